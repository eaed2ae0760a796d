import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArticleTab } from '../../tools/browser/article-tab';
import type { ExtensionBrowser } from '../../tools/browser/launch-chromium';
import { readPanelStatement } from '../../tools/browser/read-panel';
import { waitForSidePanel } from '../../tools/browser/side-panel';
import { waitUntil } from '../../tools/browser/wait-until';
import { createWorkerKiller } from '../../tools/kills/kill-worker';
import type { FakeSearchServer } from '../support/fake-search-server';
import { openTeam, type Team } from './support/open-team';
import { index } from './support/set-up';

/** Nothing that is installed knows of it: what is marked can come from the server alone. */
const sentence =
  'The Keld dam would not be closed this summer, said Ilse Varda, the water minister of Norvia.';
const pageOf = (more: string) => `<!doctype html><html lang="en"><head><title>Keld dam</title>
  <meta property="article:published_time" content="2031-05-04"></head><body><article>
  <h1>Keld dam dispute goes on</h1><p>${sentence}</p>
  <p>Ostria has massed some 40,000 soldiers in the Keld valley, officials in Norvia said.</p>
  <p>It rained in the afternoon, and the harbour was closed to ships from abroad. ${more}</p>
  <p>Nobody in the town could say when the ferries would sail again, or who would pay.</p>
  </article></body></html>`;

let browser: ExtensionBrowser;
let team: Team;
let fake: FakeSearchServer;
let server: string;

beforeAll(async () => {
  team = await openTeam();
  ({ fake, server } = team);
  browser = await team.launch();
  await browser.context.route('https://valley-post.example/*', (route) =>
    route.fulfill({
      body: pageOf(new URL(route.request().url()).pathname.slice(1)),
      headers: { 'content-type': 'text/html; charset=utf-8' },
    }),
  );
});
afterAll(async () => {
  await browser?.close();
  await team?.close();
});

async function openOptions(): Promise<Page> {
  const options = await browser.context.newPage();
  await options.goto(`chrome-extension://${browser.extensionId}/options.html`);
  await options.locator('#team').waitFor();
  return options;
}

/** Fills the form in and answers with what the options say of it. */
async function connect(options: Page, address: string, said: RegExp): Promise<string> {
  await options.locator('#team input[type=url]').fill(address);
  await options.locator('#team input[type=text]').first().fill(index);
  await options.locator('#team button[type=submit]').click();
  return waitUntil(`${said}`, async () => {
    const text = await options.locator('#team [role=status]').textContent();
    return text !== null && said.test(text) && text;
  });
}

describe('Sidelight for teams in Chromium', () => {
  it('is connected in the options, and says what a wrong address is', async () => {
    const options = await openOptions();
    expect(await connect(options, 'http://search.example.org', /no address/)).toContain('https://');
    expect(await connect(options, 'http://127.0.0.1:9', /reached/)).toContain('127.0.0.1:9');
    expect(await connect(options, server, /Connected/)).toContain(new URL(server).host);
    await options.close();
  });

  it('marks what the server alone knows, shows it, and names the server', async () => {
    const url = 'https://valley-post.example/first';
    const tab = await openArticleTab(browser, url);
    const [mark] = await tab.marks();
    if (!mark) throw new Error('There is no mark.');
    const card = await tab.hover(mark);
    expect(card.outlets.map(({ name }) => name)).toEqual(['Harbour Press', 'Ridge Press']);
    expect(card.outlets[0]?.words).toContain('would stay open through the summer');
    expect(card.text).toContain(`Found on ${new URL(server).host}`);
    await tab.clickCompare();
    const panel = await waitForSidePanel(browser);
    const { rows } = await readPanelStatement(panel);
    expect(rows.map(({ outlet }) => outlet)).toContain('Ridge Press');
    await panel.evaluate(() => document.querySelector<HTMLElement>('.panel-tabs button')?.click());
    const said = await waitUntil('the panel to name the server', () =>
      panel.evaluate(() => document.querySelector('.asked-page')?.textContent ?? null),
    );
    expect(said).toMatch(/^Asked 127\.0\.0\.1:\d+, which gave (one|\d+) statements? to compare/);
    await tab.page.close();
  });

  it('shows it also when the background has died since', async () => {
    const options = await openOptions();
    const kill = await createWorkerKiller(browser, options);
    const tab = await openArticleTab(browser, 'https://valley-post.example/second');
    const [mark] = await tab.marks();
    if (!mark) throw new Error('There is no mark.');
    await waitUntil('the worker to end', kill);
    await options.close();
    await tab.page.bringToFront();
    expect((await tab.hover(mark)).text).toContain('Harbour Press');
    await tab.page.close();
  });

  it('says why a server is left alone, and goes on with what is here', async () => {
    const options = await openOptions();
    await connect(options, fake.address, /Connected/);
    await waitUntil('the background to have its topics', () =>
      options.evaluate(async (address) => {
        const { teamHeads } = await chrome.storage.local.get('teamHeads');
        return (teamHeads as { of?: string } | undefined)?.of?.startsWith(address) ?? false;
      }, fake.address),
    );
    fake.fault = 'refusesSignIn';
    const page = await browser.context.newPage();
    await page.goto('https://valley-post.example/third');
    const state = await waitUntil('the pause to be noted', () =>
      options.evaluate(async () => {
        const { teamPause, teamPages } = await chrome.storage.session.get(null);
        return teamPause ? { teamPause, teamPages } : null;
      }),
    );
    expect(state).toMatchObject({ teamPause: { kind: 'unauthorised', failures: 1 } });
    const panel = await browser.context.newPage();
    await panel.goto(`chrome-extension://${browser.extensionId}/sidepanel.html`);
    await page.bringToFront();
    const said = await waitUntil('the panel to say why', () =>
      panel.evaluate(() => document.querySelector('.asked-page')?.textContent ?? null),
    );
    expect(said).toMatch(/was not asked about this page.*did not accept the key.*again after/);
    await panel.close();
    await page.close();
    await options.close();
  });
});
