import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseTint } from '../../page/choose-tint';
import { findClaim } from '../../page/find-claim';
import { createHighlighter, type Highlighter, type Mark } from '../../page/highlighter';
import { foldsBetween, scrollToMark, stepClaim } from '../../page/step-claims';

let highlighter: Highlighter;

beforeEach(() => {
  highlighter = createHighlighter(document);
});

afterEach(() => {
  highlighter.clear();
  CSS.highlights.clear();
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  window.scrollTo(0, 0);
});

/** Paragraphs of a line each, marked throughout; `height` of each in pixels. */
function marksOf(count: number, height = 40): Mark[] {
  return Array.from({ length: count }, (_, index) => {
    const element = document.createElement('p');
    element.style.cssText = `height: ${height}px; margin: 0`;
    element.textContent = `Sentence ${index} of the page.`;
    document.body.append(element);
    const range = document.createRange();
    range.selectNodeContents(element.firstChild as Text);
    return { claim: `c${index}`, range, element, denied: index % 2 === 1 };
  });
}

const dotted = { tint: 'auto', underline: 'dotted' } as const;
const size = (name: string) => CSS.highlights.get(name)?.size ?? null;

describe('marks', () => {
  it('are registered by kind, and gone after clearing', () => {
    highlighter.paint(marksOf(3), dotted);
    expect([size('sidelight-claim'), size('sidelight-denied')]).toEqual([2, 1]);
    highlighter.clear();
    expect([...CSS.highlights.keys()]).toEqual([]);
  });

  it.each([
    [{ tint: 'auto', underline: 'solid' }, 'sidelight-claim-solid'],
    [{ tint: 'green', underline: 'none' }, 'sidelight-claim-plain'],
    [{ tint: 'none', underline: 'none' }, 'sidelight-claim'],
  ] as const)('follow the reader’s style %j', (style, name) => {
    highlighter.paint(marksOf(3), style);
    expect([size(name), size('sidelight-denied')]).toEqual([2, 1]);
    const tints = [...CSS.highlights.keys()].filter((each) => each.includes('-tint-'));
    expect(tints).toHaveLength(style.tint === 'none' ? 0 : 1);
  });

  it('leave the page’s own highlights alone, also one of our name', () => {
    const [foreign] = marksOf(1);
    CSS.highlights.set('search-results', new Highlight((foreign as Mark).range));
    highlighter.paint(marksOf(2), dotted);
    const usurper = new Highlight();
    CSS.highlights.set('sidelight-claim', usurper);
    highlighter.clear();
    expect([...CSS.highlights.keys()]).toEqual(['search-results', 'sidelight-claim']);
    expect(CSS.highlights.get('sidelight-claim')).toBe(usurper);
  });

  it('are registered near the viewport only when they are many', async () => {
    highlighter.paint(marksOf(200, 100), { tint: 'none', underline: 'dotted' });
    await vi.waitFor(() => expect(size('sidelight-claim')).toBeGreaterThan(0));
    expect(size('sidelight-claim')).toBeLessThan(60);
    const before = [...(CSS.highlights.get('sidelight-claim') ?? [])];
    window.scrollTo(0, 15_000);
    await vi.waitFor(() => {
      const after = CSS.highlights.get('sidelight-claim');
      expect(before.some((range) => after?.has(range))).toBe(false);
      expect(after?.size).toBeGreaterThan(0);
    });
  });

  it('have one active among them, also after they were painted anew', () => {
    const marks = marksOf(3);
    highlighter.paint(marks, dotted);
    highlighter.activate('c1');
    highlighter.paint(marks, dotted);
    expect([...(CSS.highlights.get('sidelight-active') ?? [])]).toEqual([marks[1]?.range]);
    highlighter.activate(null);
    expect(size('sidelight-active')).toBe(0);
  });
});

describe('marks that the page takes off', () => {
  it.each([
    ['the registry is cleared', () => CSS.highlights.clear()],
    [
      'each highlight is emptied',
      () => void [...CSS.highlights.values()].map((each) => each.clear()),
    ],
    ['another stands in its place', () => CSS.highlights.set('sidelight-claim', new Highlight())],
  ])(
    'are back within a second, and are nothing to the pointer until then: %s',
    async (_, takeOff) => {
      const marks = marksOf(2);
      highlighter.paint(marks, dotted);
      const [mark] = marks;
      const isBack = () =>
        CSS.highlights.get('sidelight-claim')?.has((mark as Mark).range) ?? false;
      takeOff();
      expect(isBack()).toBe(false);
      await vi.waitFor(() => expect(isBack()).toBe(true), { timeout: 1_000 });
      takeOff();
      expect([...highlighter.painted()]).toEqual([]);
      expect([...highlighter.painted()]).toEqual(marks);
      expect(isBack()).toBe(true);
    },
  );

  it('stay as they are when the page was read again and is the same', () => {
    const marks = marksOf(2);
    expect(highlighter.paint(marks, dotted)).toBe(true);
    const again = marks.map((mark) => ({ ...mark, range: mark.range.cloneRange() }));
    expect(highlighter.paint(again, dotted)).toBe(false);
    expect(CSS.highlights.get('sidelight-claim')?.has((marks[0] as Mark).range)).toBe(true);
    expect(highlighter.paint(again, { tint: 'auto', underline: 'solid' })).toBe(true);
  });

  it('change when a sentence is denied by now, or no longer', () => {
    const marks = marksOf(1).map((mark) => ({ ...mark, denied: false }));
    highlighter.paint(marks, dotted);
    expect(highlighter.paint([{ ...(marks[0] as Mark), denied: true }], dotted)).toBe(true);
    expect(CSS.highlights.get('sidelight-denied')?.size).toBe(1);
  });
});

describe('paragraphs without boxes', () => {
  it('are painted when they are near, also where marks are many', async () => {
    const marks = marksOf(100);
    for (const { element } of marks) (element as HTMLElement).style.display = 'contents';
    highlighter.paint(marks, dotted);
    await vi.waitFor(() => expect(size('sidelight-claim')).toBe(50));
  });
});

describe('the claim under the pointer', () => {
  const over = (style: string) => {
    const [mark] = marksOf(1);
    const above = document.createElement('a');
    above.href = '#';
    above.style.cssText = `position: fixed; inset: 0; ${style}`;
    document.body.append(above);
    const box = (mark as Mark).range.getBoundingClientRect();
    return findClaim([mark as Mark], document, box.left + 10, box.top + 5);
  };

  it('is found below what cannot be seen, and not below what can', () => {
    expect(over('')).toBe('c0');
    expect(over('background: rgb(0 0 0 / 5%)')).toBe('c0');
    document.body.replaceChildren();
    expect(over('background: white')).toBeNull();
  });

  it('is found in text that the pointer passes through, and not in faded text', () => {
    const [mark] = marksOf(1);
    const { element, range } = mark as Mark;
    const box = range.getBoundingClientRect();
    (element as HTMLElement).style.pointerEvents = 'none';
    expect(findClaim([mark as Mark], document, box.left + 10, box.top + 5)).toBe('c0');
    (element as HTMLElement).style.opacity = '0';
    expect(findClaim([mark as Mark], document, box.left + 10, box.top + 5)).toBeNull();
  });

  it('is found on its words, and not beside them', () => {
    const marks = marksOf(3);
    const box = (marks[1] as Mark).range.getBoundingClientRect();
    expect(findClaim(marks, document, box.left + 10, box.top + 5)).toBe('c1');
    expect(findClaim(marks, document, box.right + 50, box.top + 5)).toBeNull();
    expect(findClaim(marks, document, -10, -10)).toBeNull();
  });

  it('is found in open shadow roots', () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    const element = document.createElement('p');
    element.textContent = 'Words in a shadow root.';
    root.append(element);
    document.body.append(host);
    const range = document.createRange();
    range.selectNodeContents(element.firstChild as Text);
    const mark = { claim: 'c0', range, element, denied: false };
    const box = range.getBoundingClientRect();
    const at = [box.left + 10, box.top + 5] as const;
    expect(findClaim([mark], document, ...at)).toBe('c0');
  });
});

describe('tints', () => {
  it.each([
    ['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'auto', 'yellow-light'],
    ['rgb(0, 0, 0)', 'transparent', 'auto', 'yellow-light'],
    ['rgb(230, 230, 230)', 'rgb(18, 18, 18)', 'auto', 'yellow-dark'],
    ['rgb(40, 30, 0)', 'rgb(255, 220, 100)', 'auto', 'blue-light'],
    ['rgb(40, 30, 0)', 'rgb(255, 241, 229)', 'auto', 'yellow-light'],
    ['rgb(255, 255, 255)', 'rgb(0, 60, 120)', 'auto', 'yellow-dark'],
    ['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'green', 'green-light'],
    ['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'none', null],
  ] as const)('text %s on %s, set to %s: %s', (colour, background, setting, expected) => {
    document.body.style.cssText = `color: ${colour}; background-color: ${background}`;
    const [mark] = marksOf(1);
    expect(chooseTint((mark as Mark).element, setting)).toBe(expected);
  });
});

describe('shut folds that a step passes over', () => {
  it.each([
    [0, 1, 'next', 1],
    [1, 2, 'next', 0],
    [2, 0, 'next', 0],
    [1, 0, 'previous', 1],
    [1, 1, 'next', 1],
    [null, 1, 'next', 1],
    [null, 2, 'previous', 0],
  ] as const)('from %s to %s, %s: %d', (from, to, direction, count) => {
    const marks = marksOf(3);
    const fold = document.createElement('details');
    (marks[0] as Mark).element.after(fold);
    const start = from === null ? null : (marks[from] as Mark);
    expect(foldsBetween(start, marks[to] as Mark, direction)).toHaveLength(count);
    fold.open = true;
    expect(foldsBetween(start, marks[to] as Mark, direction)).toEqual([]);
  });
});

describe('steps from claim to claim', () => {
  const step = (marks: Mark[], current: string | null, direction: 'next' | 'previous') =>
    stepClaim(marks, current, direction, window.innerHeight)?.claim ?? null;

  it('go round at both ends', () => {
    const marks = marksOf(3);
    expect(step(marks, 'c0', 'next')).toBe('c1');
    expect(step(marks, 'c2', 'next')).toBe('c0');
    expect(step(marks, 'c0', 'previous')).toBe('c2');
  });

  it('begin where the reader is', () => {
    const marks = marksOf(60, 100);
    window.scrollTo(0, 2_050);
    expect(step(marks, null, 'next')).toBe('c21');
    const last = step(marks, null, 'previous');
    const box = marks.find(({ claim }) => claim === last)?.range.getBoundingClientRect();
    expect(box?.top).toBeLessThan(window.innerHeight);
    expect(box?.top).toBeGreaterThan(0);
  });

  it('lead nowhere without marks', () => {
    expect(step([], null, 'next')).toBeNull();
  });

  it('bring the sentence into view', () => {
    const marks = marksOf(60, 100);
    scrollToMark(marks[40] as Mark);
    const { top, bottom } = (marks[40] as Mark).range.getBoundingClientRect();
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(window.innerHeight);
  });
});
