import type { PartialDate } from '../pack/types';

/** Days since 1970 that a date may stand for, both ends included. */
export type DayRange = { first: number; last: number };

const DAY_MS = 86_400_000;

/** The days of `2022-01-27`, `2022-01`, `2022` or an ISO 8601 time; `null` for anything else. */
export function daysOf(date: PartialDate | undefined | null): DayRange | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date ?? '');
  if (!parts) return null;
  const year = Number(parts[1]);
  const month = parts[2] ? Number(parts[2]) : null;
  const day = parts[3] ? Number(parts[3]) : null;
  const first = Date.UTC(year, (month ?? 1) - 1, day ?? 1) / DAY_MS;
  if (day !== null) return { first, last: first };
  const after = month === null ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, month, 1);
  return { first, last: after / DAY_MS - 1 };
}
