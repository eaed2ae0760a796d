import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../engine/pack/types';
import { type ArticleTab, openArticleTab } from '../../tools/browser/article-tab';
import { backgroundWorker } from '../../tools/browser/background-worker';
import { findTab } from '../../tools/browser/find-tab';
import { readPageState } from '../../tools/browser/read-page-state';
import { waitUntil } from '../../tools/browser/wait-until';
import type { StoryPage } from '../../tools/demo/story-site';
import { startReading } from './support/demo-reading';
import { openOwnPage, serveStoryPages } from './support/story-pages';

const reading = startReading();
const addressOf = serveStoryPages();

const open = (page: StoryPage): Promise<ArticleTab> =>
  openArticleTab(reading.browser(), addressOf(page));

async function openPanel(page: StoryPage): Promise<Page> {
  const tab = await findTab(reading.browser(), addressOf(page));
  const panel = await openOwnPage(reading.browser(), `sidepanel.html?tab=${tab}`);
  await panel.setViewportSize({ width: 360, height: 900 });
  return panel;
}

/** Keeps a page by the panel’s button and waits until it is compared; both tabs are closed. */
async function keep(page: StoryPage): Promise<void> {
  const tab = await open(page);
  const panel = await openPanel(page);
  await panel.getByRole('button', { name: 'Keep this article' }).click();
  await panel.getByText('Kept in “').waitFor();
  await panel.locator('.growth-line').waitFor({ state: 'detached' });
  await panel.close();
  await tab.page.close();
}

/**
 * What the page has to mark once meaning has been read too, with the outlets that word each. Of short pages only what
 * tells most is painted, which is not asked here.
 */
async function marksOf(page: StoryPage) {
  const state = await waitUntil(
    'the page to be read',
    async () => {
      const read = await readPageState(reading.browser(), addressOf(page));
      return read && read.analysis.doubtful === 0 && read.marked.length > 0 && read;
    },
    // A story is grown first, and the model wakes.
    40_000,
  );
  return state.analysis.claims
    .filter(({ highlighted }) => highlighted)
    .map(({ text, matches: [match] }) => ({
      text,
      articles: (match?.wordings ?? []).map(({ article }) => article),
    }));
}

/** Of each story that is grown, the version of the model it was grouped with; undefined by words alone. */
const modelsGrownWith = () =>
  backgroundWorker(reading.browser()).evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open('sidelight-stories'));
    const grown = await asked(database.transaction('grown').objectStore('grown').getAll());
    database.close();
    return grown.map(({ model }: { model?: string }) => model);
  });

/**
 * What the browser does when the reader chooses an item of the menu of selected text. It refuses to open the panel, since
 * there is no real gesture; the panel that is open is told all the same.
 */
async function chooseFromMenu(menuItemId: string, page: StoryPage, selectionText: string) {
  const id = await findTab(reading.browser(), addressOf(page));
  await backgroundWorker(reading.browser()).evaluate(
    async (chosen) => {
      // Throws when there is no such item in the menu.
      await chrome.contextMenus.update(chosen.menuItemId, { visible: true });
      // Every event object of Chromium has it, though its types do not tell.
      const event = chrome.contextMenus.onClicked as unknown as {
        dispatch(info: object, tab: chrome.tabs.Tab): void;
      };
      event.dispatch(chosen, await chrome.tabs.get(chosen.id));
    },
    { id, menuItemId, selectionText },
  );
}

const badgeOf = async (page: StoryPage) => {
  const tab = await findTab(reading.browser(), addressOf(page));
  return backgroundWorker(reading.browser()).evaluate(
    (tabId) => chrome.action.getBadgeText({ tabId }),
    tab,
  );
};

describe('a story of the reader’s own', () => {
  it('the first article kept makes it, and the second outlet’s page is marked with its words', async () => {
    const second = await open('ostren-today');
    expect(await readPageState(reading.browser(), addressOf('ostren-today'))).toBeNull();
    const first = await open('dravia-herald');
    const panel = await openPanel('dravia-herald');
    await panel.getByRole('button', { name: 'Keep this article' }).click();
    await panel
      .getByText('Kept in “Kessel Pass stays shut to lorries until the end of April”')
      .waitFor();
    await waitUntil('the tick on the toolbar button', async () =>
      (await badgeOf('dravia-herald')).includes('✓'),
    );

    // The other page was open already, and is marked without being touched.
    const marks = await marksOf('ostren-today');
    const warning = marks.find(({ text }) => text.includes('electricity exports'));
    expect(warning?.articles).toEqual([expect.stringMatching(/^dravia-herald-2033-03-08-/)]);
    expect(marks.some(({ text }) => text.includes('orchard growers'))).toBe(false);
    // What the kept article alone reports is not marked in it.
    const own = await readPageState(reading.browser(), addressOf('dravia-herald'));
    expect(own?.marked ?? []).toEqual([]);
    for (const page of [first.page, second.page, panel]) await page.close();
  });

  it('in the panel: a story of its own, renamed, moved and taken out, each taken back', async () => {
    const tab = await open('alpine-wire');
    const panel = await openPanel('alpine-wire');
    await panel.getByLabel('In the story').selectOption({ label: 'A new story' });
    await panel.getByRole('button', { name: 'Keep this article' }).click();
    const kept = (title: string) => panel.getByText(`Kept in “${title}”`).waitFor();
    await kept('Neighbours to meet in Brenn over closed pass');
    const undo = () => panel.locator('.keep-outcome + button').click();

    await panel.getByRole('button', { name: 'Rename the story' }).click();
    await panel.getByRole('textbox').fill('Talks in Brenn');
    await panel.keyboard.press('Enter');
    await kept('Talks in Brenn');
    await undo();
    await kept('Neighbours to meet in Brenn over closed pass');

    const first = 'Kessel Pass stays shut to lorries until the end of April';
    await panel.getByLabel('Move to').selectOption({ label: first });
    await kept(first);
    await undo();
    await kept('Neighbours to meet in Brenn over closed pass');

    await panel.getByRole('button', { name: 'Take out' }).click();
    await panel.getByText('Taken out of the story.').waitFor();
    await panel.getByRole('button', { name: 'Keep this article' }).waitFor();
    await undo();
    await kept('Neighbours to meet in Brenn over closed pass');

    const stories = await openOwnPage(reading.browser(), 'stories.html');
    await stories.getByRole('button', { name: /^Neighbours/ }).click();
    await stories.getByRole('heading', { level: 2, name: /^Neighbours/ }).waitFor();
    const erase = () => stories.getByRole('button', { name: 'Erase the story' }).click();
    await erase();
    await stories.getByText('” was erased.').waitFor();
    await stories.getByRole('heading', { level: 2, name: first }).waitFor();
    // What is brought back is what is shown.
    await stories.locator('.stories-notice').getByRole('button', { name: 'Undo' }).click();
    await stories.getByRole('heading', { level: 2, name: /^Neighbours/ }).waitFor();
    await erase();
    await stories.getByText('” was erased.').waitFor();
    for (const page of [stories, panel, tab.page]) await page.close();
  });

  it('three kept: the fourth is marked with the others’ words, and compared in the panel', async () => {
    await keep('ostren-today');
    await keep('alpine-wire');
    expect(await modelsGrownWith()).toEqual([expect.any(String)]);
    const fourth = await open('lakeside-tribune');
    const marks = await marksOf('lakeside-tribune');
    const outletsOf = (words: string) =>
      (marks.find(({ text }) => text.includes(words))?.articles ?? []).map((id) =>
        id.replace(/-2033.*$/, ''),
      );
    expect(outletsOf('electricity exports').sort()).toEqual(['dravia-herald', 'ostren-today']);
    expect(outletsOf('412 lorries').sort()).toEqual(['dravia-herald', 'ostren-today']);
    expect(outletsOf('received no notice')).toEqual(['alpine-wire']);
    expect(marks.some(({ text }) => /steamers/.test(text))).toBe(false);

    const panel = await openPanel('lakeside-tribune');
    const row = panel.locator('.claim-row', { hasText: '412 lorries' }).first();
    await row.locator('.match-line button').first().click();
    await panel.locator('.statement-view').waitFor();
    // The statement stands there in one outlet's words.
    expect(await panel.getByText('(our summary)').count()).toBe(0);
    const outlets = await panel.locator('.running > li:not(.page-row) h4').allTextContents();
    expect(outlets.sort()).toEqual(['Dravia Herald', 'Ostren Today']);
    await panel.close();
    await fourth.page.close();
  });

  it('what outlets name differently is drafted, says so, and can be refused', async () => {
    const tab = await open('alpine-wire');
    await marksOf('alpine-wire');
    const panel = await openPanel('alpine-wire');
    const term = panel.locator('.term-list li', { hasText: 'gunmen' });
    await term.waitFor();
    expect(await term.textContent()).toMatch(/guards.*this page.*gunmen.*Ostren Today.*Found by/);
    await term.getByRole('button', { name: 'Not the same thing' }).click();
    await panel.getByText('These words are not set side by side any more.').waitFor();
    await term.waitFor({ state: 'detached' });
    await panel.locator('.stories-notice').getByRole('button', { name: 'Undo' }).click();
    await term.waitFor();
    await panel.close();
    await tab.page.close();
  });

  it('who denies it is drafted: marked, in the card and in the panel, and can be refused', async () => {
    const tab = await open('lakeside-tribune');
    const denied = async () =>
      (await tab.marks()).find((each) => each.text.includes('ventilation') && each.denied) ?? null;
    const mark = await waitUntil('the denied mark', denied);
    const { text } = await tab.hover(mark);
    expect(text).toContain('Denied by Radim Halas');
    expect(text).toContain('found by Sidelight');
    const panel = await openPanel('lakeside-tribune');
    const row = panel.locator('.claim-row', { hasText: 'ventilation' }).first();
    await row.getByText('Denied by Radim Halas').waitFor();
    await row.locator('.match-line button').first().click();
    const pair = panel.locator('.denial', { hasText: 'Denied by Radim Halas' });
    await pair.getByText('found by Sidelight').waitFor();
    await pair.getByRole('button', { name: 'Not a denial' }).click();
    await panel.getByText('It is not shown as a denial any more.').waitFor();
    await waitUntil('the mark to be a plain one', async () => !(await denied()));
    await panel.locator('.stories-notice').getByRole('button', { name: 'Undo' }).click();
    await waitUntil('the denied mark to come back', denied);
    await panel.close();
    await tab.page.close();
  });

  it('in the panel beside the page: the review in its place, and the page marked anew as one decides', async () => {
    const tab = await open('ostren-today');
    const isMarked = async () =>
      (await marksOf('ostren-today')).some(({ text }) => text.includes('412 lorries'));
    expect(await isMarked()).toBe(true);
    const panel = await openPanel('ostren-today');
    const link = panel.getByRole('button', { name: /proposals? to look at/ });
    await link.click();
    // The keys of the sheet are heard at once.
    await panel.locator('.review:focus .review-answers').waitFor();
    await panel.keyboard.press('ArrowRight');

    const shared = panel.locator('.shared-list > li', { hasText: '412 lorries' });
    await shared.locator('summary').click();
    await shared
      .locator('li', { hasText: 'Dravia Herald' })
      .getByLabel('Reports this statement')
      .click();
    await panel.getByText('Said to be another statement.').waitFor();
    await waitUntil('the mark to go', async () => !(await isMarked()));
    await panel.locator('.stories-notice').getByRole('button', { name: 'Undo' }).click();
    await waitUntil('the mark to come back', isMarked);

    await panel.getByRole('button', { name: 'Back to this page' }).click();
    await waitUntil('the focus on the way there', () =>
      link.evaluate((button) => button === document.activeElement),
    );
    await panel.close();
    await tab.page.close();
  });

  it('one proposal is confirmed, one refused, by keyboard, and both hold', async () => {
    const page = await openOwnPage(reading.browser(), 'stories.html');
    const sheet = page.locator('.review');
    await sheet.locator('.review-answers').waitFor();
    await page.locator('.growth-line').waitFor({ state: 'detached' });
    const sentence = () =>
      sheet.locator('.review-pair > div').first().locator('mark').textContent();

    // The likeliest comes first: the third outlet's words for the warning, which the others have whole.
    const confirmed = await sentence();
    expect(confirmed).toContain('electricity exports');
    await sheet.focus();
    await page.keyboard.press('s');
    await page.getByText('Said to be the same.').waitFor();
    // What is answered is put together anew, which may bring up another one.
    await waitUntil('the next proposal', async () => (await sentence()) !== confirmed);
    await page.locator('.growth-line').waitFor({ state: 'detached' });
    const refused = await sentence();
    const besides = await sheet
      .locator('.review-pair > div')
      .last()
      .locator('mark')
      .allTextContents();
    expect(besides.length).toBeGreaterThan(0);
    await page.keyboard.press('a');
    await page.getByText('Said to be another statement.').waitFor();
    await page.locator('.growth-line').waitFor({ state: 'detached' });

    await page.reload();
    await page.locator('.shared-list').waitFor();
    for (const fold of await page.locator('.shared-list summary').all()) await fold.click();
    const shared: (string | null)[][] = [];
    for (const statement of await page.locator('.shared-list > li').all())
      shared.push(await statement.locator('.shared-wordings mark').allTextContents());
    expect(shared.flat()).toContain(confirmed);
    // It may stand in another statement, of its own or with others.
    const together = shared.filter((each) => each.includes(refused));
    expect(together.flat().filter((each) => besides.includes(each ?? ''))).toEqual([]);
    expect(await sheet.locator('mark').allTextContents()).not.toContain(refused);
    await page.close();
  });

  it('a selected sentence goes in as a wording, its article with it; its statement is corrected', async () => {
    const tab = await open('lakeside-tribune');
    const panel = await openPanel('lakeside-tribune');
    const sentence = 'On the lake, the first steamers of the year left on time.';
    const isMarked = async () =>
      (await marksOf('lakeside-tribune')).some(({ text }) => text === sentence);
    expect(await isMarked()).toBe(false);
    await chooseFromMenu('add-selection', 'lakeside-tribune', sentence);
    await panel.getByText('The article is kept in the story with it.').waitFor();
    // By keyboard: from the search to what it finds.
    await panel.getByLabel('Search the story’s statements').focus();
    await panel.keyboard.type('electricity exports');
    const found = panel.locator('.statement-choice li:first-child', { hasText: 'electricity' });
    await found.getByRole('button').focus();
    await panel.keyboard.press('Enter');
    await panel.getByText('The article is kept, and the sentence added').waitFor();
    await waitUntil('the mark', isMarked);

    const page = await openOwnPage(reading.browser(), 'stories.html');
    const statement = page.locator('.shared-list > li', { hasText: sentence });
    await statement.locator('summary').click();
    await statement.getByRole('button', { name: 'Correct it' }).click();
    await statement.getByLabel('Who says it').fill('Ostren’s government');
    await statement.getByLabel('Another way to put it').fill('No more power for Dravia.');
    await statement.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Corrected.').waitFor();
    await page.locator('.shared-list summary', { hasText: 'Ostren’s government' }).waitFor();
    await page.getByText('No more power for Dravia.').waitFor();
    const undo = page.locator('.stories-notice').getByRole('button', { name: 'Undo' });
    await undo.click();
    await page.getByText('No more power for Dravia.').waitFor({ state: 'detached' });
    await page.close();

    await panel.locator('.stories-notice').getByRole('button', { name: 'Undo' }).click();
    await waitUntil('the mark to go', async () => !(await isMarked()));
    await panel.getByRole('button', { name: 'Back to this page' }).click();
    await panel.getByRole('button', { name: 'Keep this article' }).waitFor();
    await panel.close();
    await tab.page.close();
  });

  it('copied, erased and brought back: the same again; and as a pack for others', async () => {
    const fourth = await open('lakeside-tribune');
    const before = await marksOf('lakeside-tribune');
    const page = await openOwnPage(reading.browser(), 'stories.html');
    await page.locator('.shared-list').waitFor();
    const save = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).click(),
      ]);
      return readFileSync(await download.path(), 'utf8');
    };
    const copy = await save('Save a copy');
    const pack = await save('Save as a collection');
    // The copy is the reader's own and whole; of an article that is shared there are short passages.
    expect(copy).toContain('began to prune their trees');
    expect(pack).not.toContain('began to prune their trees');
    expect(pack).toContain('412 lorries waiting on the Ostren side');
    // What was drafted goes with it, and says so.
    const { statements, terms } = JSON.parse(pack).pack as Pack;
    const labels = terms.map(({ expressions }) => expressions.map(({ label }) => label).sort());
    expect(labels).toEqual([['guards', 'gunmen']]);
    expect(statements.flatMap(({ relations }) => relations)).toEqual([
      { type: 'denies', statement: expect.any(String), drafted: true },
    ]);

    const erase = async () => {
      await page.getByRole('button', { name: 'Erase the story' }).click();
      await page.getByText('No story yet').waitFor();
      await waitUntil('the marks to go', () =>
        fourth.world.evaluate(() => !CSS.highlights.has('sidelight-claim')),
      );
    };
    await erase();
    await page.locator('.stories-notice').getByRole('button', { name: 'Undo' }).click();
    await page.locator('.shared-list').waitFor();
    expect(await marksOf('lakeside-tribune')).toEqual(before);

    await erase();
    const files = page.locator('input[type=file]');
    await files.setInputFiles({
      name: 'copy.json',
      mimeType: 'application/json',
      buffer: Buffer.from(copy.replace('blockade', 'embargo')),
    });
    await page.getByText('was changed or damaged').waitFor();
    await files.setInputFiles({
      name: 'copy.json',
      mimeType: 'application/json',
      buffer: Buffer.from(copy),
    });
    await page.getByText('Brought back').waitFor();
    await page.locator('.shared-list').waitFor();
    expect(await marksOf('lakeside-tribune')).toEqual(before);

    await erase();
    const options = await openOwnPage(reading.browser(), 'options.html');
    await options.locator('input[type=file]').setInputFiles({
      name: 'pack.json',
      mimeType: 'application/json',
      buffer: Buffer.from(pack),
    });
    await options.locator('.option-rows li', { hasText: 'Kessel Pass' }).waitFor();
    // What one outlet alone reports is not shared, and less is learned from less: nothing else is marked.
    const marks = await marksOf('lakeside-tribune');
    for (const mark of marks) expect(before).toContainEqual(mark);
    expect(marks.map(({ text }) => text).join()).toMatch(/electricity exports.*412 lorries/);
    expect((await fourth.marks()).some((each) => each.denied)).toBe(true);
    for (const each of [options, page, fourth.page]) await each.close();
  });
});
