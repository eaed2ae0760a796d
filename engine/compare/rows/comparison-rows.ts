import type { OpenedPack } from '../../claims/open-pack';
import { entryOf, type PackRecords } from '../../pack/pack-records';
import { findQuotes } from '../../pack/quote-selector';
import type { Id, Outlet, Statement, Wording } from '../../pack/types';
import type { ComparisonRow } from '../types';
import type { StatedPlaces } from './between-others';
import { relayOf } from './page-attribution';
import { readPageRow } from './read-page-row';
import { sentencesAround } from './sentences-around';

export type ComparisonRequest = {
  statement: Id;
  /** The page's sentence, to stand in the first row. */
  sentence?: string;
  /** Sentences before and after it on the page. */
  before?: string;
  after?: string;
  /** Where in the sentence the statement stands, when it states others as well. */
  stated?: StatedPlaces;
  page?: {
    outlet?: string;
    url?: string;
    headline?: string;
    datePublished?: string;
    inLanguage?: string;
  };
  /** Articles that this page is a copy of; left out of the other outlets. */
  sameAs?: Id[];
  /** The article whose wording all others are compared with, in place of the page's sentence. */
  base?: Id;
};

/** A row before its words are set level with the others'. */
export type UnalignedRow = Omit<ComparisonRow, 'cells' | 'likeness'>;

/**
 * The rows of a comparison: the page's sentence, if there is one, then every other article's wordings
 * by date, outlet and place in the article. Articles that the page is a copy of are left out.
 */
export function comparisonRows(
  opened: OpenedPack,
  statement: Statement,
  request: ComparisonRequest,
): UnalignedRow[] {
  const copies = new Set(request.sameAs ?? []);
  const wordings = statement.wordings
    .filter(({ article }) => !copies.has(article))
    .map((wording) => wordingRow(opened, wording))
    .sort(
      (a, b) =>
        compareStrings(a.row.datePublished ?? '', b.row.datePublished ?? '') ||
        compareStrings(a.row.outlet.name, b.row.outlet.name) ||
        compareStrings(a.row.article ?? '', b.row.article ?? '') ||
        a.place - b.place,
    )
    .map(({ row }) => row);
  return request.sentence
    ? [pageRow(opened, statement, request, request.sentence), ...wordings]
    : wordings;
}

function pageRow(
  opened: OpenedPack,
  statement: Statement,
  request: ComparisonRequest,
  sentence: string,
): UnalignedRow {
  const { page = {} } = request;
  const outlet = pageOutlet(opened.pack, page);
  const { attribution, relay, stated, notes } = readPageRow(
    opened,
    statement,
    request.sameAs ?? [],
    sentence,
    request.stated,
  );
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
    notes: [...notes],
  };
}

function wordingRow(opened: OpenedPack, wording: Wording): { row: UnalignedRow; place: number } {
  const { pack } = opened;
  const article = entryOf(pack.articles, wording.article);
  if (!article) throw new Error(missing(pack, 'article', wording.article));
  const outlet = pack.outlets.find(({ id }) => id === article.publisher);
  if (!outlet) throw new Error(missing(pack, 'outlet', article.publisher));
  const relay = relayOf(opened, wording.selector.exact, wording.attribution);
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

/** The pack's outlet that the page is from, by name or host; null when it is none of them. */
function pageOutlet(
  pack: PackRecords,
  page: NonNullable<ComparisonRequest['page']>,
): Outlet | null {
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

function missing(pack: PackRecords, kind: string, id: Id): string {
  return `Pack "${pack.id}" names ${kind} "${id}" and does not have it. Check the pack with corpus:check.`;
}
