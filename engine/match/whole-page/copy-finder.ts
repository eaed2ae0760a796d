import { asRecords, type PackRecords } from '../../pack/pack-records';
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

/** Makes a pack's finder of copies. */
export function createCopyFinder(source: Pack | PackRecords): CopyFinder {
  const pack = asRecords(source);
  return (pageText, among) => findCopies(pack, pageText, among);
}

function findCopies(
  { articles, quotedFrom }: PackRecords,
  pageText: string,
  among?: ReadonlySet<Id>,
): Id[] {
  const text = squash(pageText);
  const page: SquashedPage = { text, pairs: new Set(pairsOf(text.split(' '))) };
  const paragraphs = pageText
    .split('\n\n')
    .map(squash)
    .filter(({ length }) => length >= shortestParagraph);
  const looked = among
    ? [...among].flatMap((id) => articles.placeOf(id) ?? []).sort((a, b) => a - b)
    : Array.from({ length: articles.length }, (_, place) => place);
  return looked
    .filter((place) => {
      const own = quotedFrom(place);
      const met = own.filter((wording) => isOn(page, wording)).length;
      if (met === 0) return false;
      if (met >= Math.min(fewestInCommon, own.length) && met >= copyShare * own.length) return true;
      const article = squash(articles.at(place).text);
      const inArticle = paragraphs.filter((paragraph) => article.includes(paragraph)).length;
      return inArticle >= fewestInCommon && inArticle >= copyShare * paragraphs.length;
    })
    .map((place) => articles.at(place).id);
}

/** Letters of a wording's beginning that are looked at first: nearly always they settle it. */
const beginning = 64;

/** A word that squashing leaves as it is. */
const plainWord = /^[a-z]+$/;

/** A page's squashed text, and the pairs of words that stand side by side in it. */
type SquashedPage = { text: string; pairs: ReadonlySet<string> };

/** Whether a page has a wording, as printed, word by word. */
function isOn({ text, pairs }: SquashedPage, wording: string): boolean {
  const cut = wording.indexOf(' ', beginning);
  if (cut > 0) {
    const opening = wording.slice(0, cut);
    // Its first word, and the last one before the cut, may be the page's in part.
    const printed = opening.split(' ');
    for (let i = 2; i < printed.length - 1; i += 1) {
      const [a, b] = [printed[i - 1] as string, printed[i] as string];
      if (plainWord.test(a) && plainWord.test(b) && !pairs.has(`${a} ${b}`)) return false;
    }
    const words = squash(opening).split(' ').slice(1, -1);
    if (pairsOf(words).some((pair) => !pairs.has(pair))) return false;
  }
  return text.includes(squash(wording));
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i]} ${word}`);
}

/** Text reduced to its letters and digits, so that quotation marks and spacing make no difference. */
function squash(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
