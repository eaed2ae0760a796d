import furniture from '../lexicon/en/furniture.json';
import { createPhraseFinder } from '../lexicon/phrase-finder';
import { type Token, wordsOf } from '../text/tokenise';

/** What pages print beside their articles: "Leave a reply". */
const phrases = furniture.map((phrase) => wordsOf(phrase).join(' '));
const findFurniture = createPhraseFinder(phrases);
const known = new Set(phrases);

/** Characters of what follows a sentence at most. */
const longestTail = 40;

/** What a page prints beside what it says, and a dateline or caption that has nothing but names. */
export function isFurniture(tokens: readonly Token[]): boolean {
  if (tokens.every(({ capital, kind }) => capital || kind === 'number')) return true;
  return findFurniture(tokens.map(({ norm }) => norm)).length > 0;
}

/** A sentence's words without a link that stands behind its end: "… at an all-time high. read more". */
export function withoutTail(text: string): string {
  const end = Math.max(
    ...['.', '!', '?'].map((mark) => text.trimEnd().lastIndexOf(mark, text.trimEnd().length - 2)),
  );
  const tail = text.slice(end + 1);
  if (end < 0 || tail.length > longestTail || !/^["”’)]*\s/.test(tail)) return text;
  const quote = /^["”’)]*/.exec(tail)?.[0].length ?? 0;
  return known.has(wordsOf(tail).join(' ')) ? text.slice(0, end + 1 + quote) : text;
}
