import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { buildExtension } from '../../../tools/browser/build-extension';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built extension, unpacked. */
    chromiumExtension: string;
  }
}

/** Builds the extension once for all end-to-end tests, so that they never test an old build. */
export default async function provideExtension({ provide }: TestProject): Promise<() => void> {
  const folder = `build/e2e-${process.pid}`;
  provide('chromiumExtension', await buildExtension('chromium', folder));
  return () => rmSync(folder, { recursive: true, force: true });
}
