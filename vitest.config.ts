import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './tools/browser/find-browser.ts';

/**
 * What WXT's own build puts behind these names, for tests that run without a build: the extension
 * API is an in-memory fake, and messages come from the English locale.
 */
const alias = {
  'wxt/browser': resolve('tests/support/fake-browser.ts'),
  '#i18n': resolve('tests/support/i18n.ts'),
};

/** Opening a browser, a page and the extension's worker takes seconds on a busy two-core machine. */
const endToEndTimeoutMs = 60_000;

/** Packages of page tests, bundled at the start: one that is found later reloads a running test. */
const bundledBeforeTests = [
  '@floating-ui/core',
  '@wxt-dev/i18n',
  'axe-core',
  'fast-check',
  'preact',
  'preact/hooks',
  'preact/jsx-dev-runtime',
  'preact/jsx-runtime',
  'wxt/testing/fake-browser',
];

const messages = generateChromeMessages(await parseMessagesFile('locales/en.yml'));

const chromium = findBrowser('chromium');

export default defineConfig({
  test: {
    provide: { messages },
    projects: [
      {
        resolve: { alias },
        plugins: [preact()],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture.test.ts'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'quality',
          environment: 'node',
          include: ['tests/quality/**/*.test.ts'],
          testTimeout: 60_000,
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
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/support/build-extension.ts'],
          fileParallelism: false,
          testTimeout: endToEndTimeoutMs,
          hookTimeout: endToEndTimeoutMs,
        },
      },
    ],
  },
});
