import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { findBrowser } from '../../../tools/browser/find-browser';
import { sidebarRealm } from '../../../tools/browser/firefox-sidebar';
import { currentTab, type FirefoxTab, switchToTab } from '../../../tools/browser/firefox-tab';
import { type FirefoxBrowser, launchFirefox } from '../../../tools/browser/launch-firefox';
import { readPanelStatement } from '../../../tools/browser/read-panel';
import { waitUntil } from '../../../tools/browser/wait-until';
import { type DemoServer, serveDemo } from '../../../tools/demo/serve-demo';
import { pageOf, site } from '../support/demo-reading';
import { lettersOf } from '../support/same-words';

const demoPage = pageOf('epoch-times-2022-01-27');
const ownOutlet = demoPage.article.outlet.name;

/** Marks are there within a second; silence for twice that is silence, in milliseconds. */
const longEnoughForMarksMs = 2000;

let server: DemoServer;
let firefox: FirefoxBrowser;
let tab: FirefoxTab;

beforeAll(async () => {
  const browser = findBrowser('firefox');
  if (!browser) throw new Error('No Firefox found; `npm test` says how to get one.');
  server = await serveDemo(site);
  firefox = await launchFirefox({
    browser,
    extensionFolder: inject('extensionFolder'),
    headless: true,
  });
  tab = currentTab(firefox.marionette);
  await switchToTab(firefox.marionette, /\/welcome\.html$/);
});

afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

beforeEach(async () => {
  await tab.navigate(server.origin + demoPage.path);
});

describe('reading an article in Firefox', () => {
  it('with the mouse: mark, card, Compare, the comparison in a tab', async () => {
    const [mark] = await tab.marks();
    if (!mark) throw new Error('no mark');
    const card = await tab.hover(mark);
    expect(lettersOf(card.page)).toContain(lettersOf(mark.text));
    expect(card.outlets.length).toBeGreaterThan(0);
    expect(card.outlets.map(({ name }) => name)).not.toContain(ownOutlet);

    await tab.clickCompare();
    await switchToTab(firefox.marionette, /\/sidepanel\.html\?/);
    const { rows } = await readPanelStatement(tab.realm);
    expect(rows[0]).toMatchObject({ isPage: true, outlet: ownOutlet });
    // Of a sentence that says two things, the clause that is compared.
    const compared = lettersOf(rows[0]?.words ?? '');
    expect(compared.length).toBeGreaterThan(20);
    expect(lettersOf(card.page)).toContain(compared);
    const names = rows.slice(1).map(({ outlet }) => outlet);
    expect(names).toEqual(expect.arrayContaining(card.outlets.map(({ name }) => name)));
    expect(names).not.toContain(ownOutlet);

    await firefox.marionette.send('WebDriver:CloseWindow');
    await switchToTab(firefox.marionette, /\/epoch-times\//);
  });

  it('with the keyboard: next and previous claim, Escape', async () => {
    const [first, second] = await tab.marks();
    if (!first || !second) throw new Error('fewer than two marks');
    const shownSentence = (sentence: string) =>
      waitUntil(`the card of “${sentence}”`, async () => {
        const shown = await tab.card();
        // Two marks of one sentence have the same card.
        const isThere = (await tab.activeMark()) === sentence;
        return (
          isThere &&
          shown !== null &&
          !shown.busy &&
          lettersOf(shown.page).includes(lettersOf(sentence))
        );
      });
    await tab.press('Alt', 'Shift', 'ArrowRight');
    await shownSentence(first.text);
    await tab.press('Alt', 'Shift', 'ArrowRight');
    await shownSentence(second.text);
    await tab.press('Alt', 'Shift', 'ArrowLeft');
    await shownSentence(first.text);
    await tab.press('Escape');
    await waitUntil('the card to close', async () => (await tab.card()) === null);
  });

  it('the marks’ styles reach into shadow roots of the page', async () => {
    const tints = await tab.realm.evaluate(() => {
      const host = document.body.appendChild(document.createElement('div'));
      const inside = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
      const tintOf = (element: Element) =>
        getComputedStyle(element, '::highlight(sidelight-tint-yellow-light)').backgroundColor;
      return { outside: tintOf(host), inside: tintOf(inside) };
    });
    expect(tints.outside).toMatch(/^rgba\(250, 190, 30, 0\.2\d*\)$/);
    expect(tints.inside).toBe(tints.outside);
  });

  it('an open sidebar shows what is compared', async () => {
    await tab.marks();
    await tab.press('Alt', 'Shift', 'L');
    const sidebar = sidebarRealm(firefox.marionette);
    await waitUntil('the sidebar', () =>
      sidebar.evaluate(() => document.readyState === 'complete'),
    );

    const [mark] = await tab.marks();
    if (!mark) throw new Error('no mark');
    const card = await tab.hover(mark);
    await tab.clickCompare();
    const { rows } = await readPanelStatement(sidebar);
    expect(rows[0]).toMatchObject({ isPage: true, outlet: ownOutlet });
    const names = rows.slice(1).map(({ outlet }) => outlet);
    expect(names).toEqual(expect.arrayContaining(card.outlets.map(({ name }) => name)));
    await tab.press('Alt', 'Shift', 'L');
  });

  it('switched off in the options, pages stay unmarked until it is on again', async () => {
    await tab.marks();
    const setEnabled = async (enabled: boolean) => {
      // The switch has done its work when it stands so in options that are opened anew.
      await waitUntil('the switch', async () => {
        await tab.navigate(`${firefox.extensionOrigin}/options.html`);
        const found = await waitUntil('the options', () => tab.realm.evaluate(turnSwitch, enabled));
        return found === 'stood so';
      });
      await tab.navigate(server.origin + demoPage.path);
    };
    await setEnabled(false);
    await new Promise((settle) => setTimeout(settle, longEnoughForMarksMs));
    expect(await tab.realm.evaluate(() => CSS.highlights.size)).toBe(0);
    await setEnabled(true);
    expect((await tab.marks()).length).toBeGreaterThan(0);
  });
});

/** Runs in the options: clicks the main switch where it stands otherwise; null while it is not there. */
function turnSwitch(enabled: boolean): 'stood so' | 'turned' | null {
  const box = document.querySelector<HTMLInputElement>('input[type="checkbox"]');
  if (!box) return null;
  if (box.checked === enabled) return 'stood so';
  box.click();
  return 'turned';
}
