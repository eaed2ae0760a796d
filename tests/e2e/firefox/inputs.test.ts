import { afterAll, beforeAll, describe, inject, test as it } from 'vitest';
import { findBrowser } from '../../../tools/browser/find-browser';
import { ownPageRealm } from '../../../tools/browser/firefox-extension-worlds';
import { currentTab, switchToTab } from '../../../tools/browser/firefox-tab';
import { type FirefoxBrowser, launchFirefox } from '../../../tools/browser/launch-firefox';
import type { DemoServer } from '../../../tools/demo/serve-demo';
import { expected } from '../../fixtures/inputs/expected';
import { wordsAlone } from '../support/demo-reading';
import { awaitFirstMarks, expectInput, expectMarked } from '../support/expect-input';
import { type InputTab, inputView } from '../support/input-tab';
import { expectPromise, readLag, watchLag } from '../support/marking-lag';
import { serveInputs } from '../support/serve-inputs';
import { storeFirefoxSettings } from '../support/store-firefox-settings';

/** Pages wait for most of their time, and one Firefox takes orders for one of them: two take half of it. */
const browserCount = 2;

let server: DemoServer;
const browsers: FirefoxBrowser[] = [];
const free: FirefoxBrowser[] = [];
const waiting: ((firefox: FirefoxBrowser) => void)[] = [];

beforeAll(async () => {
  const browser = findBrowser('firefox');
  if (!browser) throw new Error('No Firefox found; `npm test` says how to get one.');
  server = await serveInputs();
  // One after another: each looks for a port that is free.
  for (let started = 0; started < browserCount; started++) {
    const firefox = await launchFirefox({
      browser,
      extensionFolder: inject('extensionFolder'),
      headless: true,
    });
    browsers.push(firefox);
    await switchToTab(firefox.marionette, /\/welcome\.html$/);
    // Readers who want every mark see most that can go wrong with them.
    await storeFirefoxSettings(firefox, { ...wordsAlone, marksPerPage: 'all' });
    await awaitFirstMarks(await openInput(firefox, '00-control'));
    free.push(firefox);
  }
});

afterAll(async () => {
  await Promise.all(browsers.map((firefox) => firefox.close()));
  await server?.close();
});

/** Opens a page in the first browser that is free, which is free again after `use`. */
async function inFirefox<T>(name: string, use: (tab: InputTab) => Promise<T>): Promise<T> {
  const firefox =
    free.pop() ?? (await new Promise<FirefoxBrowser>((settle) => waiting.push(settle)));
  try {
    return await use(await openInput(firefox, name));
  } finally {
    const next = waiting.shift();
    if (next) next(firefox);
    else free.push(firefox);
  }
}

async function openInput({ marionette }: FirefoxBrowser, name: string): Promise<InputTab> {
  const { send } = marionette;
  const tab = currentTab(marionette);
  const { width, height } = inputView;
  await send('WebDriver:SetWindowRect', { width, height });
  await tab.navigate(`${server.origin}/${name}`);
  const page = ownPageRealm(marionette);
  if (expected[name]?.isPrompt) await page.evaluate(watchLag, expected[name].marks);
  return {
    reader: tab,
    world: tab.realm,
    page,
    point: tab.point,
    click: tab.click,
    resize: async (newWidth) => {
      await send('WebDriver:SetWindowRect', { width: newWidth, height });
    },
    type: async (text) => {
      await send('WebDriver:PerformActions', {
        actions: [
          {
            type: 'key',
            id: 'keyboard',
            actions: [...text].flatMap((value) => [
              { type: 'keyDown', value },
              { type: 'keyUp', value },
            ]),
          },
        ],
      });
    },
    nextClaim: () => tab.press('Alt', 'Shift', 'ArrowRight'),
    print: null,
  };
}

/** How long pages were without their marks, by name. */
const lags = new Map<string, number>();
const pages = Object.entries(expected).filter(([, { firefox: seen }]) => seen);

describe.concurrent('input pages in Firefox', () => {
  it.for(pages)('%s', ([name, expectation]) =>
    inFirefox(name, async (tab) => {
      await expectInput(tab, expectation);
      if (expectation.isPrompt) lags.set(name, await readLag(tab.page));
    }),
  );
});

describe('marks are there within the time promised, in Firefox', () => {
  it.for(pages.filter(([, { isPrompt }]) => isPrompt))('%s', async ([name, expectation]) => {
    await expectPromise(lags.get(name) ?? Number.POSITIVE_INFINITY, () =>
      inFirefox(name, async (tab) => {
        await expectMarked(tab, expectation);
        return readLag(tab.page);
      }),
    );
  });
});
