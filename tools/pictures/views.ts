import type { Page } from 'playwright-core';
import { storyFile, storyPages } from '../demo/story-site';
import { claims, faultyBundle, table } from './import-files';
import { storyCopy } from './story-copy';

/** A text of the interface, in the language that it speaks. */
export type Say = (key: string) => string;

/** One view or state of our own pages, and how a reader comes to it. */
export type View = {
  name: string;
  /** Address within the extension; the panel is told which tab it speaks of. */
  path(tab: number): string;
  /** `claim` is the sentence of the page that shows most; `say` gives the interface's texts by key. */
  reach?(page: Page, claim: string, say: Say): Promise<void>;
  /** Widths in CSS pixels, when not all of them tell something. */
  widths?: readonly number[];
  /** The whole page rather than the first screen. */
  whole?: boolean;
};

const panel = (tab: number) => `sidepanel.html?tab=${tab}`;
const inView = (key: string) => async (page: Page, _claim: string, say: Say) => {
  await page.getByRole('button', { name: say(key), exact: true }).click();
};

const filtered = async (page: Page) => {
  await claimsListed(page);
  await page.locator('.claim-filters button').first().click();
};

const claimsListed = (page: Page) => page.locator('.claim-row').first().waitFor();

const compare = async (page: Page, claim: string) => {
  const row = page.locator('.claim-row', { hasText: claim }).first();
  await row.locator('.match-line button').first().click();
  await page.locator('.statement-view').waitFor();
};

const corpusAs = (key: string) => async (page: Page, claim: string, say: Say) => {
  await inView('panel.corpus')(page, claim, say);
  await page.getByText(say(key), { exact: true }).click();
};

/** Three outlets' articles on an invented crisis. */
const keptPages = storyPages.slice(0, 3).map(storyFile);

/** Chooses a file in the options, and waits for what comes of it. */
async function importFile(page: Page, name: string, text: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(text),
  });
  await page.locator('.import-preview, .option-error').first().waitFor();
  for (const fold of await page.locator('.import-preview details:not([open]) > summary').all())
    await fold.click();
}

async function bringStoryBack(page: Page): Promise<void> {
  const copy = await storyCopy('The closed Kessel Pass', keptPages);
  await page.locator('input[type=file]').setInputFiles({
    name: 'stories.json',
    mimeType: 'application/json',
    buffer: Buffer.from(copy),
  });
  await page.locator('.shared-list').waitFor();
  await page.locator('.growth-line').waitFor({ state: 'detached' });
  await page.locator('.shared-list summary').first().click();
}

export const views: View[] = [
  {
    name: 'page',
    path: panel,
    reach: claimsListed,
    whole: true,
  },
  {
    name: 'page-first-screen',
    path: panel,
    widths: [360],
    reach: claimsListed,
  },
  { name: 'page-filtered', path: panel, widths: [320, 480], reach: filtered },
  {
    name: 'page-folds-open',
    path: panel,
    widths: [360],
    whole: true,
    async reach(page) {
      await claimsListed(page);
      for (const fold of await page.locator('.panel-section > summary').all()) await fold.click();
    },
  },
  { name: 'statement', path: panel, reach: compare, whole: true },
  {
    name: 'statement-as-text',
    path: panel,
    widths: [480],
    whole: true,
    async reach(page, claim, say) {
      await compare(page, claim);
      await page.getByText(say('layout.running'), { exact: true }).click();
    },
  },
  { name: 'statement-first-screen', path: panel, reach: compare, widths: [1000] },
  {
    name: 'statement-empty',
    path: panel,
    widths: [360],
    reach: inView('panel.statement'),
  },
  {
    name: 'statement-details',
    path: panel,
    widths: [360],
    whole: true,
    async reach(page, claim) {
      await compare(page, claim);
      for (const fold of await page.locator('.statement-view summary').all()) await fold.click();
    },
  },
  { name: 'no-article', path: () => 'sidepanel.html?tab=999999', widths: [360] },
  { name: 'corpus-list', path: panel, reach: corpusAs('corpus.list') },
  { name: 'corpus-timeline', path: panel, reach: corpusAs('corpus.timeline') },
  { name: 'corpus-matrix', path: panel, reach: corpusAs('corpus.matrix') },
  { name: 'corpus-sources', path: panel, reach: corpusAs('corpus.sources'), whole: true },
  {
    name: 'corpus-nothing-found',
    path: panel,
    widths: [360],
    async reach(page, claim, say) {
      await inView('panel.corpus')(page, claim, say);
      await page.getByRole('searchbox').fill('zzzzzzzz');
      await page.locator('.state').waitFor();
    },
  },
  {
    name: 'options',
    path: () => 'options.html',
    widths: [320, 1000],
    whole: true,
    reach: (page) => page.locator('.options').waitFor(),
  },
  {
    name: 'import-table',
    path: () => 'options.html',
    widths: [320, 1000],
    whole: true,
    reach: (page) => importFile(page, 'rows.csv', table),
  },
  {
    name: 'import-claims',
    path: () => 'options.html',
    widths: [320, 1000],
    whole: true,
    reach: (page) => importFile(page, 'claims.jsonld', JSON.stringify(claims)),
  },
  {
    name: 'import-refused',
    path: () => 'options.html',
    widths: [320, 1000],
    whole: true,
    reach: (page) => importFile(page, 'pack.json', JSON.stringify(faultyBundle)),
  },
  {
    name: 'stories-none',
    path: () => 'stories.html',
    widths: [320, 1000],
    reach: (page) => page.locator('.stories .state h2').waitFor(),
  },
  {
    name: 'stories',
    path: () => 'stories.html',
    widths: [320, 1000],
    whole: true,
    reach: bringStoryBack,
  },
  {
    name: 'stories-first-screen',
    path: () => 'stories.html',
    widths: [1000],
    async reach(page) {
      await bringStoryBack(page);
      await page.locator('.review').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'page-to-keep',
    path: panel,
    widths: [360],
    async reach(page) {
      await claimsListed(page);
      await page.locator('.keep-bar').waitFor();
    },
  },
  {
    name: 'welcome',
    path: () => 'welcome.html',
    widths: [320, 1000],
    whole: true,
    reach: (page) => page.locator('.try-mark').first().waitFor(),
  },
  {
    name: 'practice',
    path: () => 'welcome.html#practice',
    widths: [320, 1000],
    whole: true,
    reach: (page) => page.locator('.try-mark').first().waitFor(),
  },
  {
    name: 'practice-card',
    path: () => 'welcome.html#practice',
    widths: [320, 1000],
    async reach(page) {
      await page.locator('.try-mark').first().click();
    },
  },
  {
    name: 'welcome-card',
    path: () => 'welcome.html',
    widths: [320, 1000],
    async reach(page) {
      await page.locator('.try-mark').first().click();
    },
  },
];
