import { monthOf } from '../lexicon/dates';
import { isYear } from '../text/number-words';
import type { Token } from '../text/tokenise';

/**
 * What a number tells: a year, a day of a month, or how many there are of something. `somebody`: "one" in
 * letters, as in "no one", "one of them", "the one that".
 */
export type NumberSense = 'year' | 'day' | 'amount' | 'somebody';

/** Four figures and nothing between them. */
const printedAsYear = /^\D*\d{4}\D*$/;

/**
 * What the number at a token's index tells. Years are printed in four figures: "two thousand", "2 thousand" and "2,000"
 * are amounts.
 */
export function numberSense(text: string, tokens: readonly Token[], at: number): NumberSense {
  const { norm, start, end } = tokens[at] as Token;
  const value = Number(norm);
  const printed = text.slice(start, end);
  const inFigures = /\d/.test(printed);
  if (isYear(value) && printedAsYear.test(printed)) return 'year';
  if (value === 1 && !inFigures) return 'somebody';
  return isDayOfMonth(tokens, at, value) ? 'day' : 'amount';
}

/** Whether the number stands beside a month: "27 January", "January 27". */
function isDayOfMonth(tokens: readonly Token[], at: number, value: number): boolean {
  if (!Number.isInteger(value) || value < 1 || value > 31) return false;
  return [tokens[at - 1], tokens[at + 1]].some(
    (token) => token?.capital && monthOf.has(token.norm),
  );
}
