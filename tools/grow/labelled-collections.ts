import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { draftSpeakers } from '../../engine/grow/draft-speakers';
import { type IndexedCollection, indexCollection } from '../../engine/grow/index-units';
import { readCollectionInSteps } from '../../engine/grow/read-collection';
import { type ReadArticle, readKeptArticle } from '../../engine/grow/read-kept-article';
import { runToEnd } from '../../engine/match/decision/run-to-end';
import type { Pack } from '../../engine/pack/types';
import { type Crisis, readCrises } from '../crises/read-crises';
import { inventedArticles } from './invented-articles';
import { readKeptPage } from './read-kept-page';
import { readWrittenCrises } from './read-written-crises';

/** A collection of articles of which it is known which sentences report one statement. */
export type LabelledCollection = {
  name: string;
  articles: ReadArticle[];
  collection: IndexedCollection;
  /** By sentence, the statements it reports, with a tilde what it reports loosely; null where nobody has said. */
  labels: (readonly string[] | null)[];
  /** Whether a sentence only looks like a report. */
  isNearMiss: boolean[];
};

/** What a near miss is labelled with, beside its own words. */
const nearMiss = 'near miss: ';

/** What tells of a sentence in an article what it reports; null where nobody has said. */
type Labeller = (article: string, text: string, start: number) => readonly string[] | null;

/** A collection of articles with what its sentences report. */
export function labelledCollection(
  name: string,
  articles: ReadArticle[],
  labelOf: Labeller,
): LabelledCollection {
  const read = runToEnd(readCollectionInSteps(articles, draftSpeakers(articles)));
  const labels = read.sentences.map(({ article, text, start }) =>
    labelOf((articles[article] as ReadArticle).article.id, text, start),
  );
  return {
    name,
    articles,
    collection: indexCollection(read),
    labels,
    isNearMiss: labels.map((own) => !!own?.some((label) => label.startsWith(nearMiss))),
  };
}

/** What is set before a statement that a sentence reports in part, or of somebody else. */
const loosely = '~';

/**
 * Whether two sentences report one statement; null when it is not known, as of two that report nothing that the
 * labels know, or where one does so loosely.
 */
export function areOne({ labels }: LabelledCollection, a: number, b: number): boolean | null {
  const [first, second] = [labels[a], labels[b]];
  if (!first || !second || first.length + second.length === 0) return null;
  if (first.some((label) => !label.startsWith(loosely) && second.includes(label))) return true;
  const bare = (label: string): string =>
    label.startsWith(loosely) ? label.slice(loosely.length) : label;
  const known = second.map(bare);
  return first.some((label) => known.includes(bare(label))) ? null : false;
}

/** Some of a collection's articles, as a collection of their own. @param chosen numbers of its articles */
export function partOf(
  { name, articles, collection, labels }: LabelledCollection,
  chosen: readonly number[],
): LabelledCollection {
  const placeOf = (article: string, start: number): string => `${article} ${start}`;
  const known = new Map(
    collection.sentences.map(({ article, start }, i) => [
      placeOf((articles[article] as ReadArticle).article.id, start),
      labels[i] as readonly string[] | null,
    ]),
  );
  return labelledCollection(
    name,
    chosen.map((at) => articles[at] as ReadArticle),
    (article, _, start) => known.get(placeOf(article, start)) ?? null,
  );
}

/** Invented crises as articles would tell them, a collection each. */
export async function inventedCollections(folder: string): Promise<LabelledCollection[]> {
  return (await readCrises(folder)).map((crisis: Crisis) => {
    const { articles, labels } = inventedArticles(crisis);
    return labelledCollection(crisis.name, articles.map(readKeptArticle), (_, text) => {
      const label = labels.get(text);
      if (label === undefined) return null;
      return [label === '' ? nearMiss + text : label];
    });
  });
}

/** Crises as outlets print them, a collection each: every sentence is labelled, what one alone reports as its own. */
export async function writtenCollections(folder: string): Promise<LabelledCollection[]> {
  return (await readWrittenCrises(folder)).map(({ name, articles }) => {
    const sentences = new Map(
      articles.flatMap(({ article, sentences: own }) =>
        own.map((sentence) => [`${article.id} ${sentence.text}`, sentence] as const),
      ),
    );
    const kept = articles.map(({ article }) => readKeptArticle(article));
    return labelledCollection(name, kept, (article, text) => {
      const sentence = sentences.get(`${article} ${text}`);
      if (!sentence) return null;
      const { reports, loosely: inPart } = sentence;
      const told = [...reports, ...inPart.map((label) => loosely + label)];
      return told.length ? told : [`only here: ${text}`];
    });
  });
}

type Label = {
  page: string;
  sentence: string;
  statements: string[];
  loosely?: string[];
  kind: string;
  lang: string;
};

/** The English pages of a labelled folder that are about the crisis or nearly, as one collection. */
export async function labelledPages(folder: string): Promise<LabelledCollection> {
  const lines = (await readFile(join(folder, 'labels.jsonl'), 'utf8')).split('\n').filter(Boolean);
  const labels = lines
    .map((line) => JSON.parse(line) as Label)
    .filter(({ lang, kind }) => lang === 'en' && kind !== 'easy');
  const pages = [...new Set(labels.map(({ page }) => page))];
  const kept = await Promise.all(
    pages.map((page) => readKeptPage(join(folder, 'pages', `${page}.json`), '2000-01-01')),
  );
  const articles = kept.map(({ article }) => readKeptArticle(article));
  return labelledCollection(folder, articles, (article, text) => {
    const page = pages[articles.findIndex((each) => each.article.id === article)];
    const own = labels.filter(
      (label) =>
        label.page === page && (text.includes(label.sentence) || label.sentence.includes(text)),
    );
    if (!own.length || own.some(({ loosely = [] }) => loosely.length)) return null;
    return own.flatMap(({ statements }) => statements);
  });
}

/** A pack's own articles: which wordings stand under one statement. */
export function packCollection(pack: Pack): LabelledCollection {
  const articles = pack.articles.map((article) => {
    const { id, publisher, datePublished, inLanguage, headline, text } = article;
    return readKeptArticle({
      id,
      url: article.url ?? '',
      outlet: pack.outlets.find((outlet) => outlet.id === publisher)?.name ?? publisher,
      day: datePublished,
      daySource: 'page',
      language: inLanguage,
      headline,
      paragraphs: text.split(/\n{2,}/),
    });
  });
  const passages = pack.statements.flatMap(({ id, wordings }) =>
    wordings.map(({ article, selector: { exact } }) => {
      const start = articles.find((each) => each.article.id === article)?.text.indexOf(exact) ?? -1;
      return { id, article, start, end: start + exact.length };
    }),
  );
  return labelledCollection(pack.id, articles, (article, text, start) =>
    passages
      .filter((passage) => {
        if (passage.article !== article || passage.start < 0) return false;
        const shared = Math.min(passage.end, start + text.length) - Math.max(passage.start, start);
        return shared >= Math.min(passage.end - passage.start, text.length) / 2;
      })
      .map(({ id }) => id),
  );
}
