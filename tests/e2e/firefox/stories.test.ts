import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findBrowser } from '../../../tools/browser/find-browser';
import { ownPageRealm } from '../../../tools/browser/firefox-extension-worlds';
import { sidebarRealm } from '../../../tools/browser/firefox-sidebar';
import { currentTab, type FirefoxTab, switchToTab } from '../../../tools/browser/firefox-tab';
import { type FirefoxBrowser, launchFirefox } from '../../../tools/browser/launch-firefox';
import { readPanelStatement } from '../../../tools/browser/read-panel';
import type { Realm } from '../../../tools/browser/realm';
import { waitUntil } from '../../../tools/browser/wait-until';
import { storeFirefoxSettings } from '../support/store-firefox-settings';
import { serveStoryPages } from '../support/story-pages';

const addressOf = serveStoryPages();

let firefox: FirefoxBrowser;
let tab: FirefoxTab;
let sidebar: Realm;

beforeAll(async () => {
  const browser = findBrowser('firefox');
  if (!browser) throw new Error('No Firefox found; `npm test` says how to get one.');
  firefox = await launchFirefox({
    browser,
    extensionFolder: inject('extensionFolder'),
    headless: true,
  });
  tab = currentTab(firefox.marionette);
  sidebar = sidebarRealm(firefox.marionette);
  await switchToTab(firefox.marionette, /\/welcome\.html$/);
  // The articles are short, and everything that several of them report is looked at here.
  await storeFirefoxSettings(firefox, { marksPerPage: 'all' });
});

afterAll(() => firefox?.close());

const openStories = async () => {
  await tab.navigate(`${firefox.extensionOrigin}/stories.html`);
  return ownPageRealm(firefox.marionette);
};

/** The texts of all elements that fit; none while the sidebar is not open yet. */
const textsOf = async (realm: Realm, selector: string) => {
  const texts: string[] | null = await realm.evaluate(
    (all) => [...document.querySelectorAll(all)].map(({ textContent }) => textContent ?? ''),
    selector,
  );
  return texts ?? [];
};

const isThere = (realm: Realm, text: string) =>
  waitUntil(`“${text}”`, async () => (await textsOf(realm, 'body'))[0]?.includes(text) ?? false);

const pressButton = (realm: Realm, name: string) =>
  waitUntil(`the button “${name}”`, () =>
    realm.evaluate((label) => {
      const buttons = [...document.querySelectorAll('button')];
      const button = buttons.find(({ textContent }) => textContent === label);
      button?.click();
      return button !== undefined;
    }, name),
  );

const copyOfAll = (page: Realm): Promise<string> =>
  page.evaluate(async () => {
    const { runtime } = (globalThis as unknown as { browser: typeof chrome }).browser;
    const question = { sidelight: 'background', name: 'backUpStories' };
    return ((await runtime.sendMessage(question)) as { value: string }).value;
  });

/** Presses the keys, and again when nothing comes of it, as a reader would: what is kept is kept once. */
const keepByKeyboard = () =>
  waitUntil('the sidebar to say that the page is kept', async () => {
    await tab.press('Alt', 'Shift', 'J');
    for (let looked = 0; looked < looksBeforePressing; looked++) {
      const [text = ''] = await textsOf(sidebar, 'body');
      if (text.includes('Kept in “Kessel Pass stays shut to lorries until the end of April”'))
        return true;
      await new Promise((settle) => setTimeout(settle, pauseBetweenLooks));
    }
    return false;
  });

/** Some three seconds: longer than keeping takes, in milliseconds. */
const looksBeforePressing = 30;
const pauseBetweenLooks = 100;

describe('a story of the reader’s own in Firefox', () => {
  it('three articles are kept by keyboard, and the sidebar says so', async () => {
    const [first, ...others] = ['dravia-herald', 'ostren-today', 'alpine-wire'] as const;
    await tab.navigate(addressOf(first));
    await keepByKeyboard();
    for (const page of others) {
      await tab.navigate(addressOf(page));
      // The sidebar says of the page before that it is kept, until it has heard of this one.
      await isThere(sidebar, 'Keep this article');
      await keepByKeyboard();
    }
    const page = await openStories();
    await waitUntil('three articles, compared', async () => {
      const isGrowing = (await textsOf(page, '.growth-line')).length > 0;
      return !isGrowing && (await textsOf(page, '.stories h3')).includes('3 articles');
    });
  });

  it('the fourth is marked with the others’ words, and compared in the sidebar', async () => {
    await tab.navigate(addressOf('lakeside-tribune'));
    const marks = await waitUntil('the mark of the warning', async () => {
      const seen = await tab.marks();
      return seen.some(({ text }) => text.includes('electricity exports')) && seen;
    });
    const warning = marks.find(({ text }) => text.includes('electricity exports'));
    if (!warning) throw new Error('no mark');
    const card = await tab.hover(warning);
    expect(card.outlets.map(({ name }) => name)).toContain('Dravia Herald');
    expect(marks.some(({ text }) => text.includes('steamers'))).toBe(false);
    await tab.clickCompare();
    const { rows } = await readPanelStatement(sidebar);
    expect(rows[0]).toMatchObject({ isPage: true, outlet: 'Lakeside Tribune' });
    expect(rows.map(({ outlet }) => outlet)).toEqual(
      expect.arrayContaining(['Dravia Herald', 'Ostren Today']),
    );
  });

  it('one proposal is confirmed and one refused by keyboard', async () => {
    const page = await openStories();
    const sentence = async () =>
      (await textsOf(page, '.review-pair > div:first-child mark'))[0] ?? false;
    const confirmed = await waitUntil('a proposal', sentence);
    await page.evaluate(() => document.querySelector<HTMLElement>('.review')?.focus());
    await tab.press('S');
    await isThere(page, 'Said to be the same.');
    await waitUntil('the wording to be among the shared', async () =>
      (await textsOf(page, '.shared-wordings mark')).includes(confirmed),
    );
    const refused = await waitUntil('the next proposal', async () => {
      const next = await sentence();
      return next !== confirmed && next;
    });
    await tab.press('A');
    await isThere(page, 'Said to be another statement.');
    const { stories } = JSON.parse(await copyOfAll(page));
    const { decisions } = stories[0].content;
    expect(decisions[0]).toMatchObject({ kind: 'same', a: { text: confirmed } });
    expect(decisions.at(-1)).toMatchObject({ kind: 'different', a: { text: refused } });
  });

  it('copied, erased and brought back', async () => {
    const page = await openStories();
    await waitUntil('the story', async () => (await textsOf(page, '.shared-text')).length > 0);
    const before = await textsOf(page, '.shared-text');
    const copy = await copyOfAll(page);
    await pressButton(page, 'Erase the story');
    await isThere(page, 'No story yet');
    await page.evaluate((text) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      const chosen = new DataTransfer();
      chosen.items.add(new File([text], 'copy.json', { type: 'application/json' }));
      if (!input) throw new Error('no file field');
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, copy);
    await isThere(page, 'Brought back');
    await waitUntil('the same statements', async () => {
      return (await textsOf(page, '.shared-text')).join('\n') === before.join('\n');
    });
  });
});
