import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runPage } from '../../entrypoints/article.content/run-page';
import { createClaimCard } from '../../entrypoints/page-card/claim-card';
import { chooseTint } from '../../page/choose-tint';
import { createHighlighter, type Mark } from '../../page/highlighter';
import { lineAnchor } from '../../page/line-anchor';
import { pageBoxes } from '../../page/page-boxes';
import { scrollToMark, stepClaim } from '../../page/step-claims';
import { type Call, startFakeBackground } from './support/fake-background';
import { clickMouse, moveMouse, pressEscape } from './support/reader-hand';

const claims = [
  'The captain said the ferry would not sail from the harbour on Monday, whatever the minister says.',
  'The owner wrote that the ferry was inspected in March, and that the papers are there to be seen.',
];
const late = 'The pilot said that a ferry without a radar had no business in the northern fog.';
const filler =
  'Snow fell over the town in the evening, and the streets were empty but for a few dogs and the post van.';

const paragraphs = (...texts: string[]) => texts.map((text) => `<p>${text} ${filler}</p>`).join('');
const story = `<h1>Ferry talks go on in the harbour</h1>${paragraphs(...claims, '', '')}`;

let end: AbortController;
let calls: Call[];

beforeEach(async () => {
  fakeBrowser.reset();
  end = new AbortController();
  calls = await startFakeBackground();
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  window.scrollTo(0, 0);
});

type Shown = { frame: HTMLIFrameElement; inner: Document };

/** A frame of the page's own origin, loaded. */
async function showFrame(source: string, style = '', within: Element = document.body) {
  const frame = document.createElement('iframe');
  frame.style.cssText = `width: 380px; height: 700px; ${style}`;
  frame.srcdoc = source;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  within.append(frame);
  await loaded;
  return { frame, inner: frame.contentDocument as Document };
}

const start = () => runPage(document, end.signal, { loadCard: async () => createClaimCard });
const settle = () => new Promise((resolve) => setTimeout(resolve, 600));

/** Sentences that the document paints, in the order they were registered. */
function painted(inner: Document, name = 'sidelight-claim'): string[] {
  const ranges = [...(inner.defaultView?.CSS.highlights.get(name) ?? [])] as Range[];
  return ranges
    .filter(({ startContainer }) => startContainer.ownerDocument === inner)
    .map((range) => range.toString());
}
const untilPainted = (inner: Document, expected: string[]) =>
  vi.waitFor(() => expect(painted(inner)).toEqual(expected), { timeout: 3_000 });

async function open(source = story): Promise<Shown> {
  const shown = await showFrame(source);
  await start();
  await untilPainted(shown.inner, claims);
  return shown;
}

/** A mark on the first words of the document's paragraph. */
function markIn(inner: Document, index = 0): Mark {
  const element = inner.querySelectorAll('p')[index] as HTMLElement;
  const range = inner.createRange();
  range.selectNodeContents(element.firstChild as Text);
  return { claim: `c${index}`, range, element, denied: false };
}

/** The middle of the first line of a range, in its own document's viewport. */
function middleOf(range: Range): { clientX: number; clientY: number } {
  const [line] = range.getClientRects();
  if (!line) throw new Error('The range shows nothing.');
  return { clientX: line.left + 20, clientY: line.top + line.height / 2 };
}

const firstRange = (inner: Document): Range =>
  ([...(inner.defaultView?.CSS.highlights.get('sidelight-claim') ?? [])] as Range[]).find(
    ({ startContainer }) => startContainer.ownerDocument === inner,
  ) as Range;

const viewOf = (inner: Document) => inner.defaultView as Window;

/** Does something with the mouse on the first mark. */
function onFirstMark(inner: Document, act: typeof moveMouse): Promise<void> {
  const { clientX, clientY } = middleOf(firstRange(inner));
  return act(clientX, clientY, viewOf(inner));
}

const active = () => CSS.highlights.get('sidelight-active')?.size ?? 0;

describe('an article in a frame', () => {
  it('is marked by the frame’s own document, and left unmarked at the end', async () => {
    const { inner } = await open();
    expect(calls[0]?.payload).toMatchObject({ text: expect.stringContaining(claims[0] as string) });
    const own = inner.defaultView?.CSS.highlights;
    const before = inner.documentElement.outerHTML;
    end.abort();
    expect([...(own?.keys() ?? [])]).toEqual([]);
    expect(inner.documentElement.outerHTML).toBe(before);
  });

  it('stands between the paragraphs before and after the frame', async () => {
    const article = document.body.appendChild(document.createElement('article'));
    article.innerHTML = `<h1>Ferry talks</h1><p>${late} ${filler}</p>`;
    const { inner } = await showFrame(story, '', article);
    article.insertAdjacentHTML('beforeend', `<p>${filler} ${filler}</p>`);
    await start();
    await untilPainted(inner, claims);
    expect(painted(document)).toEqual([late]);
    const [{ text }] = calls.map(({ payload }) => payload) as [{ text: string }];
    expect(text.indexOf(late)).toBeLessThan(text.indexOf(claims[0] as string));
  });

  it('has no word of a pack: nobody is woken', async () => {
    await showFrame(story.replaceAll(/ferry/gi, 'train').replaceAll('captain', 'driver'));
    await start();
    await settle();
    expect(calls).toEqual([]);
  });

  it('opens its card on a click, beside the line, and closes it on Escape', async () => {
    const attach = vi.spyOn(Element.prototype, 'attachShadow');
    document.body.style.padding = '30px 0 0 12px';
    const { inner } = await open();
    await vi.waitFor(() => expect(attach).toHaveBeenCalled());
    const root = attach.mock.results[0]?.value as ShadowRoot;
    await vi.waitFor(async () => {
      await onFirstMark(inner, clickMouse);
      expect(active()).toBe(1);
    });
    const dialog = root.querySelector('[role="dialog"]') as HTMLElement;
    await vi.waitFor(() => expect(dialog.matches(':popover-open')).toBe(true));
    await settle();
    const [line] = pageBoxes(firstRange(inner));
    if (!line) throw new Error('no line');
    expect(line.top).toBeGreaterThan(firstRange(inner).getBoundingClientRect().top + 25);
    const card = dialog.getBoundingClientRect();
    const gap = Math.max(card.top - line.bottom, line.top - card.bottom);
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(gap).toBeLessThan(12);
    const before = dialog.getBoundingClientRect().top;
    inner.documentElement.style.overflow = 'scroll';
    inner.body.style.paddingBottom = '2000px';
    inner.defaultView?.scrollBy(0, 10);
    await vi.waitFor(() => expect(dialog.getBoundingClientRect().top).toBe(before - 10));
    await pressEscape();
    expect(active()).toBe(0);
  });

  it('opens its card when the pointer rests on a mark, not on a link’s click', async () => {
    const { inner } = await open(
      story.replace('captain', '<a href="javascript:void 0">captain</a>'),
    );
    await settle();
    const { left, top } = (inner.querySelector('a') as Element).getBoundingClientRect();
    await clickMouse(left + 4, top + 4, viewOf(inner));
    expect(active()).toBe(0);
    await onFirstMark(inner, moveMouse);
    await vi.waitFor(() => expect(active()).toBe(1), { timeout: 2_000 });
    await moveMouse(1, 1);
    await vi.waitFor(() => expect(active()).toBe(0), { timeout: 2_000 });
  });
});

describe('a frame that changes', () => {
  it('gets marks for text that comes, and loses those of text that goes', async () => {
    const { inner } = await open();
    inner.querySelectorAll('p')[1]?.remove();
    await untilPainted(inner, claims.slice(0, 1));
    inner.body.insertAdjacentHTML('beforeend', paragraphs(late));
    await untilPainted(inner, [...claims.slice(0, 1), late]);
  });

  it('and goes to another page is read again', async () => {
    const { frame } = await open();
    frame.srcdoc = `<h1>Ferry talks go on in the harbour</h1>${paragraphs(late, 'The captain is ill.', '', '')}`;
    await vi.waitFor(() => expect(painted(frame.contentDocument as Document)).toEqual([late]), {
      timeout: 3_000,
    });
  });

  it('and is taken off the page leaves no mark', async () => {
    const { frame } = await open();
    frame.remove();
    await vi.waitFor(() => expect(CSS.highlights.has('sidelight-claim')).toBe(false));
  });

  it('and was empty until a script filled it', async () => {
    const { inner } = await showFrame('');
    document.body.insertAdjacentHTML('beforeend', '<p>The harbour news, by the captain.</p>');
    await start();
    await settle();
    inner.body.innerHTML = story;
    await untilPainted(inner, claims);
  });

  it('and loads after the page was read', async () => {
    await start();
    await settle();
    const { frame } = await showFrame('');
    frame.srcdoc = story;
    await vi.waitFor(() => expect(painted(frame.contentDocument as Document)).toEqual(claims), {
      timeout: 3_000,
    });
  });

  it('and is written anew answers clicks as before', async () => {
    const { inner } = await open();
    inner.open();
    inner.write(story);
    inner.close();
    await untilPainted(inner, claims);
    await settle();
    await onFirstMark(inner, clickMouse);
    expect(active()).toBe(1);
  });
});

describe('places in frames', () => {
  /** Where a box would be seen that lies 50 px from the left and 40 from the top of the frame's view. */
  const fixed =
    '<p style="position:absolute; left:50px; top:40px; margin:0; font:20px/30px serif">Here</p>';
  it.each([
    ['plain', 'position:absolute; left:10px; top:20px; border:0', 60, 60, 1],
    [
      'with border and padding',
      'position:absolute; left:10px; top:20px; border:3px solid; padding:7px 5px',
      68,
      70,
      1,
    ],
    [
      'half the size',
      'position:absolute; left:10px; top:20px; border:0; transform:scale(.5); transform-origin:0 0',
      35,
      40,
      0.5,
    ],
    ['zoomed', 'position:absolute; left:10px; top:20px; border:0; zoom:2', 120, 120, 2],
  ])('%s', async (_, style, left, top, scale) => {
    document.body.style.margin = '0';
    const { inner } = await showFrame(fixed, style);
    const mark = markIn(inner);
    const raw = mark.range.getBoundingClientRect();
    const [box] = pageBoxes(mark.range);
    expect(box?.left).toBeCloseTo(left, 0);
    expect(box?.width).toBeCloseTo(raw.width * scale, 0);
    // The glyphs' box stands within the line's 30 px.
    expect(box?.top).toBeCloseTo(top + (raw.top - 40) * scale, 0);
    expect(lineAnchor(mark.range, raw.top + 5).getBoundingClientRect()).toEqual(box);
  });

  it('of frames in frames add up', async () => {
    const outer = await showFrame('', 'position:absolute; left:10px; top:20px; border:0');
    const frame = outer.inner.createElement('iframe');
    frame.style.cssText = 'position:absolute; left:30px; top:50px; border:2px solid; width:300px';
    frame.srcdoc = fixed;
    outer.inner.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const mark = markIn(frame.contentDocument as Document);
    const raw = mark.range.getBoundingClientRect();
    const [box] = pageBoxes(mark.range);
    expect(box?.left).toBeCloseTo(10 + 30 + 2 + raw.left, 0);
    expect(box?.top).toBeCloseTo(20 + 50 + 2 + raw.top, 0);
    expect(lineAnchor(mark.range).windows()).toEqual([
      window,
      frame.contentWindow,
      outer.frame.contentWindow,
    ]);
  });

  it('that are gone are nowhere', async () => {
    const { frame, inner } = await showFrame(fixed);
    const mark = markIn(inner);
    frame.remove();
    expect(pageBoxes(mark.range)).toEqual([]);
    expect(lineAnchor(mark.range).getBoundingClientRect().width).toBe(0);
  });

  const long = Array.from({ length: 60 }, (_, index) => `<p style="height:60px">Line ${index}</p>`);
  it.each([
    ['as long as its text', 'height:5000px', 40],
    ['that scrolls by itself', 'height:300px; margin:2000px 0', 40],
    ['in view that has the text out of its own', 'height:300px', 6],
  ])('are scrolled to, in a frame %s', async (_, style, line) => {
    const { frame, inner } = await showFrame(long.join(''), style);
    const mark = markIn(inner, line);
    scrollToMark(mark);
    const [box] = pageBoxes(mark.range);
    const view = frame.getBoundingClientRect();
    expect(box?.top).toBeGreaterThan(Math.max(0, view.top));
    expect(box?.bottom).toBeLessThan(Math.min(window.innerHeight, view.bottom));
  });

  it('count for the keyboard’s next step', async () => {
    document.body.insertAdjacentHTML('afterbegin', '<div style="height:3000px">&nbsp;</div>');
    const { inner } = await showFrame(long.join(''), 'height:5000px');
    const marks = [0, 20, 40].map((index) => markIn(inner, index));
    scrollToMark(marks[1] as Mark);
    window.scrollBy(0, 600);
    expect(stepClaim(marks, null, 'next', window.innerHeight)?.claim).toBe('c40');
  });
});

describe('marks in frames', () => {
  it('are tinted for the page’s background where the frame has none', async () => {
    const { frame, inner } = await showFrame('<p>Words</p>');
    const { element } = markIn(inner);
    expect(chooseTint(element, 'auto')).toBe('yellow-light');
    document.body.style.backgroundColor = 'rgb(255, 220, 100)';
    expect(chooseTint(element, 'auto')).toBe('blue-light');
    frame.contentDocument?.body.style.setProperty('background-color', 'rgb(255, 255, 255)');
    expect(chooseTint(element, 'auto')).toBe('yellow-light');
  });

  it('are registered near the viewport only when they are many', async () => {
    const lines = Array.from({ length: 200 }, (_, i) => `<p style="height:60px">Line ${i}</p>`);
    const { inner } = await showFrame(lines.join(''), 'height:20000px');
    const highlighter = createHighlighter(document);
    const marks = lines.map((_, index) => markIn(inner, index));
    highlighter.paint(marks, { tint: 'none', underline: 'dotted' });
    await vi.waitFor(() => expect(painted(inner)).toContain('Line 1'));
    expect(painted(inner).length).toBeLessThan(80);
    scrollToMark(marks[150] as Mark);
    await vi.waitFor(() => expect(painted(inner)).toContain('Line 150'));
    expect(painted(inner)).not.toContain('Line 1');
    highlighter.clear();
  });

  it('go when the frame has gone, without a word', async () => {
    const { frame, inner } = await showFrame('<p>Words</p>');
    const highlighter = createHighlighter(document);
    highlighter.paint([markIn(inner)], { tint: 'auto', underline: 'dotted' });
    frame.remove();
    highlighter.activate('c0');
    highlighter.clear();
    expect([...CSS.highlights.keys()]).toEqual([]);
  });
});
