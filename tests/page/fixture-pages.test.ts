import { afterEach, describe, expect, it } from 'vitest';
import { readArticle } from '../../page/read-article';

/** What is to be read of a page; every field that is given is looked at. */
type Expectation = {
  /** What the page is there for. */
  why: string;
  /** Null when the page is no article. */
  article?: null;
  headline?: string;
  author?: string;
  datePublished?: string;
  inLanguage?: string;
  truncated?: boolean;
  /** First and last paragraph. */
  first?: string;
  last?: string;
  blocks?: number;
  maximumBlocks?: number;
  has?: string[];
  hasNot?: string[];
};

const sources = import.meta.glob<string>('../fixtures/pages/*/page.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const expectations = import.meta.glob<Expectation>('../fixtures/pages/*/expected.json', {
  import: 'default',
  eager: true,
});

const pages = Object.entries(sources).map(([path, source]) => {
  const expected = expectations[path.replace('page.html', 'expected.json')];
  return { name: path.split('/').at(-2) as string, source, expected };
});

afterEach(() => document.body.replaceChildren());

/** Shown in a frame of its own, so that the browser parses and lays it out like any page. */
async function show(source: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.srcdoc = source;
  frame.style.width = '800px';
  frame.style.height = '600px';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  return frame.contentDocument as Document;
}

const serialise = (shown: Document): string => new XMLSerializer().serializeToString(shown);

describe('fixture pages', () => {
  it.each(pages)('$name: $expected.why', async ({ name, source, expected }) => {
    if (!expected) throw new Error(`tests/fixtures/pages/${name} has no expected.json: add one.`);
    const shown = await show(source);
    const before = serialise(shown);
    const reading = readArticle(shown);
    expect(serialise(shown)).toBe(before);
    if (expected.article === null) {
      expect(reading?.article.text ?? null).toBeNull();
      return;
    }
    if (!reading) throw new Error('No article was read.');
    const { article, blocks } = reading;
    const texts = blocks.map(({ text }) => text);
    expect(article.text).toBe(texts.join('\n\n'));
    const { first, last, blocks: count, maximumBlocks, has, hasNot } = expected;
    if (first) expect(texts[0]).toBe(first);
    if (last) expect(texts.at(-1)).toBe(last);
    if (count) expect(texts).toHaveLength(count);
    if (maximumBlocks) expect(texts.length).toBeLessThanOrEqual(maximumBlocks);
    for (const words of has ?? []) expect(article.text).toContain(words);
    for (const words of hasNot ?? []) expect(article.text).not.toContain(words);
    for (const field of ['headline', 'author', 'datePublished', 'inLanguage'] as const)
      if (expected[field]) expect(article[field]).toBe(expected[field]);
    expect(reading.truncated).toBe(expected.truncated ?? false);
  });
});
