import '../../../components/panel/panel.css';
import '../../../components/options/options.css';
import '../../../components/stories/stories.css';
import '../../../components/welcome/welcome.css';
import { type ComponentChild, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { differenceTypes } from '../../../components/wording/difference-types';
import { forceColors, showOnScreen } from './emulate-media';
import { viewNamed, views } from './own-views';

let root: HTMLElement;

beforeEach(async () => {
  root = document.body.appendChild(document.createElement('div'));
  await page.viewport(360, 800);
  await forceColors();
  expect(matchMedia('(forced-colors: active)').matches).toBe(true);
});

afterEach(async () => {
  render(null, root);
  root.remove();
  await showOnScreen();
});

function show(view: ComponentChild): void {
  render(view, root);
  for (const fold of root.querySelectorAll('details')) fold.open = true;
}

/** The one element of this selector. Throws when there is none, so that no check goes by unseen. */
function only(selector: string): Element {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`Nothing is shown as “${selector}”.`);
  return found;
}

/** What a colour of the reader's comes to, in the notation of computed styles. */
function resolved(color: string): string {
  const probe = root.appendChild(document.createElement('span'));
  probe.style.forcedColorAdjust = 'none';
  probe.style.color = color;
  const { color: computed } = getComputedStyle(probe);
  probe.remove();
  return computed;
}

const isTransparent = (color: string) => color === 'transparent' || /,\s*0\)$/.test(color);

/** The colour behind an element's text. */
function ground(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!isTransparent(backgroundColor)) return backgroundColor;
  }
  return resolved('Canvas');
}

describe.each(views)('$name', ({ view }) => {
  it('every text stands in a colour of the reader’s on a ground it is not the colour of', () => {
    show(view);
    const readers = new Set(
      [
        'CanvasText',
        'ButtonText',
        'FieldText',
        'LinkText',
        'GrayText',
        'HighlightText',
        'VisitedText',
      ].map(resolved),
    );
    const offences = [...root.querySelectorAll('*')]
      .filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE))
      .filter((element) => !element.closest('svg, option, .heard-only'))
      .filter((element) => {
        const { color } = getComputedStyle(element);
        return !readers.has(color) || color === ground(element);
      });
    expect(offences.map((each) => `${each.className}: ${each.textContent}`)).toEqual([]);
  });

  it('every control has a border, or is underlined, or leads on by its mark', () => {
    show(view);
    const offences = [
      ...root.querySelectorAll('button, select, .choice label, input:not([type="radio"])'),
    ]
      // A statement that can be opened nowhere is a mere text.
      .filter((control) => !control.matches('.statement-link:disabled'))
      .filter((control) => !control.matches('[type="file"], .claim-sentence, .panel-tabs *'))
      .filter((control) => {
        const style = getComputedStyle(control);
        const border =
          control.matches('[type="checkbox"]') ||
          (Number.parseFloat(style.borderBlockStartWidth) > 0 &&
            style.borderBlockStartStyle !== 'none' &&
            style.borderBlockStartColor !== ground(control.parentElement ?? control));
        const leadsOn = getComputedStyle(control, '::after').content.includes('›');
        return !border && !leadsOn && !style.textDecorationLine.includes('underline');
      });
    expect(offences.map((each) => each.outerHTML)).toEqual([]);
  });
});

it('the words that decide stand in the reader’s colours, with a frame and a line', () => {
  show(viewNamed('statement'));
  const { color, backgroundColor } = getComputedStyle(only('.slot .key-word'));
  expect([color, backgroundColor]).toEqual(['CanvasText', 'Canvas'].map(resolved));
  const words = [...root.querySelectorAll('.slot .key-word, .slot .difference')];
  expect(words.length).toBeGreaterThan(1);
  for (const word of words) {
    const { outlineStyle, outlineColor, textDecorationLine, borderBlockEndStyle } =
      getComputedStyle(word);
    expect(outlineStyle).toBe('solid');
    expect(outlineColor).toBe(resolved('CanvasText'));
    expect(textDecorationLine.includes('underline') || borderBlockEndStyle !== 'none').toBe(true);
  }
});

it('the chosen tab has a line, the others none', () => {
  show(viewNamed('this page'));
  const line = (tab: Element) => {
    const { borderBlockEndStyle, borderBlockEndWidth } = getComputedStyle(tab);
    return borderBlockEndStyle === 'solid' && Number.parseFloat(borderBlockEndWidth) >= 3;
  };
  const tabs = [...root.querySelectorAll('.panel-tabs button')];
  expect(tabs.map(line)).toEqual(tabs.map((tab) => tab.hasAttribute('aria-current')));
  expect(tabs.map(line)).toContain(true);
});

it('a chosen value has another ground than the others, and all its text the colour for it', () => {
  show(viewNamed('statement'));
  const [all, type] = [...root.querySelectorAll<HTMLElement>('.choice:has(.difference) label')];
  if (!all || !type) throw new Error('The statement has no types to choose from.');
  type.querySelector('input')?.click();
  expect(getComputedStyle(type).backgroundColor).toBe(resolved('Highlight'));
  expect(getComputedStyle(all).backgroundColor).not.toBe(resolved('Highlight'));
  const count = type.querySelector('.count');
  expect(count && getComputedStyle(count).color).toBe(resolved('HighlightText'));
});

it('the sentence that is active on the page is marked', () => {
  show(viewNamed('this page'));
  const mark = getComputedStyle(only('.claim-row[aria-current]'), '::before').backgroundColor;
  expect(mark).toBe(resolved('Highlight'));
});

it('each type of difference has a look of its own, whatever its colour', () => {
  show(viewNamed('statement'));
  const looks = differenceTypes.map((type) => {
    const style = getComputedStyle(only(`.choice .difference-${type}`));
    // A line below looks the same, whether it is drawn as an underline or as a border.
    const line =
      style.textDecorationLine === 'none' ? style.borderBlockEndStyle : style.textDecorationStyle;
    const box = style.borderBlockStartStyle;
    const weight = style.fontWeight === '700' ? 'bold' : '';
    return [line, box, style.fontStyle, weight].join(' ');
  });
  expect(looks).toEqual([...new Set(looks)]);
});

it('what is on its way is seen', () => {
  show(viewNamed('loading'));
  expect(getComputedStyle(only('.skeleton-line')).backgroundColor).not.toBe(resolved('Canvas'));
});

it('bars and marks of the corpus are seen, and told apart', () => {
  show(viewNamed('corpus'));
  const choose = (value: string) =>
    (only(`.choice input[value="${value}"]`) as HTMLInputElement).click();
  choose('timeline');
  return expect
    .poll(() => root.querySelector('.timeline'))
    .not.toBeNull()
    .then(async () => {
      const several = getComputedStyle(only('.bars .bar-several'));
      const one = getComputedStyle(only('.bars .bar-one'));
      expect(several.backgroundColor).toBe(resolved('CanvasText'));
      expect(one.backgroundColor).not.toBe(resolved('CanvasText'));
      expect(one.borderBlockStartColor).toBe(resolved('CanvasText'));
      choose('matrix');
      await expect.poll(() => root.querySelector('.carried')).not.toBeNull();
      expect(getComputedStyle(only('.carried')).stroke).toBe(resolved('CanvasText'));
      expect(getComputedStyle(only('.carried .fill')).fill).toBe(resolved('CanvasText'));
    });
});

it('a mark without a line, for readers who see its tint, gets one', () => {
  show(viewNamed('options'));
  const mark = only('.preview-mark');
  mark.classList.remove('line-dotted');
  mark.classList.add('line-none');
  expect(getComputedStyle(mark).textDecorationLine).toBe('underline');
});
