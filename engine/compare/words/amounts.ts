import lists from '../../lexicon/en/comparison.json';
import rough from '../../lexicon/en/rough-amounts.json';
import { wordSet } from '../../lexicon/word-set';
import type { Token } from '../../text/tokenise';

/** Least and most of an amount. */
export type Amount = readonly [least: number, most: number];

const roughAmounts: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(rough));

/** What leads to an amount that is told as a least, as a most, or as near. */
const fromBelow = wordSet(lists.fromBelow);
const fromAbove = wordSet(lists.fromAbove);
const nearby = wordSet(lists.nearby);

/** Share of an amount by which one told so may be off. */
const off = 0.25;
const nearbyOff = 0.1;

/** How many times "several thousand" may be a thousand. */
const several: Amount = [2, 12];

/**
 * The amount that a token tells, with what leads to it: "300" of "more than 300" is 300 to 375. Null where it is no
 * plain amount: "a third".
 */
export function amountAt(tokens: readonly Token[], at: number): Amount | null {
  const { norm, kind } = tokens[at] as Token;
  const [least, most] = roughAmounts.get(norm) ?? [];
  if (least !== undefined && most !== undefined) return [least, most];
  const value = kind === 'number' ? Number(norm) : Number.NaN;
  if (Number.isNaN(value)) return null;
  const [before = '', further = ''] = [tokens[at - 1]?.norm, tokens[at - 2]?.norm];
  const leads = before === 'than' || before === 'to' ? further : before;
  if (leads === 'several') return [several[0] * value, several[1] * value];
  if (fromBelow.has(leads)) return [value, value * (1 + off)];
  if (fromAbove.has(leads)) return [value * (1 - off), value];
  return nearby.has(leads) ? [value * (1 - nearbyOff), value * (1 + nearbyOff)] : [value, value];
}

/** "More than ", "at least ", "some ", right before an amount. */
const lead = new RegExp(
  `(?<![\\p{L}])(?:(?:at|no) )?(?:${[...fromBelow, ...fromAbove, ...nearby].join('|')})(?: than| to)? $`,
  'iu',
);
const longestLead = 16;

/** Where in a text an amount begins with what leads to it; `start` where nothing does. */
export function startWithLead(text: string, start: number): number {
  const before = lead.exec(text.slice(Math.max(0, start - longestLead), start));
  return start - (before?.[0].length ?? 0);
}

/**
 * Whether two lists of amounts cannot both be: 12 and 20, but not 312 and "more than 300". What is no plain amount clashes
 * with every other.
 */
export function amountsClash(
  a: readonly (Amount | null)[],
  b: readonly (Amount | null)[],
): boolean {
  const fits = (own: typeof a, others: typeof a) =>
    own.every((one) => others.some((other) => one && other && overlap(one, other)));
  return !fits(a, b) || !fits(b, a);
}

function overlap([least, most]: Amount, [otherLeast, otherMost]: Amount): boolean {
  return least <= otherMost && otherLeast <= most;
}
