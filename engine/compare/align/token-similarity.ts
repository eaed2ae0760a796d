import { demonymRoot, isSpellingVariant } from '../../sentence/names/name-spelling';
import type { RowToken } from '../words/row-tokens';

/**
 * How much two unlike words of one class belong level with each other, next to 1 for the same word.
 * Two numbers at the same place are a number worded differently, two glue words are chance.
 */
const sameClass: Partial<Record<RowToken['kind'], number>> = {
  number: 0.5,
  date: 0.4,
  name: 0.1,
  hedge: 0.35,
  negator: 0.8,
  reporting: 0.5,
  glue: 0.1,
};

/** One speaker under two names that share no word: an office's and a person's, a city's and a state's. */
const sameEntity = 0.9;

const spellingVariant = 0.9;

/** Words of one paraphrase set stand level rather than beside, but give way to the same word. */
const paraphrase = 0.6;

/** Words of one family: "optimism" and "optimistic". Letters they must share at the front. */
const sharedFront = 5;
const sameFamily = 0.6;

/** Whether two tokens say the same, so that no reader would call them different. */
export function saysTheSame(a: RowToken, b: RowToken): boolean {
  if (a.key === b.key) return true;
  if (a.entity === undefined || a.entity !== b.entity) return false;
  return isPart(a.words, b.words) || isPart(b.words, a.words);
}

function isPart(few: readonly string[], many: readonly string[]): boolean {
  return few.every((word) => many.some((other) => demonymRoot(word) === demonymRoot(other)));
}

/** From 0 (nothing in common) to 1 (the same). */
export function tokenSimilarity(a: RowToken, b: RowToken): number {
  if (saysTheSame(a, b)) return 1;
  if (a.kind === 'rest' || b.kind === 'rest') return 0;
  if (a.entity !== undefined && a.entity === b.entity) return sameEntity;
  if (a.kind === 'name' && b.kind === 'name') {
    return spelledAlike(a, b) ? spellingVariant : (sameClass.name as number);
  }
  if (a.kind === 'number' || b.kind === 'number' || a.kind === 'date' || b.kind === 'date') {
    return a.kind === b.kind ? (sameClass[a.kind] ?? 0) : 0;
  }
  if (a.kind === 'glue' || b.kind === 'glue') return a.kind === b.kind ? (sameClass.glue ?? 0) : 0;
  if (a.kind === 'name' || b.kind === 'name') return 0;
  return Math.max(
    a.kind === b.kind ? (sameClass[a.kind] ?? 0) : 0,
    a.sets.some((set) => b.sets.includes(set)) ? paraphrase : 0,
    sharesFront(a.key, b.key) ? sameFamily : 0,
  );
}

/** Whether two names differ only in how they are spelled, in at least one of their words. */
export function spelledAlike(a: RowToken, b: RowToken): boolean {
  return a.words.some((word) => b.words.some((other) => isSpellingVariant(word, other)));
}

function sharesFront(a: string, b: string): boolean {
  const needed = Math.max(sharedFront, Math.floor(Math.min(a.length, b.length) * 0.7));
  if (a.length < needed || b.length < needed) return false;
  return a.slice(0, needed) === b.slice(0, needed);
}
