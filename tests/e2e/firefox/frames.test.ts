import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { findBrowser } from '../../../tools/browser/find-browser';
import { currentTab, type FirefoxTab, switchToTab } from '../../../tools/browser/firefox-tab';
import { type FirefoxBrowser, launchFirefox } from '../../../tools/browser/launch-firefox';
import { waitUntil } from '../../../tools/browser/wait-until';
import { type DemoServer, serveDemo } from '../../../tools/demo/serve-demo';
import { site, wordsAlone } from '../support/demo-reading';
import {
  type Box,
  cardBox,
  framedPages,
  isCardThere,
  placeInPage,
  standsBeside,
} from '../support/framed-pages';
import { lettersOf } from '../support/same-words';
import { storeFirefoxSettings } from '../support/store-firefox-settings';

let server: DemoServer;
let firefox: FirefoxBrowser;
let tab: FirefoxTab;

beforeAll(async () => {
  const browser = findBrowser('firefox');
  if (!browser) throw new Error('No Firefox found; `npm test` says how to get one.');
  server = await serveDemo({
    ...site,
    answer: (path) => {
      const body = framedPages[path];
      return body ? { type: 'text/html; charset=utf-8', body } : null;
    },
  });
  firefox = await launchFirefox({
    browser,
    extensionFolder: inject('extensionFolder'),
    headless: true,
  });
  tab = currentTab(firefox.marionette);
  await switchToTab(firefox.marionette, /\/welcome\.html$/);
  await storeFirefoxSettings(firefox, wordsAlone);
});

afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

beforeEach(() => tab.navigate(`${server.origin}/framed`));

/** Errors of the content script that the browser's console has heard, with where they came from. */
async function ownErrors(): Promise<string[]> {
  const { send } = firefox.marionette;
  await send('Marionette:SetContext', { value: 'chrome' });
  try {
    const { value } = await send<{ value: string[] }>('WebDriver:ExecuteScript', {
      script: `return Services.console.getMessageArray()
        .filter((each) => each instanceof Ci.nsIScriptError)
        .filter(({ sourceName }) => /^moz-extension:.*content-scripts/.test(sourceName))
        .map(({ errorMessage, stack }) => errorMessage + ' ' + stack);`,
      args: [],
    });
    // Firefox's note that a page was left before its question was answered; nothing of ours has failed.
    return value.filter((error) => !error.startsWith('Promise rejected after context unloaded'));
  } finally {
    await send('Marionette:SetContext', { value: 'content' });
  }
}

/** The first line of the sentence in the frame, in the page's viewport. */
async function lineOf(sentence: string): Promise<Box> {
  const { line, viewer } = await tab.realm.evaluate((text: string) => {
    let found: DOMRect | undefined;
    for (const name of ['sidelight-claim', 'sidelight-denied'])
      CSS.highlights.get(name)?.forEach((each) => {
        if (`${each}` === text) found = (each as Range).getClientRects()[0];
      });
    if (!found) throw new Error(`“${text}” is not marked.`);
    const { left, top, right, bottom } = found;
    const { x, y } = (document.getElementById('viewer') as Element).getBoundingClientRect();
    return { line: { left, top, right, bottom }, viewer: { x, y } };
  }, sentence);
  return placeInPage(line, viewer);
}

const card = () => tab.realm.evaluate(cardBox);
const cardOf = (sentence: string) =>
  waitUntil(`the card of “${sentence}”`, async () => {
    const shown = await tab.card();
    return shown?.busy === false && lettersOf(shown.page).includes(lettersOf(sentence));
  });

it('marks in a frame of a frame have their colours, and the card stands beside their line', async () => {
  const [mark] = await tab.marks();
  if (!mark) throw new Error('no mark');
  const tint = await tab.realm.evaluate(() => {
    const viewer = document.getElementById('viewer') as HTMLIFrameElement;
    const inner = viewer.contentDocument?.querySelector('iframe')?.contentDocument as Document;
    return getComputedStyle(inner.body, '::highlight(sidelight-tint-yellow-light)').backgroundColor;
  });
  expect(tint).toMatch(/^rgba\(250, 190, 30, 0\.2\d*\)$/);

  await waitUntil('the card', () => tab.realm.evaluate(isCardThere));
  const line = await lineOf(mark.text);
  const [x, y] = [(line.left + line.right) / 2, (line.top + line.bottom) / 2];
  await tab.point(x - 2, y);
  await tab.point(x, y);
  await cardOf(mark.text);
  expect(await card()).toSatisfy((at: Box) => standsBeside(at, line));
});

it('the keyboard steps into the frame', async () => {
  const [first, second] = await tab.marks();
  if (!first || !second) throw new Error('fewer than two marks');
  for (const { text } of [first, second]) {
    await tab.press('Alt', 'Shift', 'ArrowRight');
    await cardOf(text);
    // The step scrolls the frame, and the card follows a frame later.
    await waitUntil('the card to stand beside its line', async () => {
      const at = await card();
      return at !== null && standsBeside(at, await lineOf(text));
    });
  }
  await tab.press('Escape');
  await waitUntil('the card to close', async () => (await tab.card()) === null);
});

it('a frame that goes elsewhere or away takes its marks along, without an error', async () => {
  await tab.marks();
  const countMarks = () => tab.realm.evaluate(() => CSS.highlights.size);
  const setSource = (path: string) =>
    tab.realm.evaluate((source: string) => {
      (document.getElementById('viewer') as HTMLIFrameElement).src = source;
    }, path);
  await setSource('about:blank');
  await tab.press('Alt', 'Shift', 'ArrowRight');
  await waitUntil('the marks to go', async () => (await countMarks()) === 0);
  await setSource('/framed/viewer');
  await tab.marks();
  await tab.realm.evaluate(() => document.getElementById('viewer')?.remove());
  await waitUntil('the marks to go', async () => (await countMarks()) === 0);
  expect(await ownErrors()).toEqual([]);
});
