import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openArticleTab } from '../../tools/browser/article-tab';
import { findBrowser } from '../../tools/browser/find-browser';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/launch-chromium';
import { pressCommand } from '../../tools/browser/press-command';
import type { DemoServer } from '../../tools/demo/serve-demo';
import { expected } from '../fixtures/inputs/expected';
import { storeSettings, wordsAlone } from './support/demo-reading';
import { awaitFirstMarks, expectInput, expectMarked } from './support/expect-input';
import { type InputTab, inputView } from './support/input-tab';
import { expectPromise, readLag, watchLag } from './support/marking-lag';
import { inputFiles, serveInputs } from './support/serve-inputs';

let server: DemoServer;
let browser: ExtensionBrowser;

beforeAll(async () => {
  const found = findBrowser('chromium');
  if (!found) throw new Error('No Chromium found; `npm test` says how to get one.');
  server = await serveInputs();
  browser = await launchChromium({
    browser: found,
    extensionFolder: inject('extensionFolder'),
    headless: true,
  });
  // Readers who want every mark see most that can go wrong with them.
  await storeSettings(browser, { ...wordsAlone, marksPerPage: 'all' });
  const tab = await openInput('00-control');
  await awaitFirstMarks(tab);
  await tab.close();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** A window of its own: browsers do not lay out what lies behind another tab. */
let opening: Promise<unknown> = Promise.resolve();
function openWindow(): Promise<Page> {
  const opened = opening.then(async () => {
    const [page] = await Promise.all([
      browser.context.waitForEvent('page'),
      browser.protocol.send('Target.createTarget', { url: 'about:blank', newWindow: true }),
    ]);
    await page.setViewportSize(inputView);
    return page;
  });
  // One after another, or two tests would take the same window for theirs.
  opening = opened.catch(() => {});
  return opened;
}

async function openInput(name: string): Promise<InputTab & { close(): Promise<void> }> {
  const url = `${server.origin}/${name}`;
  const window = await openWindow();
  if (expected[name]?.isPrompt) await window.addInitScript(watchLag, expected[name].marks);
  const { page, world, ...reader } = await openArticleTab(browser, url, window);
  return {
    reader,
    world,
    page: { evaluate: (fn: never, argument?: unknown) => page.evaluate(fn, argument) } as never,
    point: (x, y) => page.mouse.move(x, y),
    click: (x, y) => page.mouse.click(x, y),
    resize: (width, height) => page.setViewportSize({ width, height }),
    type: (text) => page.keyboard.type(text),
    nextClaim: () => pressCommand(browser, 'next-claim', url),
    print: (isPaper) => page.emulateMedia({ media: isPaper ? 'print' : null }),
    close: () => page.close(),
  };
}

it('every input page has its expectation, and every expectation its page', () => {
  expect(Object.keys(expected).sort()).toEqual([...inputFiles.keys()].sort());
});

/** How long pages were without their marks, by name. */
const lags = new Map<string, number>();
const promptPages = Object.entries(expected).filter(([, { isPrompt }]) => isPrompt);

// Pages wait for most of their time: several at once take no longer than the slowest of them.
describe.concurrent('input pages in Chromium', () => {
  it.for(Object.entries(expected))('%s', async ([name, expectation]) => {
    const tab = await openInput(name);
    try {
      await expectInput(tab, expectation);
      if (expectation.isPrompt) lags.set(name, await readLag(tab.page));
    } finally {
      await tab.close();
    }
  });
});

describe('marks are there within the time promised, in Chromium', () => {
  it.for(promptPages)('%s', async ([name, expectation]) => {
    await expectPromise(lags.get(name) ?? Number.POSITIVE_INFINITY, async () => {
      const tab = await openInput(name);
      try {
        await expectMarked(tab, expectation);
        return await readLag(tab.page);
      } finally {
        await tab.close();
      }
    });
  });
});
