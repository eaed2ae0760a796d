import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { readArticle } from '../../page/read-article';
import { createTextMap } from '../../page/text-map';
import { anyText, hostileTexts } from '../unit/hostile/texts';

/** What pages are made of, and what they may be made of to confuse a reader of them. */
const tags = [
  'article',
  'main',
  'p',
  'div',
  'h1',
  'blockquote',
  'ul',
  'li',
  'b',
  'a',
  'span',
  'br',
  'table',
  'template',
  'script',
  'style',
  'noscript',
  'iframe',
  'svg',
  'details',
  'textarea',
  'sidelight-host',
];

type Tree = { tag: string; text: string; attributes: [string, string][]; children: Tree[] };

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    tag: fc.constantFrom(...tags),
    text: fc.oneof(
      anyText,
      fc.constantFrom(...Object.values(hostileTexts).map((t) => t.slice(0, 500))),
    ),
    attributes: fc.array(
      fc.tuple(
        fc.constantFrom('class', 'id', 'style', 'hidden', 'aria-hidden', 'itemprop', 'dir', 'lang'),
        fc.constantFrom('', 'article', 'display:none', 'true', '__proto__', 'articleBody', 'rtl'),
      ),
      { maxLength: 3 },
    ),
    children: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'tree' },
      fc.constant<Tree[]>([]),
      fc.array(tie('tree'), { maxLength: 4 }),
    ),
  }),
}));

function grow({ tag, text, attributes, children }: Tree): Element {
  const element = document.createElement(tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  // A script's text would run; everything else is read as it stands.
  if (tag !== 'script') element.append(text);
  element.append(...children.map(grow));
  return element;
}

const box = () => document.body.appendChild(document.createElement('div'));

afterEach(() => document.body.replaceChildren());

/** What is read must lie in the page where the map says it does. */
function expectSoundReading(): boolean {
  const reading = readArticle(document);
  if (!reading) return false;
  const map = createTextMap(reading.blocks);
  expect(map.text).toBe(reading.article.text);
  for (const [start, end] of [
    [0, map.text.length],
    [Math.floor(map.text.length / 3), Math.floor(map.text.length / 2)],
  ] as const) {
    const range = end > start ? map.toRange({ start, end }) : null;
    if (range) expect(document.contains(range.commonAncestorContainer)).toBe(true);
  }
  return true;
}

describe('hostile pages', () => {
  it('pages of any shape are read or left, and stay as they were', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 8 }), (trees) => {
        const page = box();
        page.append(...trees.map(grow));
        const before = page.cloneNode(true);
        expectSoundReading();
        expect(page.isEqualNode(before)).toBe(true);
        page.remove();
      }),
      { numRuns: 60 },
    );
  });

  it('articles within articles that nobody sees are passed over in the end', () => {
    const closed = box().appendChild(document.createElement('details'));
    const article = (...inner: (string | Element)[]) => {
      const element = document.createElement('article');
      element.append(...inner);
      return element;
    };
    const text = 'The captain said on Monday that nobody had been left on the pier.';
    closed.append(text, article(article(text), article(article(text), article(text))));
    expectSoundReading();
    closed.remove();
  });

  it.each(Object.entries(hostileTexts))('an article of %s is read as text', (_, text) => {
    const page = box();
    const article = page.appendChild(document.createElement('article'));
    article.appendChild(document.createElement('h1')).append(text.slice(0, 300));
    for (let paragraph = 0; paragraph < 6; paragraph++)
      article
        .appendChild(document.createElement('p'))
        .append(`${text.slice(0, 20_000)} And so on, they said.`);
    const elements = document.querySelectorAll('*').length;
    expect(expectSoundReading()).toBe(true);
    expect(document.querySelectorAll('*').length).toBe(elements);
  });

  it('a page of two thousand levels is survived', () => {
    let place: Element = box();
    for (let level = 0; level < 2_000; level++)
      place = place.appendChild(document.createElement('div'));
    place.append('The captain said no. '.repeat(50));
    expectSoundReading();
  });

  it('metadata that is no metadata is survived', () => {
    for (const text of [
      '{',
      '[]',
      'null',
      '{"@graph":[null,1,"x",{"@type":["NewsArticle",null]}]}',
      '{"__proto__":{"headline":"x"},"@type":"NewsArticle","headline":{"a":1},"datePublished":[7]}',
    ]) {
      const data = document.head.appendChild(document.createElement('script'));
      data.type = 'application/ld+json';
      data.append(text);
    }
    expectSoundReading();
    for (const data of document.head.querySelectorAll('[type="application/ld+json"]'))
      data.remove();
  });
});
