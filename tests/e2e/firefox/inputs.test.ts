import { afterAll, beforeAll, describe, inject, test as it } from 'vitest';
import { findBrowser } from '../../../tools/browser/find-browser';
import { ownPageRealm } from '../../../tools/browser/firefox-extension-worlds';
import { currentTab, switchToTab } from '../../../tools/browser/firefox-tab';
import { type FirefoxBrowser, launchFirefox } from '../../../tools/browser/launch-firefox';
import type { DemoServer } from '../../../tools/demo/serve-demo';
import { expected } from '../../fixtures/inputs/expected';
import { awaitFirstMarks, expectInput, expectMarked } from '../support/expect-input';
import { type InputTab, inputView } from '../support/input-tab';
import { expectPromise, readLag, watchLag } from '../support/marking-lag';
import { serveInputs } from '../support/serve-inputs';

let server: DemoServer;
let firefox: FirefoxBrowser;

beforeAll(async () => {
  const browser = findBrowser('firefox');
  if (!browser) throw new Error('No Firefox found; `npm test` says how to get one.');
  server = await serveInputs();
  firefox = await launchFirefox({
    browser,
    extensionFolder: inject('extensionFolder'),
    headless: true,
  });
  await switchToTab(firefox.marionette, /\/welcome\.html$/);
  await awaitFirstMarks(await openInput('00-control'));
});

afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

async function openInput(name: string): Promise<InputTab> {
  const { send } = firefox.marionette;
  const tab = currentTab(firefox.marionette);
  const { width, height } = inputView;
  await send('WebDriver:SetWindowRect', { width, height });
  await tab.navigate(`${server.origin}/${name}`);
  const page = ownPageRealm(firefox.marionette);
  if (expected[name]?.isPrompt) await page.evaluate(watchLag, expected[name].marks);
  return {
    reader: tab,
    world: tab.realm,
    page,
    point: tab.point,
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

describe('input pages in Firefox', () => {
  it.for(pages)('%s', async ([name, expectation]) => {
    const tab = await openInput(name);
    await expectInput(tab, expectation);
    if (expectation.isPrompt) lags.set(name, await readLag(tab.page));
  });
});

describe('marks are there within the time promised, in Firefox', () => {
  it.for(pages.filter(([, { isPrompt }]) => isPrompt))('%s', async ([name, expectation]) => {
    await expectPromise(lags.get(name) ?? Number.POSITIVE_INFINITY, async () => {
      const tab = await openInput(name);
      await expectMarked(tab, expectation);
      return readLag(tab.page);
    });
  });
});
