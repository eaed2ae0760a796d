import { firstMonthOf, monthNumberOf } from '../lexicon/dates';
import lists from '../lexicon/en/dates.json';
import { wordSet } from '../lexicon/word-set';
import type { Token } from '../text/tokenise';
import { numberSense } from './number-sense';

/**
 * A time that a sentence tells, by the token it stands at: in a year or decade (`year`, `years` of them), in a month or
 * season (`month`, `months` of them), so many days before the day of writing, give or take `slack`, or in an earlier
 * calendar year (`yearsBack`).
 */
export type ToldTime = { at: number } & (
  | { year: number; years: number }
  | { year?: undefined; month: number; months: number }
  | { year?: undefined; days: number; slack: number }
  | { year?: undefined; yearsBack: number }
);

const bounds = wordSet(lists.bounds);
const ago = wordSet(lists.ago);
const ahead = wordSet(lists.ahead);
/** By a word for a time, one or several, its days; "the day before" is reckoned from any day. */
const daysOf: ReadonlyMap<string, number> = new Map(
  Object.entries<number>(lists.daysOfPeriods).flatMap(([name, days]) => [
    [name, days],
    [name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`, days],
  ]),
);

/** Of "last month", the share of a month by which it may lie nearer or farther. */
const lastSlack = 0.8;

/** Words before a month or a year among which "since", "until" and the like make it a bound. */
const boundWithin = 2;

/**
 * The times a sentence tells, in order: years and decades, months, "ten years ago", "two years before", "last spring".
 * Not "since 2014" and "until March": what lasts to or from a time is told of another one.
 */
export function timesOf(text: string, tokens: readonly Token[]): ToldTime[] {
  const isToCome = tokens.some(({ norm }) => ahead.has(norm));
  return tokens.flatMap((token, at): ToldTime | [] => {
    const { norm, kind, capital } = token;
    if (kind === 'number') {
      if (numberSense(text, tokens, at) !== 'year' || isBound(tokens, at)) return [];
      return { at, year: Number(norm), years: 1 };
    }
    const decade = norm.length === 5 ? /^((?:1[6-9]|20)\d0)s$/.exec(norm) : null;
    if (decade) return isBound(tokens, at) ? [] : { at, year: Number(decade[1]), years: 10 };
    const isLast = tokens[at - 1]?.norm === 'last';
    const month = capital ? monthNumberOf.get(norm) : undefined;
    if (month !== undefined) {
      // "May" is a modal as often, and a month with a year or a day beside it is told by these.
      const isMonth = norm !== 'may' || tokens[at - 1]?.norm === 'in' || isLast;
      const isBare = tokens[at - 1]?.kind !== 'number' && tokens[at + 1]?.kind !== 'number';
      if (!isMonth || !isBare || isToCome || isBound(tokens, at)) return [];
      return { at, month, months: 1 };
    }
    const season = firstMonthOf.get(norm);
    if (season !== undefined) {
      // "In the spring of 2035" is told by its year.
      const isOf = tokens[at + 1]?.norm === 'of' || tokens[at + 1]?.kind === 'number';
      const isOpen = isLast || /^(?:in|the)$/.test(tokens[at - 1]?.norm ?? '');
      if (!isOpen || isOf || isToCome || isBound(tokens, at)) return [];
      return { at, month: season, months: 3 };
    }
    const days = daysOf.get(norm);
    if (days === undefined) return [];
    // "For the last year" runs to this day.
    if (isLast && tokens[at - 2]?.norm !== 'the') {
      return norm === 'year' ? { at, yearsBack: 1 } : { at, days, slack: days * lastSlack };
    }
    if (!ago.has(tokens[at + 1]?.norm ?? '')) return [];
    const counted = tokens[at - 1];
    const count = counted?.kind === 'number' ? Number(counted.norm) : countOf(counted?.norm);
    return { at, days: count * days, slack: (Math.max(1, count / 3) * days) / 2 };
  });
}

/** "A year ago"; "years ago" and "several years ago" are some. */
function countOf(word: string | undefined): number {
  return word === 'a' || word === 'an' || word === 'the' ? 1 : 3;
}

function isBound(tokens: readonly Token[], at: number): boolean {
  for (let back = 1; back <= boundWithin; back += 1)
    if (bounds.has(tokens[at - back]?.norm ?? '')) return true;
  return false;
}
