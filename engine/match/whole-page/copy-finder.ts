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

/** Bits in which the pairs of words of a page leave their mark: some dozen times as many as a long page has pairs. */
const pairBits = 1 << 17;

/** What a word's number begins with, and what its letters are multiplied by (FNV-1a). */
const firstOfWord = 0x811c9dc5;
const letterFactor = 0x01000193;

/** A letter or digit, which squashing leaves. */
const letter = /[\p{L}\p{N}]/u;

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
  eachWord(text, 0, text.length, (word, before) => {
    const pair = pairNumber(before, word);
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

/** Whether a page has a wording, as printed, word by word. */
function isOn({ text, pairMarks, pairs }: SquashedPage, wording: string): boolean {
  const cut = wording.indexOf(' ', beginning);
  const end = cut < 0 ? wording.length : cut;
  // Its first word, and the last one of the beginning, may be the page's in part.
  let first = 0;
  while (first < end && !letter.test(wording[first] as string)) first += 1;
  let last = end - 1;
  while (last > first && !letter.test(wording[last] as string)) last -= 1;
  const isPossible = eachWord(
    wording,
    wording.indexOf(' ', first) + 1,
    wording.lastIndexOf(' ', last),
    (word, before) => {
      const pair = pairNumber(before, word);
      return ((pairMarks[pair >> 5] as number) & (1 << (pair & 31))) !== 0;
    },
  );
  if (!isPossible) return false;
  const words = squash(wording.slice(0, end)).split(' ').slice(1, -1);
  if (pairsOf(words).some((pair) => !pairs().has(pair))) return false;
  return text.includes(squash(wording));
}

/**
 * Takes words that squashing leaves as they are, as numbers, each with the one before it where that is one too, until one
 * is refused; a long page has words by the thousand, its pack wordings: none is cut out.
 * @returns whether none was refused
 */
function eachWord(
  text: string,
  from: number,
  to: number,
  take: (word: number, before: number) => boolean,
): boolean {
  let before = 0;
  for (let at = from; at < to; at += 1) {
    let word = firstOfWord;
    let isPlain = true;
    const start = at;
    for (; at < to; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 0x20) break;
      if (code < 0x61 || code > 0x7a) isPlain = false;
      word = Math.imul(word ^ code, letterFactor);
    }
    const own = isPlain && at > start ? word | 1 : 0;
    if (own !== 0 && before !== 0 && !take(own, before)) return false;
    before = own;
  }
  return true;
}

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
