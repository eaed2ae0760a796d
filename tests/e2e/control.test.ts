import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleTab } from '../../tools/browser/article-tab';
import { pressCommand } from '../../tools/browser/press-command';
import type { CardText } from '../../tools/browser/read-card';
import { readPageState } from '../../tools/browser/read-page-state';
import { waitUntil } from '../../tools/browser/wait-until';
import { pageOf, startReading, wordsAlone } from './support/demo-reading';
import { lettersOf } from './support/same-words';

const reading = startReading(wordsAlone);
const demoPage = pageOf('epoch-times-2022-01-27');

let tab: ArticleTab;

beforeEach(async () => {
  tab = await reading.open(demoPage);
});

afterEach(() => tab.page.close());

async function openOptions(): Promise<Page> {
  const { context, extensionId } = reading.browser();
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.locator('.options').waitFor();
  return page;
}

const hasMarks = () => tab.world.evaluate(() => CSS.highlights.has('sidelight-claim'));

const marked = async (sentence: string) =>
  (await tab.marks()).some(({ text }) => lettersOf(text) === lettersOf(sentence));

/** What a card sets beside the page's words: two statements may have one speaker, but not the same wordings. */
const comparedIn = ({ heading, outlets }: CardText) => JSON.stringify([heading, outlets]);

describe('what the reader switches off comes back where the card says', () => {
  it('a match that is not the same', async () => {
    const [mark] = await tab.marks();
    if (!mark) throw new Error('no mark');
    const before = comparedIn(await tab.hover(mark));
    await tab.clickInCard('Not the same?');
    await tab.clickInCard('Done');

    const options = await openOptions();
    const row = options.locator('#hidden li', { hasText: mark.text });
    await row.waitFor();
    await tab.page.bringToFront();
    await waitUntil('another statement, or no mark, at that sentence', async () => {
      if (!(await marked(mark.text))) return true;
      return comparedIn(await tab.hover(mark)) !== before;
    });

    await options.bringToFront();
    await row.getByRole('button', { name: 'Show again' }).click();
    await options.getByText('No match is hidden').waitFor();
    await options.close();
    await tab.page.bringToFront();
    await waitUntil('the statement to come back', async () => {
      await tab.page.mouse.move(1, 1);
      await tab.page.keyboard.press('Escape');
      return (await marked(mark.text)) && comparedIn(await tab.hover(mark)) === before;
    });
  });

  it('a match that is not the same, from the card itself', async () => {
    const [mark] = await tab.marks();
    if (!mark) throw new Error('no mark');
    const before = comparedIn(await tab.hover(mark));
    await tab.clickInCard('Not the same?');
    const options = await openOptions();
    const row = options.locator('#hidden li', { hasText: mark.text });
    await row.waitFor();
    await tab.page.bringToFront();
    await tab.clickInCard('Show again');
    await row.waitFor({ state: 'detached' });
    await options.close();
    await waitUntil('the mark to come back', () => marked(mark.text));
    await tab.page.keyboard.press('Escape');
    expect(comparedIn(await tab.hover(mark))).toBe(before);
  });

  it('a site, from the card itself', async () => {
    const [mark] = await tab.marks();
    if (!mark) throw new Error('no mark');
    await tab.hover(mark);
    await tab.clickInCard('Hide on site');
    await waitUntil('the marks to go', async () => !(await hasMarks()));
    await tab.clickInCard('Turn on again');
    await waitUntil('the marks to come back', hasMarks);
  });

  it('a site', async () => {
    const [mark] = await tab.marks();
    if (!mark) throw new Error('no mark');
    await tab.hover(mark);
    await tab.clickInCard('Hide on site');
    await waitUntil('the marks to go', async () => !(await hasMarks()));

    const options = await openOptions();
    const site = options.locator('#sites li', { hasText: 'localhost' });
    await site.getByText('Marks on').click();
    await options.getByText('No site is switched off.').waitFor();
    await options.close();
    await tab.page.bringToFront();
    expect((await tab.marks()).length).toBeGreaterThan(0);
  });

  it('marks, for those who read without being seen: the page holds nothing of ours', async () => {
    await tab.marks();
    const options = await openOptions();
    await options.getByText('Only in the side panel', { exact: true }).click();
    await waitUntil('the choice to be stored', async () =>
      (await options.locator('pre').textContent())?.includes('"showIn": "panel"'),
    );
    await tab.page.bringToFront();
    const traces = () =>
      tab.page.evaluate(() => [
        ...CSS.highlights.keys(),
        ...Array.from(document.querySelectorAll('sidelight-host'), ({ localName }) => localName),
      ]);
    await waitUntil('the marks to go', async () => (await traces()).length === 0);
    await tab.page.reload();
    const state = await waitUntil('the claims, for the panel', async () => {
      const read = await readPageState(reading.browser(), reading.address(demoPage));
      return read && read.analysis.claims.length > 0 && read;
    });
    expect(state.marked).toEqual([]);
    expect(state.siteMode).toBe('quiet');
    await pressCommand(reading.browser(), 'toggle-marks', reading.address(demoPage));
    await tab.page.waitForTimeout(500);
    expect(await traces()).toEqual([]);
    await options.bringToFront();
    await options.getByText('On the page', { exact: true }).click();
    await options.close();
    await tab.page.bringToFront();
    expect((await tab.marks()).length).toBeGreaterThan(0);
  });

  it('everything: erased settings are the first day’s', async () => {
    const options = await openOptions();
    await options.getByText('only on a click').click();
    await waitUntil('the choice to be stored', async () =>
      (await options.locator('pre').textContent())?.includes('"openOn": "click"'),
    );
    await options.getByRole('button', { name: 'Erase everything' }).click();
    await options.locator('.confirm').getByRole('button', { name: 'Erase everything' }).click();
    await waitUntil('the first day’s choice', () =>
      options.locator('input[value="hover"]').isChecked(),
    );
    await options.close();
  });
});
