import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runPage } from '../../entrypoints/article.content/run-page';
import { createClaimCard } from '../../entrypoints/page-card/claim-card';
import { startFakeBackground } from './support/fake-background';

/** How long after a text can be seen its marks are there, in milliseconds. */
const promised = 600;
/** Longer than anything is gathered or waited for, in milliseconds: where silence is right. */
const silence = 900;
/** From the first marks until the page is watched and at rest, in milliseconds. */
const rest = 300;

const snow =
  '<p>Snow fell over the town in the evening, and the streets were empty but for a few dogs and the van.</p>';
const lead = '<p>The captain said the ferry would not sail from the harbour on Monday.</p>';
const more = `<p>“The ferry was inspected in March,” the owner wrote. The letter was read aloud on Friday night.</p>
  ${snow}`;
const headline = '<h1>Talks by the lake</h1>';
const story = `${headline}${lead}${snow}${snow}${more}`;

let end: AbortController;

beforeEach(() => {
  fakeBrowser.reset();
  end = new AbortController();
});

afterEach(() => {
  end.abort();
  document.body.replaceChildren();
  document.body.removeAttribute('class');
  document.documentElement.removeAttribute('class');
  document.adoptedStyleSheets = [];
});

const parse = (markup: string) => document.createRange().createContextualFragment(markup);
const the = (id: string) => document.getElementById(id) as HTMLElement;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** How many sentences are marked that can be seen. */
const marks = () =>
  [...(CSS.highlights.get('sidelight-claim') ?? [])].filter((range) =>
    (range as Range).startContainer.parentElement?.checkVisibility({
      opacityProperty: true,
      visibilityProperty: true,
    }),
  ).length;
const registered = () => CSS.highlights.get('sidelight-claim')?.size ?? 0;

/** Reads the page until it has so many marks that can be seen, and rests. */
async function read(markup: string, expected: number): Promise<void> {
  document.body.append(parse(markup));
  await startFakeBackground();
  await runPage(document, end.signal, { loadCard: async () => createClaimCard });
  if (expected > 0) await vi.waitFor(() => expect(marks()).toBe(expected));
  await pause(expected > 0 ? rest : silence);
  expect(marks()).toBe(expected);
}

const twoLines = `<article>${headline}${lead}${snow}${snow}`;

describe('text that comes into sight is marked', () => {
  type Reveal = [what: string, markup: string, before: number, reveal: () => void];
  it.each<Reveal>([
    [
      'by a style of its own',
      `${twoLines}<div id="more" style="display: none">${more}</div></article>`,
      1,
      () => the('more').removeAttribute('style'),
    ],
    [
      'by a class of an ancestor, the whole of it',
      `<style>.loading article { display: none }</style><div id="app" class="loading"><article>${story}</article></div>`,
      0,
      () => the('app').removeAttribute('class'),
    ],
    [
      'by a class of the root',
      `<style>.wait #more { visibility: hidden }</style><script>document.documentElement.className = 'wait'</script>
       ${twoLines}<div id="more">${more}</div></article>`,
      1,
      () => document.documentElement.removeAttribute('class'),
    ],
    [
      'by a style sheet that is taken off',
      `<style id="sheet">#more { display: none }</style>${twoLines}<div id="more">${more}</div></article>`,
      1,
      () => the('sheet').remove(),
    ],
    [
      'by a rule that is added to a style sheet',
      `<style id="sheet">#more { display: none }</style>${twoLines}<div id="more">${more}</div></article>`,
      1,
      () =>
        (the('sheet') as HTMLStyleElement).sheet?.insertRule(
          '#more { display: block !important }',
          1,
        ),
    ],
    [
      'by a sheet that is adopted, the whole of it',
      `<style>article { display: none }</style><article>${story}</article>`,
      0,
      () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('article { display: block !important }');
        document.adoptedStyleSheets = [sheet];
      },
    ],
    [
      'by a box that is ticked, with nothing else changed',
      `<style>#more { visibility: hidden } #tick:checked ~ article #more { visibility: visible }</style>
       <input type="checkbox" id="tick">${twoLines}<div id="more">${more}</div></article>`,
      1,
      () => the('tick').click(),
    ],
    [
      'by a fold that grows slowly',
      `<style>#more { max-height: 0; overflow: hidden; transition: max-height 100ms } #more.open { max-height: 500px }</style>
       ${twoLines}<div id="more">${more}</div></article>`,
      1,
      () => the('more').classList.add('open'),
    ],
    [
      'by the reader, who opens a fold',
      `${twoLines}<details id="more"><summary>More</summary>${more}</details></article>`,
      1,
      () => the('more').querySelector('summary')?.click(),
    ],
    [
      'inside of a sentence’s own paragraph',
      `${twoLines}<p>It was late in the night and cold. <span id="more" style="display: none">The ferry lay still.</span></p></article>`,
      1,
      () => the('more').removeAttribute('style'),
    ],
  ])('%s', async (_, markup, before, reveal) => {
    await read(markup, before);
    reveal();
    await vi.waitFor(() => expect(marks()).toBe(2), { timeout: promised });
  });
});

describe('a page without a word of a pack', () => {
  const other = `<article id="story">${headline}${snow}${snow}${snow}</article>`;

  it('is marked when a text is put in place of its own, each text for itself', async () => {
    await read(other, 0);
    const texts = [lead, snow, more].map((each) => parse(each).textContent ?? '');
    [...document.querySelectorAll('#story p')].forEach((paragraph, index) => {
      (paragraph.firstChild as Text).data = texts[index] as string;
    });
    await vi.waitFor(() => expect(marks()).toBe(2), { timeout: promised });
  });

  it('is marked when a shadow root is made later, in an element that was there', async () => {
    // In a box that scrolls, so that nothing but the element itself changes its size.
    const scrolling = '<main style="height: 200px; overflow: auto"><story-page id="late">';
    await read(`${other}${scrolling}</story-page></main>`, 0);
    the('late')
      .attachShadow({ mode: 'open' })
      .append(parse(`<style>:host { display: block }</style><article>${story}</article>`));
    await vi.waitFor(() => expect(marks()).toBe(2), { timeout: promised });
  });

  it('is marked when text comes into a shadow root that was empty', async () => {
    document.body.append(parse('<div id="late"></div>'));
    const root = the('late').attachShadow({ mode: 'open' });
    await read('<p>One moment.</p>', 0);
    root.append(parse(`<article>${story}</article>`));
    await vi.waitFor(() => expect(marks()).toBe(2), { timeout: promised });
  });
});

describe('text that goes out of sight', () => {
  type Hiding = [what: string, hide: (more: HTMLElement) => void];
  it.each<Hiding>([
    ['collapsed', (more) => more.setAttribute('style', 'display: none')],
    ['folded to nothing', (more) => more.setAttribute('style', 'height: 0; overflow: hidden')],
    ['made invisible', (more) => more.setAttribute('style', 'visibility: hidden')],
    // It lasts longer than changes are gathered: the page is read before it has ended.
    ['faded', (more) => more.setAttribute('style', 'opacity: 0; transition: opacity 250ms')],
    ['hidden by its attribute', (more) => more.setAttribute('hidden', '')],
  ])('loses its marks: %s', async (_, hide) => {
    await read(`${twoLines}<div id="more">${more}</div></article>`, 2);
    expect(registered()).toBe(2);
    hide(the('more'));
    await vi.waitFor(() => expect(registered()).toBe(1), { timeout: promised });
  });
});
