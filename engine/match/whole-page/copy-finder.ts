import { asRecords, type Letters, type PackRecords } from '../../pack/pack-records';
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
  const looked = among
    ? [...among].flatMap((id) => articles.placeOf(id) ?? []).sort((a, b) => a - b)
    : Array.from({ length: articles.length }, (_, place) => place);
  if (!looked.length) return [];
  const page = squashedPage(pageText);
  const paragraphs = pageText
    .split('\n\n')
    .map(squash)
    .filter(({ length }) => length >= shortestParagraph);
  return looked
    .filter((place) => {
      const own = quotedFrom(place, (letters) => mayBeOn(page, letters));
      const met = own.filter((wording) => wording !== null && isOn(page, wording)).length;
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

/** Bits in which the pairs of words of a page leave their mark: some dozen times as many as a long page has pairs. */
const pairBits = 1 << 17;

/** What a word's number begins with, and what its letters are multiplied by (FNV-1a). */
const firstOfWord = 0x811c9dc5;
const letterFactor = 0x01000193;

const space = 0x20;

/** A page's squashed text, and which words stand side by side in it. */
type SquashedPage = {
  text: string;
  /** See `pairBits`: a pair whose bit is not set is nowhere. */
  pairMarks: Uint32Array;
  pairs(): ReadonlySet<string>;
};

function squashedPage(pageText: string): SquashedPage {
  const text = squash(pageText);
  const pairMarks = new Uint32Array(pairBits / 32);
  eachPair(text, 0, text.length, (pair) => {
    pairMarks[pair >> 5] = (pairMarks[pair >> 5] as number) | (1 << (pair & 31));
    return true;
  });
  let pairs: ReadonlySet<string> | undefined;
  return {
    text,
    pairMarks,
    pairs() {
      pairs ??= new Set(pairsOf(text.split(' ')));
      return pairs;
    },
  };
}

/**
 * Whether the plain words of a wording's beginning stand side by side on the page as they do there, as far as their marks
 * tell: a long page has words by the thousand, its pack wordings, and no text is made of most.
 */
function mayBeOn({ pairMarks }: SquashedPage, wording: Letters): boolean {
  const end = Math.min(wording.length, beginning);
  let first = 0;
  while (first < end && !isPlain(wording.charCodeAt(first))) first += 1;
  let last = end - 1;
  while (last > first && !isPlain(wording.charCodeAt(last))) last -= 1;
  // The first and the last of these words may be the page's in part.
  while (first < end && wording.charCodeAt(first) !== space) first += 1;
  while (last > first && wording.charCodeAt(last) !== space) last -= 1;
  return eachPair(wording, first + 1, last, (pair) => isMarked(pairMarks, pair));
}

/** Whether a page has a wording, as printed, word by word. */
function isOn({ text, pairs }: SquashedPage, wording: string): boolean {
  const cut = wording.indexOf(' ', beginning);
  if (cut > 0) {
    // Its first word, and the last one before the cut, may be the page's in part.
    const words = squash(wording.slice(0, cut)).split(' ').slice(1, -1);
    if (pairsOf(words).some((pair) => !pairs().has(pair))) return false;
  }
  return text.includes(squash(wording));
}

/**
 * Takes the pairs of plain words that stand side by side, as numbers, until one is refused. Plain are words that squashing
 * leaves as they are.
 * @returns whether none was refused
 */
function eachPair(
  text: Letters,
  from: number,
  to: number,
  take: (pair: number) => boolean,
): boolean {
  let before = 0;
  for (let at = from; at < to; at += 1) {
    let word = firstOfWord;
    let isWhole = true;
    const start = at;
    for (; at < to; at += 1) {
      const code = text.charCodeAt(at);
      if (code === space) break;
      if (!isPlain(code)) isWhole = false;
      word = Math.imul(word ^ code, letterFactor);
    }
    const own = isWhole && at > start ? word | 1 : 0;
    if (own !== 0 && before !== 0 && !take(pairNumber(before, own))) return false;
    before = own;
  }
  return true;
}

/** a to z */
const isPlain = (code: number): boolean => code >= 0x61 && code <= 0x7a;

const isMarked = (marks: Uint32Array, pair: number): boolean =>
  ((marks[pair >> 5] as number) & (1 << (pair & 31))) !== 0;

/** The bit of two words side by side. */
function pairNumber(before: number, word: number): number {
  const mixed = Math.imul(before, letterFactor) ^ word;
  return (mixed ^ (mixed >>> 15)) & (pairBits - 1);
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
