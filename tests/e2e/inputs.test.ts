import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openContentWorld } from '../../tools/browser/content-world';
import { findBrowser } from '../../tools/browser/find-browser';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/launch-chromium';
import { pressCommand } from '../../tools/browser/press-command';
import { createReader } from '../../tools/browser/reader';
import type { Realm } from '../../tools/browser/realm';
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
  await inChromium('00-control', awaitFirstMarks);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** A window of its own: browsers do not lay out what lies behind another tab. */
let opening: Promise<unknown> = Promise.resolve();
function openWindow(): Promise<{ window: Page; world: Realm }> {
  const opened = opening.then(async () => {
    const [window] = await Promise.all([
      browser.context.waitForEvent('page'),
      browser.protocol.send('Target.createTarget', { url: 'about:blank', newWindow: true }),
    ]);
    return { window, world: await openContentWorld(window, browser.extensionId) };
  });
  // One after another, or two tests would take the same window for theirs.
  opening = opened.catch(() => {});
  return opened;
}

/**
 * Windows whose page was looked at to the end, each with a way into its content scripts: with a new one for each page, the
 * pages together took twice as much of a core.
 */
const free: { window: Page; world: Realm }[] = [];

/**
 * Opens a page in a window of its own, which is the next page's after `use`. A page that promises its marks in time has a
 * fresh one, where nothing of ours is compiled yet.
 */
async function inChromium<T>(name: string, use: (tab: InputTab) => Promise<T>): Promise<T> {
  const url = `${server.origin}/${name}`;
  const { isPrompt = false, marks = [] } = expected[name] ?? {};
  const { window, world } = (!isPrompt && free.pop()) || (await openWindow());
  await window.setViewportSize(inputView);
  if (isPrompt) await window.addInitScript(watchLag, marks);
  await window.goto(url);
  const reader = createReader(world, {
    move: (x, y) => window.mouse.move(x, y),
    click: (x, y) => window.mouse.click(x, y),
  });
  const tab: InputTab = {
    reader,
    world,
    page: { evaluate: (fn: never, argument?: unknown) => window.evaluate(fn, argument) } as never,
    point: (x, y) => window.mouse.move(x, y),
    click: (x, y) => window.mouse.click(x, y),
    resize: (width, height) => window.setViewportSize({ width, height }),
    type: (text) => window.keyboard.type(text),
    nextClaim: () => pressCommand(browser, 'next-claim', url),
    print: (isPaper) => window.emulateMedia({ media: isPaper ? 'print' : null }),
  };
  let isWhole = false;
  try {
    const result = await use(tab);
    isWhole = !isPrompt;
    return result;
  } finally {
    // What a page that failed has left behind is no other page's affair.
    if (isWhole) {
      await window.mouse.move(1, 1);
      free.push({ window, world });
    } else await window.close();
  }
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
    await inChromium(name, async (tab) => {
      await expectInput(tab, expectation);
      if (expectation.isPrompt) lags.set(name, await readLag(tab.page));
    });
  });
});

describe('marks are there within the time promised, in Chromium', () => {
  it.for(promptPages)('%s', async ([name, expectation]) => {
    await expectPromise(lags.get(name) ?? Number.POSITIVE_INFINITY, () =>
      inChromium(name, async (tab) => {
        await expectMarked(tab, expectation);
        return readLag(tab.page);
      }),
    );
  });
});
