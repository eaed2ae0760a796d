import type { TestProject } from 'vitest/node';
import { buildExtension } from '../../../tools/browser/build-extension';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built extensions, unpacked. */
    chromiumExtension: string;
  }
}

/** Builds the extension once for all end-to-end tests, so that they never test an old build. */
export default async function provideExtension({ provide }: TestProject): Promise<void> {
  provide('chromiumExtension', await buildExtension('chromium'));
}
