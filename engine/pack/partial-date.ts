import type { PartialDate } from './types';

/** First and last day a partial date may mean, as `YYYY-MM-DD`: these compare as strings. */
export type DayRange = { from: string; to: string };

const partialDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The days a partial date covers; null when no such date exists (`2022-02-30`, `2022-13`). */
export function dayRange(date: PartialDate): DayRange | null {
  const [, year, month, day] = partialDate.exec(date) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (Number(month) < 1 || Number(month) > 12) return null;
  const daysInMonth = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (day === undefined) {
    return { from: `${year}-${month}-01`, to: `${year}-${month}-${daysInMonth}` };
  }
  if (Number(day) < 1 || Number(day) > daysInMonth) return null;
  return { from: date, to: date };
}

/** The days a date covers, counted from 1970, both ends included: for reckoning how far apart days are. */
export type DayNumbers = { first: number; last: number };

const dayMs = 86_400_000;

/**
 * The days of `2022-01-27`, `2022-01`, `2022` or an ISO 8601 time, whose clock is left out; null for
 * anything else, and for days that do not exist.
 */
export function dayNumbers(date: string | undefined): DayNumbers | null {
  const [day] = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(date ?? '') ?? [];
  const range = day === undefined ? null : dayRange(day);
  return range && { first: Date.parse(range.from) / dayMs, last: Date.parse(range.to) / dayMs };
}

/** Whether some day of `date` lies within the period; false when either is no date at all. */
export function overlaps(date: DayRange, period: { from: PartialDate; to: PartialDate }): boolean {
  const first = dayRange(period.from);
  const last = dayRange(period.to);
  return first !== null && last !== null && date.to >= first.from && date.from <= last.to;
}
