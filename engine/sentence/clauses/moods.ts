import moodLists from '../../lexicon/en/moods.json';
import { createPhraseFinder } from '../../lexicon/phrase-finder';
import { lexicon } from '../../text/english';
import type { Token } from '../../text/tokenise';
import { opensClause } from './opens-clause';

/** How something is said that is not plainly stated as fact of its own day. */
export type Mood = keyof typeof moodLists;

export const moodNames = Object.keys(moodLists) as readonly Mood[];

/** Moods by the stems that set them, and by words as printed where a stem would say too much. */
const moodOf = new Map<string, number>();
const moodOfPrinted = new Map<string, number>();
moodNames.forEach((mood, bit) => {
  for (const words of moodLists[mood]) {
    // "Were to" supposes what "is to" plans; all forms of "be" have one stem.
    const isPrinted = words.split(' ').includes('were');
    const [known, key] = isPrinted ? [moodOfPrinted, words] : [moodOf, lexicon.keyOf(words)];
    known.set(key, (known.get(key) ?? 0) | (1 << bit));
  }
});

const findMoodPhrases = createPhraseFinder(moodOf.keys());
const findPrintedPhrases = createPhraseFinder(moodOfPrinted.keys());

const questionBit = 1 << moodNames.indexOf('question');

/** What ends a mood: the end of a clause. */
const clauseEnd = /[,;:.!?()"“”—–]/;

/** Tokens a mood reaches at most: bounds the work where no clause ends. */
const longestReach = 25;

/**
 * For each token the moods of its clause as bits, in the order of `moodNames`: from the word that sets a
 * mood to the end of its clause, and a question as a whole.
 */
export function moodsOf(text: string, tokens: readonly Token[]): Uint16Array {
  const moods = new Uint16Array(tokens.length);
  const stems = tokens.map(({ stem }) => stem);
  const set = (start: number, bits: number): void => {
    const last = Math.min(tokens.length, start + longestReach);
    for (let i = start; i < last; i += 1) {
      if (i > start && endsClause(text, tokens, i)) break;
      moods[i] = (moods[i] as number) | bits;
    }
  };
  stems.forEach((stem, i) => {
    const bits = moodOf.get(stem);
    if (bits) set(i, bits);
  });
  for (const { start, key } of findMoodPhrases(stems)) set(start, moodOf.get(key) ?? 0);
  for (const { start, key } of findPrintedPhrases(tokens.map(({ norm }) => norm)))
    set(start, moodOfPrinted.get(key) ?? 0);
  if (/\?["'”’)\]\s]*$/.test(text)) {
    for (let i = 0; i < moods.length; i += 1) moods[i] = (moods[i] as number) | questionBit;
  }
  return moods;
}

function endsClause(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const gap = text.slice((tokens[at - 1] as Token).end, token.start);
  return clauseEnd.test(gap) || opensClause(gap, token.norm, 'negation');
}

/** Share of `moods` that hold the mood at a place of `moodNames`, 0 to 1; 0 of none. */
export function moodShare(moods: readonly number[], bit: number): number {
  if (!moods.length) return 0;
  let count = 0;
  for (const bits of moods) count += (bits >> bit) & 1;
  return count / moods.length;
}
