import { dayRange } from '../engine/pack/partial-date';
import { withoutForbidden } from '../engine/pack/rules/characters';
import type { Id } from '../engine/pack/types';
import { ProblemError, problem } from '../engine/problem/problem';
import { addressOf } from './address';
import { tidyName } from './tidy-name';
import type { KeptEntry, LoadedArticle } from './types';

/** An article as it is kept: what is known of it, and its text. */
export type ReadArticle = { entry: KeptEntry; paragraphs: string[] };

/** Letters and digits of an outlet’s name that an article’s id begins with. */
const longestSlug = 40;

/** Characters of an article that a pack holds at most; of a longer one its beginning is kept. */
const longestText = 200_000;

/**
 * A loaded page’s article for keeping. The same text from the same address always has the same id.
 * @param sha256 hexadecimal SHA-256 of a text’s UTF-8 bytes
 * @throws when the page has no address of the web, with what to do
 */
export async function keptArticle(
  { article, dateFrom, truncated }: LoadedArticle,
  now: Date,
  sha256: (text: string) => Promise<string>,
): Promise<ReadArticle> {
  const url = addressOf(article.url ?? '');
  if (!url) throw new ProblemError(problem('keep.noAddress'));
  const host = new URL(url).hostname.replace(/^www\./, '');
  const outlet = tidyName(article.outlet ?? '') || host;
  // Packs hold no control characters, which no reader sees in a page either.
  const whole = withoutForbidden(article.text);
  const text = beginningOf(whole);
  const published = dayOf(article.datePublished);
  const day = published ?? localDay(now);
  const id: Id = [slugOf(outlet), day, (await sha256(`${url}\n\n${text}`)).slice(0, hashLength)]
    .filter(Boolean)
    .join('-');
  const [author, headline] = [article.author, article.headline].map((name) => tidyName(name ?? ''));
  return {
    entry: {
      id,
      url,
      outlet,
      ...(author && { author }),
      day,
      daySource: published ? 'page' : 'kept',
      dateFrom: published ? dateFrom : null,
      // A page that does not say is taken for one that is understood: what is not English matches nothing.
      language: article.inLanguage?.slice(0, longestLanguage) ?? 'en',
      ...(headline && { headline }),
      keptAt: now.toISOString(),
      truncated: truncated || text.length < whole.length,
    },
    paragraphs: text.split('\n\n'),
  };
}

/** Characters of a page’s language, of which some pages write a sentence. */
const longestLanguage = 100;

/** Of a SHA-256, in hexadecimal digits: enough to tell a reader’s articles apart. */
const hashLength = 10;

/** The text’s paragraphs that have room in a pack; the first, if it alone is too long, to the last word that has. */
function beginningOf(text: string): string {
  if (text.length <= longestText) return text;
  const end = text.lastIndexOf('\n\n', longestText);
  return text.slice(0, end > 0 ? end : text.lastIndexOf(' ', longestText)).trimEnd();
}

/**
 * The calendar day of an ISO 8601 moment, as its page writes it; null when there is none, or none that a calendar
 * has: pages print 0000-00-00 and month 13.
 */
function dayOf(date: string | undefined): string | null {
  const day = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(date ?? '')?.[0];
  return day && dayRange(day) ? day : null;
}

function localDay(now: Date): string {
  const twoDigits = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

/** Lower-case letters, digits and single hyphens; empty for a name without any. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestSlug)
    .replace(/^-+|-+$/g, '');
}
