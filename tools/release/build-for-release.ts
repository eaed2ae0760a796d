import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'wxt';
import type { ZipEntry } from './write-zip';

export type ReleaseBuild = {
  browser: 'chrome' | 'firefox';
  /** Every file of the extension, by its path in it. */
  files: ZipEntry[];
  /** Paths of all modules that went into the scripts. */
  modules: string[];
  manifest: { version: string };
};

/**
 * Builds the extension for one browser into `outFolder` and reads what came out.
 * @param mode what is built: the extension that is published when left out
 */
export async function buildForRelease(
  browser: ReleaseBuild['browser'],
  outFolder: string,
  mode = 'production',
): Promise<ReleaseBuild> {
  const output = await build({
    browser,
    manifestVersion: 3,
    mode,
    outDir: outFolder,
    outDirTemplate: '{{browser}}',
  });
  const chunks = output.steps.flatMap((step) => step.chunks);
  return {
    browser,
    files: await readFiles(join(outFolder, browser)),
    modules: chunks.flatMap((chunk) => ('moduleIds' in chunk ? chunk.moduleIds : [])),
    manifest: { version: output.manifest.version },
  };
}

async function readFiles(folder: string): Promise<ZipEntry[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const file = join(entry.parentPath, entry.name);
        const path = relative(folder, file).replaceAll('\\', '/');
        return { path, content: await readFile(file) };
      }),
  );
}
