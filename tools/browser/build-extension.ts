import { resolve } from 'node:path';
import { build } from 'wxt';
import type { BrowserFamily } from './find-browser';

/** Apart from `.output`, where the author's own builds lie and may be loaded in a browser. */
const defaultFolder = 'build/extension';

/**
 * Builds the extension with its packs and answers with the folder it lies in, ready to be loaded.
 *
 * @param outFolder of their own for builds that run side by side.
 * @param mode what is built: the extension that is published when left out.
 * @throws when the build fails; the reasons are on the console.
 */
export async function buildExtension(
  family: BrowserFamily,
  outFolder = defaultFolder,
  mode = 'production',
): Promise<string> {
  const browser = nameOf(family);
  const { NODE_ENV } = process.env;
  // Within a test run it says so, and the views would be built for debugging: not what readers get.
  process.env.NODE_ENV = 'production';
  try {
    await build({
      browser,
      mode,
      manifestVersion: 3,
      outDir: outFolder,
      outDirTemplate: '{{browser}}-mv3',
    });
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
  return unpackedIn(outFolder, family);
}

/** The folder that a build for this browser lies in, below the one it was built into. */
export function unpackedIn(outFolder: string, family: BrowserFamily): string {
  return resolve(outFolder, `${nameOf(family)}-mv3`);
}

function nameOf(family: BrowserFamily): 'chrome' | 'firefox' {
  return family === 'firefox' ? 'firefox' : 'chrome';
}
