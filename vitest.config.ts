import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { findBrowser } from './tools/browser/find-browser.ts';
import { languagesWritten, readLocale } from './tools/texts/read-locales.ts';

/**
 * What WXT's own build puts behind these names, for tests that run without a build: the extension
 * API is an in-memory fake, and the interface speaks English.
 */
const alias = {
  'wxt/browser': resolve('tests/support/fake-browser.ts'),
  '#i18n': resolve('tests/support/i18n.ts'),
};

/** Opening a browser, a page and the extension's worker takes seconds on a busy two-core machine. */
const endToEndTimeoutMs = 60_000;

/** Vitest leaves one core to itself: of two that is half. What is timed here counts processor time. */
const allCores = '100%';

/** Generated texts by the hundred take two seconds on one quiet core. */
const unitTimeoutMs = 20_000;

/** Rooms whose tests change what all modules of a process share: its globals, the extension's API. */
const unitTestsAlone = ['encoder', 'entrypoints', 'hostile', 'messaging', 'tools/release'].map(
  (room) => `tests/unit/${room}/**/*.test.{ts,tsx}`,
);

/** @param isolate whether each file has the modules for itself: loading them takes as long as a file's tests */
const unit = (
  name: string,
  { include, exclude = [], isolate }: { include: string[]; exclude?: string[]; isolate: boolean },
): TestProjectConfiguration => ({
  resolve: { alias },
  plugins: [preact()],
  test: {
    name,
    environment: 'node',
    maxWorkers: allCores,
    testTimeout: unitTimeoutMs,
    hookTimeout: unitTimeoutMs,
    include,
    exclude,
    isolate,
  },
});

/** A pack is learned and whole pages are read: ten seconds of a core, and `npm test` gives what others leave of one. */
const qualityTimeoutMs = 300_000;

/** Packages of page tests, bundled at the start: one that is found later reloads a running test. */
const bundledBeforeTests = [
  'axe-core',
  'fast-check',
  'preact',
  'preact/hooks',
  'preact/jsx-dev-runtime',
  'preact/jsx-runtime',
  'wxt/testing/fake-browser',
];

const texts = Object.fromEntries(
  await Promise.all(
    languagesWritten().map(async (language) => [language, await readLocale(language)] as const),
  ),
);

const chromium = findBrowser('chromium');

/** `npm test` leaves OpenSearch out where it cannot run, and says so. */
const teamsTests = ['built-teams', 'in-chromium', 'send-story']
  .concat(process.env.SIDELIGHT_NO_SEARCH_NODE === '1' ? [] : ['open-search'])
  .map((name) => `tests/teams/${name}.test.ts`);

/** One browser after another: `npm test` runs another suite beside, which makes two on two cores. */
const endToEnd = (
  name: string,
  include: string[],
  globalSetup: string,
): TestProjectConfiguration => ({
  test: {
    name,
    environment: 'node',
    include,
    globalSetup: [globalSetup],
    fileParallelism: false,
    // What the files share is constant: loading it for each takes a second.
    isolate: false,
    testTimeout: endToEndTimeoutMs,
    hookTimeout: endToEndTimeoutMs,
  },
});

export default defineConfig({
  test: {
    provide: { texts },
    projects: [
      unit('unit', {
        include: ['tests/unit/**/*.test.{ts,tsx}'],
        exclude: unitTestsAlone,
        isolate: false,
      }),
      unit('unit-alone', { include: unitTestsAlone, isolate: true }),
      {
        resolve: { alias },
        test: {
          name: 'quality',
          environment: 'node',
          maxWorkers: allCores,
          include: ['tests/quality/**/*.test.ts'],
          testTimeout: qualityTimeoutMs,
          hookTimeout: qualityTimeoutMs,
        },
      },
      {
        resolve: { alias },
        plugins: [preact()],
        optimizeDeps: { include: bundledBeforeTests },
        test: {
          name: 'page',
          include: ['tests/page/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium && { executablePath: chromium.path }),
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      endToEnd('teams', teamsTests, 'tests/teams/support/set-up.ts'),
      endToEnd('e2e', ['tests/e2e/*.test.ts'], 'tests/e2e/support/build-for-chromium.ts'),
      endToEnd('covers', ['tests/e2e/covers/*.test.ts'], 'tests/e2e/support/build-for-chromium.ts'),
      endToEnd(
        'firefox',
        ['tests/e2e/firefox/*.test.ts'],
        'tests/e2e/support/build-for-firefox.ts',
      ),
    ],
  },
});
