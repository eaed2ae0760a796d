import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildExtension, unpackedIn } from '../../../tools/browser/build-extension';
import type { BrowserFamily } from '../../../tools/browser/find-browser';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built extension, unpacked. */
    extensionFolder: string;
  }
}

/**
 * Builds the extension once for all tests of a project, so that they never test an old build. `npm test` has built it
 * just before, for all suites at once.
 */
export async function buildOnce(family: BrowserFamily, project: TestProject): Promise<() => void> {
  const { SIDELIGHT_TEST_BUILDS: prepared } = process.env;
  if (prepared !== undefined && existsSync(join(unpackedIn(prepared, family), 'manifest.json'))) {
    project.provide('extensionFolder', unpackedIn(prepared, family));
    return () => {};
  }
  const folder = `build/e2e-${family}-${process.pid}`;
  project.provide('extensionFolder', await buildExtension(family, folder));
  return () => rmSync(folder, { recursive: true, force: true });
}
