import type { Id, Pack } from '../../pack/types';
import { fold } from '../../text/tokenise';

/**
 * Share of an article's wordings on a page that is the article, or a copy; and share of a page's
 * paragraphs in an article of which the page holds a part, as before the rest has been loaded.
 */
const copyShare = 0.6;

/** Fewer than this, of either, prove nothing: two outlets may print the same agency sentence. */
const fewestInCommon = 3;

/** Letters, digits and spaces of a paragraph that says something; shorter ones stand anywhere. */
const shortestParagraph = 40;

/**
 * Articles that a page is a copy of, whole or in part, in the pack's order: most of the article's
 * wordings stand verbatim on the page, or most of the page stands verbatim in the article.
 * `among`: articles to look at; all when absent.
 */
export type CopyFinder = (pageText: string, among?: ReadonlySet<Id>) => Id[];

/** Makes a pack's finder of copies; its wordings are made ready when they are first asked for. */
export function createCopyFinder(pack: Pack): CopyFinder {
  let known: Map<Id, string[]> | undefined;
  return (pageText, among) => {
    known ??= wordingsByArticle(pack);
    return findCopies(pack, known, pageText, among);
  };
}

function findCopies(
  pack: Pack,
  wordings: ReadonlyMap<Id, readonly string[]>,
  pageText: string,
  among?: ReadonlySet<Id>,
): Id[] {
  const page = squash(pageText);
  const paragraphs = pageText
    .split('\n\n')
    .map(squash)
    .filter(({ length }) => length >= shortestParagraph);
  return pack.articles
    .filter(({ id, text }) => {
      if (among && !among.has(id)) return false;
      const own = wordings.get(id) ?? [];
      const met = own.filter((wording) => page.includes(wording)).length;
      if (met === 0) return false;
      if (met >= Math.min(fewestInCommon, own.length) && met >= copyShare * own.length) return true;
      const article = squash(text);
      const inArticle = paragraphs.filter((paragraph) => article.includes(paragraph)).length;
      return inArticle >= fewestInCommon && inArticle >= copyShare * paragraphs.length;
    })
    .map(({ id }) => id);
}

function wordingsByArticle(pack: Pack): Map<Id, string[]> {
  const byArticle = new Map<Id, string[]>();
  for (const { wordings } of pack.statements) {
    for (const { article, selector } of wordings) {
      const list = byArticle.get(article) ?? [];
      list.push(squash(selector.exact));
      byArticle.set(article, list);
    }
  }
  return byArticle;
}

/** Text reduced to its letters and digits, so that quotation marks and spacing make no difference. */
function squash(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
