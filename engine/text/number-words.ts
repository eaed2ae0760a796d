import numberWords from '../lexicon/en/number-words.json';

const numberOfWord: ReadonlyMap<string, number> = new Map(Object.entries<number>(numberWords));

/** Value of a number as written in one word, or `null` when the word is none. */
export function numberValue(word: string): number | null {
  if (/^\d+(?:\.\d+)?$/.test(word)) return word.length > 15 ? null : Number(word);
  return numberOfWord.get(word) ?? null;
}

/** Whether a number names a year rather than a quantity. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}
