import lists from './en/dates.json';
import { wordSet } from './word-set';

const monthNames = lists.months.split(' ');

/** Names of weekdays, folded, as `Date` counts them: Sunday first. */
export const weekdayNames: readonly string[] = lists.weekdays.split(' ');

/** Names of months, folded and in full. "May" is a modal as often. */
export const months: ReadonlySet<string> = new Set(monthNames);

/** Every form of a month, with its full name. */
export const monthOf: ReadonlyMap<string, string> = fullNames(monthNames, lists.shortMonths);

/** Every form of a month, with its number: 1 for January. */
export const monthNumberOf: ReadonlyMap<string, number> = new Map(
  [...monthOf].map(([form, name]) => [form, monthNames.indexOf(name) + 1]),
);

/** By a season, the number of its first month. */
export const firstMonthOf: ReadonlyMap<string, number> = new Map(
  Object.entries<number>(lists.firstMonths),
);

/** Every form of a weekday, with its full name; "sat" and "sun" are other words. */
export const weekdayOf: ReadonlyMap<string, string> = fullNames(weekdayNames, lists.shortWeekdays);

/** Days told from the day of writing; no capital needed. */
export const relativeDays = wordSet(lists.relativeDays);

const periodNames = lists.periods.split(' ');

/** What time is told in, folded, one and several: "a day", "eight weeks". */
export const periods: ReadonlySet<string> = new Set(
  periodNames.flatMap((name) => [name, `${name.replace(/([^aeiou])y$/, '$1ie')}s`]),
);

/** "Spring", "winter". */
export const seasons = wordSet(lists.seasons);

/** Words of a sentence that speaks of what is to come. */
export const toCome = wordSet(lists.toCome);

function fullNames(
  names: readonly string[],
  short: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  return new Map([...names.map((name) => [name, name] as const), ...Object.entries(short)]);
}
