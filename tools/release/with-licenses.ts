import { readFile } from 'node:fs/promises';
import type { ReleaseBuild } from './build-for-release';
import { bundledPackages, encoderModel, licensesText } from './third-party-licenses';
import type { ZipEntry } from './write-zip';

/** The files of a build with the licences of all that went into it. */
export async function withLicenses({ files, modules }: ReleaseBuild): Promise<ZipEntry[]> {
  return [
    ...files,
    { path: 'LICENSE', content: await readFile('LICENSE') },
    {
      path: 'THIRD-PARTY-LICENSES.txt',
      content: Buffer.from(licensesText([encoderModel(), ...bundledPackages(modules)])),
    },
  ];
}
