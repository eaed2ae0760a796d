import '../../../components/panel/panel.css';
import '../../../components/options/options.css';
import '../../../components/stories/stories.css';
import '../../../components/welcome/welcome.css';
import { type ComponentChild, render } from 'preact';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { page } from 'vitest/browser';
import { formatDate } from '../../../components/wording/format-date';
import { blockadeComparison } from '../../fixtures/comparison';
import { pageState } from '../../fixtures/page-state';
import { i18n, speakLanguage } from '../../support/i18n';
import { showOnScreen, showPrinted } from './emulate-media';
import { fontSets, wearFonts, wearOwnFonts } from './font-sets';
import { viewNamed, views } from './own-views';

/** An A4 sheet less the margins that the style sheet gives it, in CSS pixels. */
const paperWidth = 680;

let root: HTMLElement;

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});

afterEach(async () => {
  render(null, root);
  root.remove();
  wearOwnFonts();
  await showOnScreen();
});

/** As a reader prints it: from a narrow panel, with everything folded as it comes. */
async function print(view: ComponentChild): Promise<void> {
  await page.viewport(360, 800);
  render(view, root);
  await expect.poll(() => document.documentElement.clientWidth).toBe(360);
  await page.viewport(paperWidth, 900);
  await showPrinted();
  expect(matchMedia('print').matches).toBe(true);
}

const isShown = (element: Element) =>
  element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });

describe.each(views.filter(({ name }) => !/^(options|welcome)/.test(name)))(
  '$name on paper',
  ({ view }) => {
    it('has no control: what can be pressed is printed only when it says something', async () => {
      await print(view);
      const controls = [...root.querySelectorAll('button, input, select, nav, search, .choice')]
        .filter(isShown)
        .filter((control) => !control.closest('.claim-sentence, .statement-link, .choice'))
        .filter((control) => control.textContent !== '' || control.matches('input, select'));
      expect(controls.map((control) => control.outerHTML)).toEqual([]);
      for (const link of root.querySelectorAll('.statement-link'))
        expect(getComputedStyle(link, '::after').content).toBe('none');
    });

    it.each(fontSets)('is not cut off at the width of a sheet in $name', async (fonts) => {
      wearFonts(fonts);
      await print(view);
      const beyond = [...root.querySelectorAll('*')]
        .filter((element) => isShown(element) && !element.closest('.heard-only'))
        .filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          return width > 0 && (left < -0.5 || right > paperWidth + 0.5);
        });
      expect(beyond.map((element) => `${element.tagName} ${element.className}`)).toEqual([]);
      const scrolled = [...root.querySelectorAll('*')].filter(
        (element) =>
          isShown(element) &&
          element.scrollWidth > element.clientWidth + 1 &&
          /auto|scroll|hidden/.test(getComputedStyle(element).overflowX),
      );
      expect(scrolled.map((element) => element.className)).toEqual(
        scrolled.filter((each) => each.closest('.heard-only')).map((each) => each.className),
      );
    });
  },
);

it.each(Object.keys(inject('texts')))(
  'in the language “%s” no word is cut on paper',
  async (language) => {
    speakLanguage(language);
    document.documentElement.dir = i18n.dir;
    for (const name of ['statement', 'this page']) {
      await print(viewNamed(name));
      const beyond = [...root.querySelectorAll('*')]
        .filter((element) => isShown(element) && !element.closest('.heard-only'))
        .filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          return width > 0 && (left < -0.5 || right > paperWidth + 0.5);
        });
      expect(beyond.map((element) => `${name}: ${element.tagName} ${element.className}`)).toEqual(
        [],
      );
      render(null, root);
    }
    speakLanguage('en');
    document.documentElement.dir = 'ltr';
  },
);

/** Where a line breaks is chance: one width of many shows that a broken word is too long for its line. */
it.each(fontSets)('words without a place to break fit any width in $name', async (fonts) => {
  wearFonts(fonts);
  await print(viewNamed('statement with long words and names'));
  for (let width = 480; width <= paperWidth; width += 8) {
    root.style.inlineSize = `${width}px`;
    const beyond = [...root.querySelectorAll('.wording-text, .wording-text *')]
      .filter((element) => isShown(element) && !element.closest('.heard-only'))
      .filter((element) => element.getBoundingClientRect().right > width + 0.5)
      .map((element) => `${width}: ${element.tagName} ${element.className}`);
    expect(beyond).toEqual([]);
  }
});

describe('a comparison on paper', () => {
  const { rows } = blockadeComparison;

  it('has every row in columns, whatever the panel showed', async () => {
    await print(viewNamed('statement'));
    await expect.poll(() => root.querySelector('.aligned table')).not.toBeNull();
    const words = new Map<string, string>();
    for (const line of root.querySelectorAll('.aligned tr')) {
      const name = line.querySelector('th')?.childNodes[0]?.textContent ?? '';
      const cells = [...line.querySelectorAll('td')].map((cell) => cell.textContent);
      words.set(name, `${words.get(name) ?? ''} ${cells.join(' ')}`);
    }
    const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    for (const { outlet, text } of rows)
      expect(lettersOf(words.get(outlet.name) ?? '')).toBe(lettersOf(text));
  });

  it('has all types of difference, when the reader had chosen to see one', async () => {
    await print(viewNamed('statement'));
    await showOnScreen();
    root.querySelector<HTMLInputElement>('.choice input[value="hedge"]')?.click();
    await expect
      .poll(() =>
        root.querySelector('.aligned .difference-other-word, .running .difference-other-word'),
      )
      .toBeNull();
    await showPrinted();
    await expect.poll(() => root.querySelector('.aligned .difference-other-word')).not.toBeNull();
  });

  it('names outlets, headlines, dates, sentences around and addresses', async () => {
    await print(viewNamed('statement'));
    const printed = root.innerText.replace(/\s+/g, ' ');
    for (const row of rows) {
      expect(printed).toContain(row.outlet.name);
      for (const text of [row.headline, row.url, row.before, row.after])
        if (text) expect(printed).toContain(text);
      if (row.datePublished) expect(printed).toContain(formatDate(row.datePublished));
    }
    expect(printed).toContain(blockadeComparison.gloss);
    expect(printed).toContain('number');
    expect(printed).toContain(blockadeComparison.pack.title);
  });

  it('breaks between rows, not within one, and not behind a heading', async () => {
    await print(viewNamed('statement'));
    await expect.poll(() => root.querySelector('.aligned tr')).not.toBeNull();
    const kept = [...root.querySelectorAll('.aligned tr, .running > li, .notices > li, .denial')];
    expect(kept.length).toBeGreaterThan(rows.length);
    for (const element of kept) expect(getComputedStyle(element).breakInside).toBe('avoid');
    for (const heading of root.querySelectorAll('h2, h3, h4'))
      expect(getComputedStyle(heading).breakAfter).toBe('avoid');
    // Within flex and grid boxes browsers do not keep to it.
    for (let at = kept[0]?.parentElement; at && at !== root; at = at.parentElement)
      expect(getComputedStyle(at).display).not.toMatch(/flex|grid/);
  });

  it('is drawn for paper before the browser lays it out', async () => {
    await page.viewport(360, 800);
    render(viewNamed('statement'), root);
    await expect.poll(() => root.querySelector('.running')).not.toBeNull();
    window.dispatchEvent(new Event('beforeprint'));
    await Promise.resolve();
    expect(root.querySelector('.aligned table')).not.toBeNull();
    window.dispatchEvent(new Event('afterprint'));
    await Promise.resolve();
    expect(root.querySelector('.aligned table')).toBeNull();
  });
});

it('the timeline on paper keeps its bars and ticks, though browsers leave grounds out', async () => {
  render(viewNamed('corpus'), root);
  root.querySelector<HTMLInputElement>('.choice input[value="timeline"]')?.click();
  await expect.poll(() => root.querySelector('.time-axis .bar-several')).not.toBeNull();
  await showPrinted();
  const bar = root.querySelector('.time-axis .bar-several') as Element;
  const line = root.querySelector('.time-axis > li') as Element;
  expect(getComputedStyle(bar).printColorAdjust).toBe('exact');
  expect(getComputedStyle(line, '::before').printColorAdjust).toBe('exact');
});

it('a page on paper has its address, each claim and how many others word it', async () => {
  await print(viewNamed('this page'));
  const printed = root.innerText.replace(/\s+/g, ' ');
  expect(printed).toContain(pageState.article.url);
  for (const { text } of pageState.analysis.claims) expect(printed).toContain(text);
  expect(printed).toContain('4 other outlets');
  expect(printed).not.toContain('Compare with');
});
