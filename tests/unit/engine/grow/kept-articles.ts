import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ReadArticle, readKeptArticle } from '../../../../engine/grow/read-kept-article';
import type { KeptArticle, Passage } from '../../../../engine/grow/types';

const folder = join(import.meta.dirname, '../../../fixtures/kept/sluice');

/** Articles of the invented sluice crisis, in the order a reader keeps them. */
export const keptNames = ['harbour-post', 'evening-ledger', 'north-wire', 'valley-courier'];

/** An article of the crisis as a reader keeps it. */
export function keptArticle(name: string): KeptArticle {
  const page = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  return {
    id: name,
    url: page.url,
    outlet: page.publisher,
    day: page.datePublished,
    daySource: 'page',
    language: page.inLanguage,
    headline: page.headline,
    paragraphs: page.text.split('\n\n'),
  };
}

/** The four kept articles, cut; made once, since nothing changes them. */
export const keptReads: readonly ReadArticle[] = keptNames.map((name) =>
  readKeptArticle(keptArticle(name)),
);

/** An article of made-up paragraphs. */
export function madeUp(id: string, ...paragraphs: string[]): ReadArticle {
  return readKeptArticle({
    id,
    url: `https://${id}.example/story`,
    outlet: id,
    day: '2031-05-14',
    daySource: 'page',
    language: 'en',
    paragraphs,
  });
}

/** Where an article has some words. Throws when it has not. */
export function passage(reads: readonly ReadArticle[], article: string, text: string): Passage {
  const read = reads.find((each) => each.article.id === article);
  const start = read?.text.indexOf(text) ?? -1;
  if (start < 0) throw new Error(`${article} has no “${text}”`);
  return { article, text, start };
}
