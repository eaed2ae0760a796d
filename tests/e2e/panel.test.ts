import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countReported } from '../../engine/match/reported';
import type { ArticleTab } from '../../tools/browser/article-tab';
import { readPageState } from '../../tools/browser/read-page-state';
import { tabIdOf } from '../../tools/browser/tab-id';
import { waitUntil } from '../../tools/browser/wait-until';
import { pack, pageOf, startReading, wordsAlone } from './support/demo-reading';
import { lettersOf } from './support/same-words';

const reading = startReading(wordsAlone);
const demoPage = pageOf('artsakhpress-2022-02-01');

let tab: ArticleTab;
let panel: Page;

/** The panel in a tab of its own, as Firefox opens it: there Playwright can use it like a reader. */
async function openPanel(of = demoPage): Promise<Page> {
  const { context, extensionId } = reading.browser();
  const id = await tabIdOf(reading.browser(), reading.address(of));
  const page = await context.newPage();
  await page.setViewportSize({ width: 360, height: 900 });
  await page.goto(`chrome-extension://${extensionId}/sidepanel.html?tab=${id}`);
  await page.locator('.claim-row').first().waitFor();
  return page;
}

async function highlightedClaims() {
  const state = await readPageState(reading.browser(), reading.address(demoPage));
  return (state?.analysis.claims ?? []).filter((claim) => claim.highlighted);
}

beforeEach(async () => {
  tab = await reading.open(demoPage);
  await tab.marks();
  panel = await openPanel();
});

afterEach(async () => {
  await panel.close();
  await tab.page.close();
});

describe('this page', () => {
  it('lists every reported sentence in reading order', async () => {
    const claims = await highlightedClaims();
    const listed = await panel
      .locator('.page-view > .claim-list .claim-sentence .wording-text')
      .allTextContents();
    expect(listed).toEqual(claims.map(({ text }) => text));
    await expect
      .poll(() => panel.locator('.page-summary').textContent())
      .toContain(`${countReported(claims)} statements reported on this page`);
  });

  it('a row scrolls the page to its sentence, and a hovered mark shows its row', async () => {
    const last = panel.locator('.page-view > .claim-list .claim-sentence').last();
    const sentence = await last.locator('.wording-text').textContent();
    await tab.page.evaluate(() => window.scrollTo(0, 0));
    await last.click();
    await waitUntil('the sentence to be marked as the active one', () =>
      tab.world.evaluate(
        (text) =>
          [...(CSS.highlights.get('sidelight-active') ?? [])].some(
            (range) => (range as Range).toString() === text,
          ),
        sentence ?? '',
      ),
    );

    const [mark] = await tab.marks();
    if (!mark) throw new Error('no mark');
    await tab.page.bringToFront();
    await tab.hover(mark);
    const current = panel.locator('.claim-row[aria-current] .claim-sentence .wording-text');
    await waitUntil('the row of the hovered mark', async () =>
      lettersOf((await current.textContent()) ?? '').includes(lettersOf(mark.text)),
    );
  });

  it('filters leave as many rows as they say, by keyboard, and none is empty', async () => {
    const rows = panel.locator('.page-view > .claim-list > li');
    const all = await rows.count();
    const filters = panel.getByRole('group', { name: 'Show only' }).getByRole('button');
    expect(await filters.count()).toBeGreaterThan(1);
    for (const filter of await filters.all()) {
      const count = Number(await filter.locator('.count').textContent());
      expect(count).toBeGreaterThan(0);
      await filter.focus();
      await panel.keyboard.press('Enter');
      await waitUntil('the filter to be pressed', async () => {
        return (await filter.getAttribute('aria-pressed')) === 'true';
      });
      const shown = panel.locator(
        '.page-view > .claim-list > li, .page-view > .statement-list > li',
      );
      expect(await shown.count()).toBe(count);
      await panel.keyboard.press('Enter');
      await waitUntil('all rows', async () => (await rows.count()) === all);
    }
  });

  it('has all sentences marked with one press, and only the most telling with another', async () => {
    const longer = pageOf('epoch-times-2022-01-27');
    const read = await reading.open(longer);
    await read.marks();
    const own = await openPanel(longer);
    const marked = async () =>
      (await readPageState(reading.browser(), reading.address(longer)))?.marked.length ?? 0;
    await own.getByRole('button', { name: 'Mark all' }).click();
    const fewer = own.getByRole('button', { name: 'Mark only what tells most' });
    await fewer.waitFor();
    const all = await marked();
    await fewer.click();
    await own.getByRole('button', { name: 'Mark all' }).waitFor();
    expect(await marked()).toBeLessThan(all);
    await own.close();
    await read.page.close();
  });

  it('the site is switched off and on again', async () => {
    await panel.getByText('Off', { exact: true }).click();
    await waitUntil('the marks to go', () =>
      tab.world.evaluate(() => !CSS.highlights.has('sidelight-claim')),
    );
    await panel.getByText('Turn it on again below', { exact: false }).waitFor();
    await panel.getByText('Marks on', { exact: true }).click();
    await tab.marks();
    await panel.locator('.claim-row').first().waitFor();
  });
});

describe('statement', () => {
  it('page → differences by type → denial → export', async () => {
    const denied = panel.locator('.claim-row', { has: panel.locator('.denied-by') }).first();
    await denied.getByRole('button', { name: 'Compare' }).first().click();
    const view = panel.locator('.statement-view');
    await view.waitFor();

    const switches = panel.locator('.choice label:has(.difference)');
    expect(await switches.count()).toBeGreaterThan(0);
    for (const each of await switches.all()) {
      await each.click();
      const type = await each.locator('.difference').getAttribute('class');
      const shown = await panel
        .locator('.running mark.difference')
        .evaluateAll((marks) => marks.map((mark) => mark.className));
      expect(shown.length).toBeGreaterThan(0);
      expect(new Set(shown)).toEqual(new Set([type]));
    }

    const denial = panel.locator('.denial').first();
    const denialText = await denial.locator('.statement-link').textContent();
    const denying = pack.statements.find(({ text }) => text === denialText);
    if (!denying) throw new Error(`“${denialText}” is no statement of the pack.`);
    const speaker = pack.speakers.find(({ id }) => id === denying.speaker);
    expect(await denial.textContent()).toContain(speaker?.name);

    const outlets = await panel.locator('.running > li:not(.page-row) h4').allTextContents();
    await panel.getByText('Export or print').click();
    const [download] = await Promise.all([
      panel.waitForEvent('download'),
      panel.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(download.suggestedFilename()).toMatch(/^sidelight-.*\.csv$/);
    for (const outlet of outlets) expect(csv).toContain(outlet);

    const [drawn] = await Promise.all([
      panel.waitForEvent('download'),
      panel.getByRole('button', { name: 'Save as Picture' }).click(),
    ]);
    expect(drawn.suggestedFilename()).toMatch(/^sidelight-.*\.png$/);
    const png = readFileSync(await drawn.path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect(width).toBe(2400);
    expect(height).toBeGreaterThan(600);
    await panel.getByText('Picture is saved.').waitFor();
    await panel.getByRole('button', { name: 'Copy as Plain text' }).click();
    await panel.getByText('Plain text is in the clipboard.').waitFor();

    await denial.getByRole('button').click();
    await waitUntil('the denial’s own statement', async () =>
      ((await panel.locator('.gloss').textContent()) ?? '').startsWith(denying.text),
    );
  });

  it('all are compared with whichever outlet is chosen', async () => {
    await panel
      .getByRole('button', { name: /^Compare/ })
      .first()
      .click();
    const base = panel.getByRole('combobox', { name: 'Compared with' });
    await base.waitFor();
    const [, other] = await base.locator('option').allTextContents();
    await base.selectOption({ label: other ?? '' });
    await waitUntil('the words the others are compared with', async () => {
      const first = panel.locator('.running > li', { has: panel.locator('.heat') });
      return (await first.locator('h4').first().textContent())?.startsWith(other ?? '?');
    });
  });

  it('with the keyboard alone: find in the corpus, open, come back', async () => {
    const press = async (key: string, until: string) =>
      waitUntil(`“${until}” to have the focus`, async () => {
        await panel.keyboard.press(key);
        const label = await panel.evaluate(
          () =>
            document.activeElement?.getAttribute('aria-label') ??
            document.activeElement?.closest('label')?.textContent ??
            document.activeElement?.textContent,
        );
        return label?.startsWith(until) ?? false;
      });
    await press('Tab', 'All statements');
    await panel.keyboard.press('Enter');
    await panel.getByRole('searchbox').waitFor();
    await press('Tab', 'Search');
    await panel.keyboard.type('nuclear misile crisis');
    const first = panel.locator('.statement-link').first();
    await waitUntil('the search to find it, typing error and all', async () =>
      ((await first.textContent()) ?? '').includes('missile crisis'),
    );
    await press('Tab', (await first.textContent()) ?? '');
    await panel.keyboard.press('Enter');
    await panel.locator('.statement-view').waitFor();
    expect(await panel.locator('.running > li').count()).toBeGreaterThan(1);
    const isInView = () =>
      panel.evaluate(() => document.activeElement === document.querySelector('main'));
    expect(await isInView(), 'the focus goes on in the statement').toBe(true);
    await press('Tab', 'Back to this page');
    await panel.keyboard.press('Enter');
    await panel.locator('.claim-row').first().waitFor();
    expect(await isInView(), 'the focus goes on in the page').toBe(true);
    await panel.getByRole('button', { name: 'All statements' }).click();
    expect(await panel.getByRole('searchbox').inputValue()).toBe('nuclear misile crisis');
  });

  it('a screen reader gets headings, rows by outlet and the types of difference in words', async () => {
    await panel
      .getByRole('button', { name: /^Compare/ })
      .first()
      .click();
    await panel.locator('.statement-view').waitFor();
    const tree = await panel.locator('main').ariaSnapshot();
    expect(tree).toMatch(/- heading ".+" \[level=2\]/);
    expect(tree).toMatch(/- heading "\d+ wordings" \[level=3\]/);
    expect(tree).toMatch(/- group "Show differences of one type"/);
    expect(tree).toMatch(/- radio "All" \[checked\]/);
    expect(tree).toMatch(/- list "Differs in:"/);
  });
});
