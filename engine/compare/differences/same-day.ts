import { monthOf, months, weekdayNames, weekdayOf } from '../../lexicon/dates';
import type { RowToken } from '../words/row-tokens';
import type { SlotDifference } from './slot-difference';

const dayMs = 86_400_000;

/** A weekday means the one at most so many days from what it is told of. */
const halfWeek = 3;

/**
 * The difference without the words that are one day in two forms: "Wednesday" and "26 January" when the statement
 * was made on that day or in that week. `day` counts from 1970; null when it is not known, and nothing is folded.
 */
export function withoutSameDay(difference: SlotDifference, day: number | null): SlotDifference {
  if (day === null) return difference;
  const [ofRow, ofBase] = [dayIn(difference.ofRow, day), dayIn(difference.ofBase, day)];
  if (!ofRow || !ofBase || ofRow.day !== ofBase.day) return difference;
  return {
    ofRow: difference.ofRow.filter((token) => !ofRow.told.includes(token)),
    ofBase: difference.ofBase.filter((token) => !ofBase.told.includes(token)),
  };
}

/** The one day that the words tell, and which do; null when none, or several. */
function dayIn(tokens: RowToken[], near: number): { day: number; told: RowToken[] } | null {
  const dates = tokens.filter(({ kind }) => kind === 'date' || kind === 'number');
  const days = dates.flatMap((token, at) => {
    const weekday = weekdayNames.indexOf(weekdayOf.get(wordOf(token)) ?? '');
    if (weekday >= 0) return [nearestWeekday(weekday, near)];
    const month = [...months].indexOf(monthOf.get(wordOf(token)) ?? '');
    const number = [dates[at - 1], dates[at + 1]].map((beside) => Number(beside && wordOf(beside)));
    const ofMonth = number.find((value) => value >= 1 && value <= 31);
    if (month < 0 || ofMonth === undefined) return [];
    const year = new Date(near * dayMs).getUTCFullYear();
    return [Date.UTC(year, month, ofMonth) / dayMs];
  });
  const [day] = days;
  if (day === undefined || days.some((other) => other !== day)) return null;
  return { day, told: dates };
}

/** 1970 began on a Thursday. */
function nearestWeekday(weekday: number, near: number): number {
  const ahead = (((weekday - ((near + 4) % 7)) % 7) + 7) % 7;
  return near + (ahead > halfWeek ? ahead - 7 : ahead);
}

function wordOf({ words }: RowToken): string {
  return words[0] ?? '';
}
