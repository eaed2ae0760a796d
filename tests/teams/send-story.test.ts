import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openArticleTab } from '../../tools/browser/article-tab';
import type { ExtensionBrowser } from '../../tools/browser/launch-chromium';
import { waitUntil } from '../../tools/browser/wait-until';
import { storyFile, storyPages } from '../../tools/demo/story-site';
import { storyCopy } from '../../tools/pictures/story-copy';
import { openOwnPage, serveStoryPages } from '../e2e/support/story-pages';
import type { FakeSearchServer, Fault } from '../support/fake-search-server';
import { openTeam, type Team } from './support/open-team';
import { index } from './support/set-up';

const addressOf = serveStoryPages();

/** Kept by the sender; the fourth is what a colleague reads. */
const kept = storyPages.slice(0, 3);
const read = storyPages[3] as (typeof storyPages)[number];
const title = 'The closed Kessel Pass';

/** What one of the kept articles alone reports. */
const aloneReported = 'A museum of mountain roads in Brenn';

let team: Team;
let fake: FakeSearchServer;
let server: string;
let sender: ExtensionBrowser;
let stories: Page;

beforeAll(async () => {
  team = await openTeam();
  ({ fake, server } = team);
  sender = await team.launch();
  await connect(sender, server);
  stories = await openOwnPage(sender, 'stories.html');
  await bringStory();
}, 120_000);
afterAll(async () => {
  await sender?.close();
  await team?.close();
});

/** As the options do once the server has answered. */
async function connect(browser: ExtensionBrowser, address: string): Promise<void> {
  const page = await openOwnPage(browser, 'options.html');
  await page.evaluate((team) => chrome.storage.local.set({ team }), {
    server: address,
    index,
    isOn: true,
  });
  await page.close();
}

async function bringStory(): Promise<void> {
  const copy = await storyCopy(title, kept.map(storyFile));
  await stories.locator('input[type=file]').setInputFiles({
    name: 'stories.json',
    mimeType: 'application/json',
    buffer: Buffer.from(copy),
  });
  await stories.locator('.shared-list').waitFor();
  await stories.locator('.growth-line').waitFor({ state: 'detached', timeout: 60_000 });
}

const sending = (): Locator => stories.locator('.send-story').first();
const press = (name: string | RegExp) =>
  sending()
    .getByRole('button', { name, exact: typeof name === 'string' })
    .click();
const told = (said: RegExp) =>
  waitUntil(`${said}`, async () => {
    const text = await sending().locator('[role=status]').textContent();
    return text !== null && said.test(text) && text;
  });

/** All that the index has of stories, as anybody reads it who may. */
async function onServer(): Promise<{ id: string; json: string }[]> {
  if (server === fake.address)
    return Array.from(fake.written, ([id, document]) => ({ id, json: JSON.stringify(document) }));
  const answer = await fetch(`${server}/${index}/_search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ size: 1_000, query: { prefix: { crisis: 'story-' } } }),
  });
  const { hits } = (await answer.json()) as { hits: { hits: { _id: string; _source: object }[] } };
  return hits.hits.map(({ _id, _source }) => ({ id: _id, json: JSON.stringify(_source) }));
}

describe('a story of the reader', () => {
  it('goes to the team’s server only after exactly what goes was shown', async () => {
    await press('Send to the team …');
    const preview = sending().locator('.send-preview');
    await preview.waitFor();
    expect(await preview.getByRole('heading').textContent()).toContain(new URL(server).host);
    const facts = (await preview.locator('h3 + p').textContent()) ?? '';
    expect(facts).toMatch(/^\d+ statements · \d+ wordings · 3 outlets · [\d.]+ kB$/);
    expect(await onServer()).toEqual([]);
    const [statements, wordings] = facts.match(/\d+/g)?.map(Number) ?? [];
    expect(await preview.locator('.send-statements > li').count()).toBe(statements);
    expect(await preview.locator('.send-statements blockquote').count()).toBe(wordings);
    expect(await preview.textContent()).not.toContain(aloneReported);

    // To the letter.
    const shown: string[] = [];
    for (const fold of await preview.locator('details').all()) {
      await fold.locator('summary').click();
      shown.push((await fold.locator('pre').textContent()) ?? '');
    }
    await press(`Send ${statements} statements to ${new URL(server).host}`);
    await told(/has the story now/);
    const sent = (await onServer()).map(({ json }) => JSON.parse(json));
    expect(sent).toHaveLength((statements ?? 0) + 1);
    const sorted = (all: object[]) => all.map((each) => JSON.stringify(each)).sort();
    expect(sorted(sent)).toEqual(sorted(shown.map((json) => JSON.parse(json))));
    expect(JSON.stringify(sent)).not.toContain(aloneReported);
  });

  it('marks the pages of a colleague, who has nothing but the server', async () => {
    const colleague = await team.launch();
    try {
      await connect(colleague, server);
      const options = await openOwnPage(colleague, 'options.html');
      await waitUntil('the background to know of the story', () =>
        options.evaluate(async () => {
          const { teamHeads } = await chrome.storage.local.get('teamHeads');
          return JSON.stringify(teamHeads ?? '').includes('Kessel Pass');
        }),
      );
      const tab = await openArticleTab(colleague, addressOf(read));
      const [mark] = await waitUntil('a mark', async () => {
        const marks = await tab.marks();
        return marks.length > 0 && marks;
      });
      if (!mark) throw new Error('There is no mark.');
      expect((await tab.hover(mark)).text).toContain(`Found on ${new URL(server).host}`);
    } finally {
      await colleague.close();
    }
  });

  it('is not asked about from where it is kept', async () => {
    const tab = await openArticleTab(sender, addressOf(read));
    await waitUntil('a mark', async () => (await tab.marks()).length > 0);
    const asked = await stories.evaluate(async () => {
      const { teamPages } = await chrome.storage.session.get('teamPages');
      return JSON.stringify(teamPages ?? []);
    });
    expect(asked).not.toContain(addressOf(read));
    await tab.page.close();
  });

  it('is sent again where it has changed, under the same ids', async () => {
    const before = await onServer();
    await stories.reload();
    await expect
      .poll(() => sending().locator('p').first().textContent())
      .toMatch(/^Sent to 127\.0\.0\.1:\d+ on .*, with (?:one|\d+) statements?\.$/);
    await press('Send to the team again …');
    await sending().getByText('has all of it already').waitFor();
    expect(
      await sending()
        .getByRole('button', { name: /^Update on/ })
        .isDisabled(),
    ).toBe(true);
    await press('Cancel');

    await stories.locator('.shared-list summary').first().click();
    await stories.locator('.shared-tick input').first().click();
    await stories.locator('.growth-line').waitFor({ state: 'detached', timeout: 60_000 });
    await waitUntil('what is shown to have changed', async () => {
      await press('Send to the team again …');
      await sending().locator('.send-preview').waitFor();
      const isChanged = /changed|are taken away|is taken away/.test(
        (await sending().locator('.send-preview').textContent()) ?? '',
      );
      if (!isChanged) await press('Cancel');
      return isChanged;
    });
    await press(/^Update on/);
    await told(/has the story now/);
    const after = await onServer();
    const ids = new Set(before.map(({ id }) => id));
    expect(after.filter(({ id }) => ids.has(id)).length).toBeGreaterThan(1);
    expect(after.map(({ json }) => json).sort()).not.toEqual(before.map(({ json }) => json).sort());
  });

  it('is taken back, with all of it', async () => {
    await press('Take back …');
    await sending()
      .getByText(/^Take \d+ statements away from/)
      .waitFor();
    expect(await onServer()).not.toEqual([]);
    await press('Take back');
    await told(/has nothing of this story any more/);
    expect(await onServer()).toEqual([]);
  });

  it('is taken back also when it is here no more', async () => {
    await press('Send to the team …');
    await press(/^Send \d+ statements to/);
    await told(/has the story now/);
    await stories.getByRole('button', { name: 'Erase the story' }).click();
    await stories.getByRole('heading', { name: 'Sent, and no longer here' }).waitFor();
    await press('Take back …');
    await press('Take back');
    await stories
      .getByRole('heading', { name: 'Sent, and no longer here' })
      .waitFor({ state: 'detached' });
    expect(await onServer()).toEqual([]);
    await bringStory();
  });
});

describe('a server that does not take a story', () => {
  beforeAll(async () => {
    await connect(sender, fake.address);
    await stories.reload();
  });
  beforeEach(async () => {
    fake.fault = null;
    fake.written.clear();
    await stories.evaluate(() => chrome.storage.local.remove('teamSent'));
    await stories.reload();
    await sending().waitFor();
  });

  const cases: [Fault, RegExp][] = [
    ['refusesSignIn', /did not accept the key or password\. Enter it again/],
    ['html', /is not what a search server answers/],
    ['redirects', /wanted to send the question on to another address/],
    ['busy', /has too much to do at the moment/],
    ['isOfSomethingElse', /was made for something else, so nothing was written/],
    ['isFull', /has 100 topics already/],
  ];
  it.each(cases)('since it %s says why, and what to do', async (fault, said) => {
    fake.fault = fault;
    await press('Send to the team …');
    await told(said);
    fake.fault = null;
    await press('Send to the team …');
    await sending().locator('.send-preview').waitFor();
    expect(fake.written.size).toBe(0);
  });

  it('since the key may not write says which key may', async () => {
    await press('Send to the team …');
    await sending().locator('.send-preview').waitFor();
    fake.fault = 'refusesWriting';
    await press(/^Send \d+ statements to/);
    expect(await told(/not write to it/)).toContain('for the role that may write');
    await sending().getByRole('button', { name: 'Send to the team …' }).waitFor();
    expect(await sending().textContent()).not.toContain('A part of this story');
  });

  it('as to one statement says which, and takes the others', async () => {
    await press('Send to the team …');
    await sending().locator('.send-preview').waitFor();
    fake.fault = 'refusesOne';
    await press(/^Send \d+ statements to/);
    expect(await told(/did not take one thing/)).toContain('has the story now');
    expect(await sending().locator('.send-refused li').textContent()).toContain('too long a day');
  });

  it('goes on after it was stopped', async () => {
    await press('Send to the team …');
    await sending().locator('.send-preview').waitFor();
    fake.fault = 'slow';
    await press(/^Send \d+ statements to/);
    await sending().locator('progress').waitFor();
    await press('Stop');
    await told(/^Stopped\./);
    fake.fault = null;
    await press('Send to the team again …');
    await press(/^Send \d+ statements to/);
    await told(/has the story now/);
    expect(fake.written.size).toBeGreaterThan(2);
  });
});
