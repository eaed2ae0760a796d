import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleTab } from '../../tools/browser/article-tab';
import { chooseLanguage } from '../../tools/browser/choose-language';
import { tabIdOf } from '../../tools/browser/tab-id';
import { waitUntil } from '../../tools/browser/wait-until';
import { views } from '../../tools/pictures/views';
import { readLocale } from '../../tools/texts/read-locales';
import { pageOf, startReading, wordsAlone } from './support/demo-reading';

/** Views that together show most texts, at the narrowest width. */
const wanted = ['page-folds-open', 'statement-details', 'options', 'stories-none', 'welcome'];

const reading = startReading(wordsAlone);
let tab: ArticleTab;
let article: { tab: number; claim: string };

beforeAll(async () => {
  const demoPage = pageOf('press-tv-2022-01-27');
  tab = await reading.open(demoPage);
  const [mark] = await tab.marks();
  article = {
    tab: await tabIdOf(reading.browser(), reading.address(demoPage)),
    claim: mark?.text ?? '',
  };
});

async function openView(name: string, language: string): Promise<Page> {
  const { context, extensionId } = reading.browser();
  const view = views.find((each) => each.name === name);
  if (!view) throw new Error(`There is no view “${name}”.`);
  const texts = await readLocale(language);
  const page = await context.newPage();
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`chrome-extension://${extensionId}/${view.path(article.tab)}`);
  await view.reach?.(page, article.claim, (key) => String(texts[key]));
  return page;
}

/** Runs in the content script's world: how the open card and the first quotation in it run. */
function cardDirections(): { lang: string; dir: string; quoted: string; text: string } | null {
  const host = document.querySelector('sidelight-host');
  const root = host instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(host) : null;
  const dialog = root?.querySelector<HTMLElement>('[role="dialog"]:popover-open');
  const quotation = dialog?.querySelector('.outlet-words .wording-text');
  if (!dialog || !quotation) return null;
  return {
    lang: dialog.lang,
    dir: getComputedStyle(dialog).direction,
    quoted: getComputedStyle(quotation).direction,
    text: dialog.innerText,
  };
}

describe('Arabic, chosen in the options', () => {
  beforeAll(() => chooseLanguage(reading.browser(), 'ar'));

  it('turns the card of a page that was open already, and not the words quoted in it', async () => {
    await tab.page.bringToFront();
    const card = await waitUntil('the card in Arabic', async () => {
      const [mark] = await tab.marks();
      if (mark) await tab.hover(mark);
      const seen = await tab.world.evaluate(cardDirections);
      return seen?.lang === 'ar' ? seen : null;
    });
    expect(card).toMatchObject({ dir: 'rtl', quoted: 'ltr' });
    expect(card.text).toContain('ليس القول نفسه؟');
  });

  it('turns the panel, and not the words quoted in it', async () => {
    const page = await openView('page', 'ar');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    const directionOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).direction);
    expect(await directionOf('.page-summary')).toBe('rtl');
    expect(await directionOf('.claim-row .wording-text')).toBe('ltr');
    await page.close();
  });
});

it('a panel that is open goes over to Ukrainian, and counts as Ukrainian does', async () => {
  const page = await openView('page', 'ar');
  await chooseLanguage(reading.browser(), 'uk');
  await page.locator('html[lang="uk"][dir="ltr"]').waitFor();
  const said = (await page.locator('.page-summary').innerText()).replace(/\s+/g, ' ');
  const [, count] = /На цій сторінці (\d+) тверджен(?:ня|ь)/.exec(said) ?? [];
  const form = { one: 'твердження', few: 'твердження', many: 'тверджень', other: '' };
  const rule = new Intl.PluralRules('uk').select(Number(count)) as keyof typeof form;
  expect(said).toContain(`${count} ${form[rule]};`);
  await page.close();
});

// All languages are tried on the views by themselves: here what the pages make of a long one, and of one from the right.
describe.each(['de', 'ar'])('in the language “%s”', (language) => {
  beforeAll(() => chooseLanguage(reading.browser(), language));

  it.each(wanted)('%s: nothing is cut off at 320 pixels', async (name) => {
    const page = await openView(name, language);
    const { cut, width } = await page.evaluate(cutOff);
    expect(cut).toEqual([]);
    expect(width).toBe(320);
    await page.close();
  });
});

/** Runs in the page: texts that are wider than their boxes show, and the width of it all. */
function cutOff(): { cut: string[]; width: number } {
  const buttons = document.querySelectorAll<HTMLElement>('button, h1, h2, h3, label, summary, dt');
  const cut = [...buttons].filter(
    (element) =>
      !element.closest('.heard-only') &&
      element.clientWidth > 0 &&
      element.scrollWidth > element.clientWidth + 1,
  );
  return {
    cut: cut.map(({ textContent }) => textContent ?? ''),
    width: document.documentElement.scrollWidth,
  };
}
