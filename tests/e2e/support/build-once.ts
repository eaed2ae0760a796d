import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { buildExtension } from '../../../tools/browser/build-extension';
import type { BrowserFamily } from '../../../tools/browser/find-browser';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built extension, unpacked. */
    extensionFolder: string;
  }
}

/** Builds the extension once for all tests of a project, so that they never test an old build. */
export async function buildOnce(family: BrowserFamily, project: TestProject): Promise<() => void> {
  const folder = `build/e2e-${family}-${process.pid}`;
  project.provide('extensionFolder', await buildExtension(family, folder));
  return () => rmSync(folder, { recursive: true, force: true });
}
