import type { PageArticle } from '../engine/article/types';
import { attributeOf, rootOf, selectAll, selectFirst } from './dom-access';

export type PageMetadata = {
  told: Omit<PageArticle, 'text'>;
  /** What the page calls itself in different places, the site's name often included. */
  titles: string[];
  /** The page says that the text is not free to read. */
  paywalled: boolean;
  /** The page calls itself an article. */
  isArticle: boolean;
  /** Where the day of publication comes from; null where the page tells none. */
  dateFrom: DateSource | null;
};

/** Of structured data, of a meta element, or of a time that the text shows. */
export type DateSource = 'data' | 'meta' | 'text';

type Data = Record<string, unknown>;

const articleTypes =
  /^(?:(?:https?:)?\/\/schema\.org\/)?(?:\w*Article|\w*BlogPosting|Report|Review|LiveBlogPosting)$/;

/** Structured data longer than this is a product catalogue, not an article's. */
const longestData = 400_000;

/** Headlines and names are shorter by far; what is longer would be refused by the background. */
const longestTelling = 1_000;

const asText = (value: unknown): string | undefined => {
  if (typeof value !== 'string') return undefined;
  return value.slice(0, longestTelling).replace(/\s+/g, ' ').trim() || undefined;
};

function nameIn(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const names = value.map(nameIn).filter((name) => name !== undefined);
    return names.length > 0 ? names.join(', ') : undefined;
  }
  if (value && typeof value === 'object') return nameIn((value as Data)['name']);
  return asText(value);
}

function typesOf(data: Data): string[] {
  const type = data['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

/** Every object of the page's JSON-LD that says it is an article; broken blocks are passed over. */
function articleData(document: Document): Data[] {
  const found: Data[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > 4 || !value || typeof value !== 'object') return;
    if (Array.isArray(value)) {
      for (const entry of value) visit(entry, depth + 1);
      return;
    }
    const data = value as Data;
    if (typesOf(data).some((type) => articleTypes.test(type))) found.push(data);
    visit(data['@graph'], depth + 1);
    visit(data['mainEntity'], depth + 1);
  };
  for (const script of selectAll(document, 'script[type="application/ld+json"]')) {
    const source = script.textContent ?? '';
    if (source.length > longestData) continue;
    visit(parse(source) ?? parse(source.replace(/[\u0000-\u001f]+/g, ' ')), 0);
  }
  return found;
}

/** Null for broken data, which is common: line breaks within texts, or worse. */
function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

/** What the page's meta elements say, by their lower-case names; the first that says something counts. */
function readMeta(document: Document): (name: string) => string | undefined {
  const contents = new Map<string, string>();
  for (const meta of selectAll(document, 'meta[content]')) {
    const name =
      attributeOf(meta, 'property') ?? attributeOf(meta, 'name') ?? attributeOf(meta, 'itemprop');
    const content = attributeOf(meta, 'content');
    if (!name || !content?.trim() || contents.has(name.toLowerCase())) continue;
    contents.set(name.toLowerCase(), content);
  }
  // Pages have dozens of them, of which few are asked for.
  return (name) => asText(contents.get(name));
}

/** An ISO 8601 date or null; forms without a year first are left to the page's other tellings. */
function isoDate(value: string | null | undefined): string | null {
  if (!value) return null;
  const iso =
    /^\s*(\d{4}-\d{2}(?:-\d{2})?(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)/.exec(
      value,
    );
  if (iso?.[1]) return iso[1].replace(' ', 'T');
  if (!/\b\d{4}\b/.test(value) || !/[a-z]{3}/i.test(value)) return null;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

/** Names of meta elements that hold the day of publication, surest first. */
const dateNames = [
  'article:published_time',
  'datepublished',
  'parsely-pub-date',
  'dc.date.issued',
  'date',
];

/** Profiles on social networks are no names. */
const named = (author: string | undefined) => (author?.startsWith('http') ? undefined : author);

function dateInText(document: Document): string | null {
  const time = selectFirst(
    document,
    '[itemprop="datePublished"], article time[datetime], main time[datetime], time[datetime]',
  );
  return (
    time && (attributeOf(time, 'datetime') ?? attributeOf(time, 'content') ?? time.textContent)
  );
}

/** What the page's head, structured data and marked-up elements tell about the article. */
export function readMetadata(document: Document): PageMetadata {
  const data = articleData(document);
  const main = data[0] ?? {};
  const meta = readMeta(document);
  const element = (selector: string) => asText(selectFirst(document, selector)?.textContent);
  const author =
    nameIn(main['author']) ??
    meta('author') ??
    named(meta('article:author')) ??
    element('[rel="author"], [itemprop="author"] [itemprop="name"], [itemprop="author"]');
  const dates: [DateSource, string | null | undefined][] = [
    ['data', isoDate(asText(main['datePublished']))],
    ['meta', dateNames.map((name) => isoDate(meta(name))).find(Boolean)],
    ['text', isoDate(dateInText(document))],
  ];
  const [dateFrom, datePublished] = dates.find(([, date]) => date) ?? [null];
  const title = element('title');
  const ogTitle = meta('og:title');
  const ownHeadline = asText(main['headline']);
  const headline =
    ownHeadline ??
    element('h1[itemprop="headline"], article h1') ??
    ogTitle ??
    element('h1') ??
    title;
  const outlet = nameIn(main['publisher']) ?? meta('og:site_name') ?? meta('application-name');
  const root = rootOf(document);
  const inLanguage = (root && attributeOf(root, 'lang')) || meta('og:locale')?.replace('_', '-');
  const url = document.URL;
  return {
    told: {
      ...(url && url.length <= longestTelling && { url }),
      ...(headline && { headline }),
      ...(outlet && { outlet }),
      ...(author && { author }),
      ...(datePublished && { datePublished }),
      ...(inLanguage && { inLanguage }),
    },
    dateFrom,
    titles: [ownHeadline, ogTitle, title].filter((each) => each !== undefined),
    paywalled: main['isAccessibleForFree'] === false || main['isAccessibleForFree'] === 'False',
    isArticle: data.length > 0 || meta('og:type')?.toLowerCase() === 'article',
  };
}
