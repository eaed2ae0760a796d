import { buildExtension } from '../browser/build-extension';

/** Builds the extension for both browsers into one folder, for suites that `npm test` tells of it. */

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: tsx tools/test/build-for-tests.ts FOLDER');
// One after another: a build writes the types that the next one reads.
for (const family of ['chromium', 'firefox'] as const) await buildExtension(family, folder);
