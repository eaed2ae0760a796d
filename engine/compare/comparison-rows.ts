import { findQuotes } from '../pack/quote-selector';
import type { Article, Id, Outlet, Pack, Statement, Wording } from '../pack/types';
import { segmentSentences } from '../text/segment-sentences';
import { type Token, tokenise } from '../text/tokenise';
import { pageAttribution, relayOf, type SentenceAttribution } from './page-attribution';
import type { ComparisonRow } from './types';

/** What is asked of a comparison; `sentence` is the page's, to stand in the first row. */
export type ComparisonRequest = {
  statement: Id;
  sentence?: string;
  before?: string;
  after?: string;
  page?: {
    outlet?: string;
    url?: string;
    headline?: string;
    datePublished?: string;
    inLanguage?: string;
  };
  sameAs?: Id[];
};

/** A row before its words are set level with the others'. */
export type UnalignedRow = Omit<ComparisonRow, 'cells' | 'likeness'>;

/**
 * The rows of a comparison: the page's sentence, if there is one, then every other article's wordings
 * by date, outlet and place in the article. Articles that the page is a copy of are left out.
 */
export function comparisonRows(
  pack: Pack,
  statement: Statement,
  request: ComparisonRequest,
): UnalignedRow[] {
  const copies = new Set(request.sameAs ?? []);
  const wordings = statement.wordings
    .filter(({ article }) => !copies.has(article))
    .map((wording) => wordingRow(pack, wording))
    .sort(
      (a, b) =>
        compareStrings(a.row.datePublished ?? '', b.row.datePublished ?? '') ||
        compareStrings(a.row.outlet.name, b.row.outlet.name) ||
        compareStrings(a.row.article ?? '', b.row.article ?? '') ||
        a.place - b.place,
    )
    .map(({ row }) => row);
  return request.sentence
    ? [pageRow(pack, statement, request, request.sentence), ...wordings]
    : wordings;
}

function pageRow(
  pack: Pack,
  statement: Statement,
  request: ComparisonRequest,
  sentence: string,
): UnalignedRow {
  const { page = {} } = request;
  const outlet = pageOutlet(pack, page);
  const { attribution, relay, stated } = readPage(pack, statement, request, sentence);
  return {
    kind: 'page',
    outlet: outlet ? outletOfRow(outlet) : { name: page.outlet ?? hostOf(page.url) ?? '' },
    ...(page.headline ? { headline: page.headline } : {}),
    ...(page.url ? { url: page.url } : {}),
    ...(page.datePublished ? { datePublished: page.datePublished.slice(0, 10) } : {}),
    ...(page.inLanguage ? { inLanguage: page.inLanguage } : {}),
    text: sentence,
    ...(stated ? { stated } : {}),
    before: request.before ?? '',
    after: request.after ?? '',
    ...(attribution ? { attribution: { ...attribution } } : {}),
    ...(relay ? { relay } : {}),
    basedOn: [],
    notes: [],
  };
}

type PageReading = SentenceAttribution & Pick<ComparisonRow, 'stated'>;

/** As the pack's authors give it where the page is a copy of their article, else as the engine finds it. */
function readPage(
  pack: Pack,
  statement: Statement,
  { sameAs = [] }: ComparisonRequest,
  sentence: string,
): PageReading {
  const tokens = tokenise(sentence);
  const found = statement.wordings
    .filter(({ article }) => sameAs.includes(article))
    .flatMap((wording) => {
      const place = placeOfWords(tokens, tokenise(wording.selector.exact));
      return place ? [{ wording, place }] : [];
    });
  const [first] = found;
  if (!first) return pageAttribution(pack, sentence, statement.speaker);
  const { attribution, selector } = first.wording;
  const from = Math.min(...found.map(({ place }) => place.from));
  const to = Math.max(...found.map(({ place }) => place.to));
  const isAll = from === 0 && to === tokens.length;
  return {
    attribution,
    relay: relayOf(pack, selector.exact, attribution),
    ...(isAll ? {} : { stated: spanOf(tokens, from, to) }),
  };
}

/** Where the words stand in a row, whatever marks and spaces are between; null when nowhere. */
function placeOfWords(tokens: Token[], words: Token[]): { from: number; to: number } | null {
  const from = tokens.findIndex((_, at) =>
    words.every(({ norm }, index) => tokens[at + index]?.norm === norm),
  );
  return from < 0 || words.length === 0 ? null : { from, to: from + words.length };
}

function spanOf(tokens: Token[], from: number, to: number): { start: number; end: number } {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

function wordingRow(pack: Pack, wording: Wording): { row: UnalignedRow; place: number } {
  const article = pack.articles.find(({ id }) => id === wording.article);
  if (!article) throw new Error(missing(pack, 'article', wording.article));
  const outlet = pack.outlets.find(({ id }) => id === article.publisher);
  if (!outlet) throw new Error(missing(pack, 'outlet', article.publisher));
  const relay = relayOf(pack, wording.selector.exact, wording.attribution);
  const [place = -1] = findQuotes(article.text, wording.selector);
  return {
    place,
    row: {
      kind: 'wording',
      article: article.id,
      outlet: outletOfRow(outlet),
      headline: article.headline,
      ...(article.url ? { url: article.url } : {}),
      datePublished: article.datePublished,
      inLanguage: article.inLanguage,
      text: wording.selector.exact,
      ...sentencesAround(article, place, wording.selector.exact.length),
      selector: { ...wording.selector },
      quotationType: wording.quotationType,
      attribution: { ...wording.attribution },
      ...(relay ? { relay } : {}),
      copy: article.copy,
      basedOn: [...article.basedOn],
      notes: [...(wording.notes ?? [])],
    },
  };
}

/**
 * Sentence before and after a place in the article, with what its own sentences have around it; empty at
 * the article's ends or when the place is unknown.
 */
function sentencesAround(
  { text }: Article,
  place: number,
  length: number,
): { before: string; after: string } {
  if (place < 0) return { before: '', after: '' };
  const windowStart = paragraphStart(text, place);
  const windowEnd = paragraphEnd(text, place + length);
  const near = text.slice(windowStart, windowEnd);
  const start = place - windowStart;
  const sentences = segmentSentences(near);
  const before = sentences.filter((sentence) => sentence.end <= start).at(-1);
  const after = sentences.find((sentence) => sentence.start >= start + length);
  const end = start + length;
  const own = sentences.filter((sentence) => sentence.start < end && sentence.end > start);
  const head = near.slice(Math.min(start, own[0]?.start ?? start), start);
  const tail = near.slice(end, Math.max(end, own.at(-1)?.end ?? end));
  return {
    before: joinWords(before ? near.slice(before.start, before.end) : '', head),
    after: joinWords(tail, after ? near.slice(after.start, after.end) : ''),
  };
}

/** The texts that have a word, a space between. */
function joinWords(...texts: string[]): string {
  return texts
    .map((text) => text.trim())
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .join(' ');
}

/** Start of the paragraph before the one that holds `at`: a neighbour may stand there. */
function paragraphStart(text: string, at: number): number {
  const own = text.lastIndexOf('\n\n', at);
  if (own <= 0) return 0;
  const before = text.lastIndexOf('\n\n', own - 1);
  return before < 0 ? 0 : before;
}

function paragraphEnd(text: string, at: number): number {
  const own = text.indexOf('\n\n', at);
  if (own < 0) return text.length;
  const after = text.indexOf('\n\n', own + 2);
  return after < 0 ? text.length : after;
}

/** The pack's outlet that the page is from, by name or host; null when it is none of them. */
function pageOutlet(pack: Pack, page: NonNullable<ComparisonRequest['page']>): Outlet | null {
  const name = page.outlet?.trim().toLowerCase();
  const host = hostOf(page.url);
  const found = pack.outlets.find(
    (outlet) =>
      outlet.name.toLowerCase() === name ||
      outlet.domains?.some((domain) => host === domain || host?.endsWith(`.${domain}`)),
  );
  return found ?? null;
}

function outletOfRow(outlet: Outlet): ComparisonRow['outlet'] {
  const { id, name, publisherNote } = outlet;
  return { id, name, ...(publisherNote ? { publisherNote } : {}) };
}

/** Host without `www.`; null when there is no address or it has none. The engine has no URL type. */
function hostOf(url: string | undefined): string | null {
  const host = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url ?? '')?.[1];
  return host ? host.toLowerCase().replace(/^www\./, '') : null;
}

/** By code unit, so that the order is the same on every machine. */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function missing(pack: Pack, kind: string, id: Id): string {
  return `Pack "${pack.id}" names ${kind} "${id}" and does not have it. Check the pack with corpus:check.`;
}
