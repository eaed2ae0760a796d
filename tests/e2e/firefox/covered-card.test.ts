import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Reply } from '../../../messaging/message';
import { buttonInCard } from '../../../tools/browser/card-button';
import { findBrowser } from '../../../tools/browser/find-browser';
import { contentScriptRealm, ownPageRealm } from '../../../tools/browser/firefox-extension-worlds';
import { currentTab, type FirefoxTab, switchToTab } from '../../../tools/browser/firefox-tab';
import { type FirefoxBrowser, launchFirefox } from '../../../tools/browser/launch-firefox';
import { readPanelStatement } from '../../../tools/browser/read-panel';
import { takeTime } from '../../../tools/browser/reader';
import { type DemoServer, serveDemo } from '../../../tools/demo/serve-demo';
import { expectOutOfReach, reachIntoCard } from '../support/card-styles';
import { coverAttacks } from '../support/cover-attacks';
import { pageOf, site, wordsAlone } from '../support/demo-reading';
import { storeFirefoxSettings } from '../support/store-firefox-settings';

let server: DemoServer;
let firefox: FirefoxBrowser;
let tab: FirefoxTab;

const demoPage = pageOf('epoch-times-2022-01-27');

beforeAll(async () => {
  const browser = findBrowser('firefox');
  if (!browser) throw new Error('No Firefox found; `npm test` says how to get one.');
  server = await serveDemo(site);
  const extensionFolder = inject('extensionFolder');
  firefox = await launchFirefox({ browser, extensionFolder, headless: true });
  tab = currentTab(firefox.marionette);
  await switchToTab(firefox.marionette, /\/welcome\.html$/);
  await storeFirefoxSettings(firefox, wordsAlone);
});

afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

const storedSites = () =>
  contentScriptRealm(firefox.marionette).evaluate(async () => {
    const { settings } = await browser.storage.local.get('settings');
    return Object.values((settings as { sites?: object } | undefined)?.sites ?? {});
  });

async function openCard(place = 0): Promise<void> {
  const mark = (await tab.marks()).at(place);
  if (!mark) throw new Error('no mark');
  await tab.hover(mark);
}

const wait = (ms: number) => new Promise((settle) => setTimeout(settle, ms));

async function clickHide(): Promise<void> {
  const at = await buttonInCard(tab.realm, 'Hide on site');
  await takeTime();
  await tab.point(at.x, at.y);
  await wait(200);
  await tab.click(at.x, at.y);
  await wait(300);
}

/** Addresses of the tabs with comparisons. */
const ourTabs = async () => {
  const { marionette } = firefox;
  const { value: before } = await marionette.send<{ value: string }>('WebDriver:GetWindowHandle');
  const urls: string[] = [];
  for (const handle of await marionette.send<string[]>('WebDriver:GetWindowHandles')) {
    await marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
    urls.push((await marionette.send<{ value: string }>('WebDriver:GetCurrentURL')).value);
  }
  await marionette.send('WebDriver:SwitchToWindow', { handle: before, focus: false });
  return urls.filter((url) => url.includes('/sidepanel.html'));
};

/** Closes the tab that is looked at. */
async function backToArticle(): Promise<void> {
  await firefox.marionette.send('WebDriver:CloseWindow');
  await switchToTab(firefox.marionette, /\/epoch-times\//);
}

// First, while no comparison was opened yet: they are counted over ten seconds, which what follows takes.
it('a page that was taken over opens comparisons no more than five times in ten seconds', async () => {
  await tab.navigate(server.origin + demoPage.path);
  await tab.marks();
  const replies = await contentScriptRealm(firefox.marionette).evaluate(async () => {
    const payload = { pack: 'ukraine-2022', statement: 'geneva-talks-over-seven-hours' };
    const question = { sidelight: 'background', name: 'openPanel', payload };
    const asked = Array.from({ length: 20 }, () => browser.runtime.sendMessage(question));
    return (await Promise.all(asked)) as Reply[];
  });
  const refused = replies.filter((reply) => 'problems' in reply);
  expect(refused).toHaveLength(15);
  expect(refused[0]).toMatchObject({ problems: [{ text: 'problem.tooOften' }] });
  await switchToTab(firefox.marionette, /\/sidepanel\.html\?/);
  await wait(1_000);
  expect(await ourTabs()).toHaveLength(1);
  await backToArticle();
});

describe('a click in the card that the page may have made another’s, in Firefox', () => {
  beforeEach(async () => {
    await tab.navigate(server.origin + demoPage.path);
    await openCard();
  });

  afterEach(() =>
    contentScriptRealm(firefox.marionette).evaluate(
      (settings) => browser.storage.local.set({ settings }),
      wordsAlone,
    ),
  );

  it.each(coverAttacks)('$name: $firefox', async ({ run, firefox: verdict }) => {
    await ownPageRealm(firefox.marionette).evaluate(run);
    await clickHide();
    expect(await storedSites()).toEqual(verdict === 'undone' ? [] : ['off']);
  });

  it('is told of where it was left undone, and counts once the card is seen', async () => {
    await ownPageRealm(firefox.marionette).evaluate(() => {
      const bait = document.body.appendChild(document.createElement('div'));
      bait.popover = 'manual';
      bait.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;pointer-events:none';
      bait.textContent = 'Click to read on';
      // As the mouse is on its way: the card is on top again a moment later.
      addEventListener('mousemove', () => bait.showPopover(), { once: true });
    });
    const at = await buttonInCard(tab.realm, 'Hide on site');
    await takeTime();
    await tab.click(at.x, at.y);
    await wait(300);
    expect(await storedSites()).toEqual([]);
    expect((await tab.card())?.text).toContain('Nothing was done');
    await clickHide();
    expect(await storedSites()).toEqual(['off']);
  });
});

it('a page restyles nothing of the card in Firefox, whatever it sets around it', async () => {
  await tab.navigate(server.origin + demoPage.path);
  await openCard();
  expectOutOfReach(await tab.realm.evaluate(reachIntoCard));
});

describe('tabs with comparisons in Firefox', () => {
  it('are one, whose content changes', async () => {
    await tab.navigate(server.origin + demoPage.path);
    await openCard();
    await tab.clickCompare();
    await switchToTab(firefox.marionette, /\/sidepanel\.html\?/);
    const first = (await readPanelStatement(tab.realm)).rows[0]?.words;
    await switchToTab(firefox.marionette, /\/epoch-times\//);
    await openCard(-1);
    await tab.clickCompare();
    await wait(1_000);
    expect(await ourTabs()).toHaveLength(1);
    await switchToTab(firefox.marionette, /\/sidepanel\.html\?/);
    expect((await readPanelStatement(tab.realm)).rows[0]?.words).not.toBe(first);
    await backToArticle();
  });
});
