import { type DayNumbers, dayNumbers } from '../../pack/partial-date';
import type { ToldTime } from '../../sentence/told-times';

const dayMs = 86_400_000;

/** Days either side of a month's in which a thing may still be told of it. */
const monthSlack = 5;

/** The days a time may mean on a page of these days; null where that cannot be told. */
export function daysTold(time: ToldTime, page: DayNumbers | null): DayNumbers | null {
  if (time.year !== undefined) {
    const first = dayNumbers(String(time.year));
    const last = dayNumbers(String(time.year + time.years - 1));
    return first && last && { first: first.first, last: last.last };
  }
  if (!page) return null;
  if ('days' in time)
    return { first: page.first - time.days - time.slack, last: page.last - time.days + time.slack };
  const year = new Date(page.last * dayMs).getUTCFullYear();
  if ('yearsBack' in time) return dayNumbers(String(year - time.yearsBack));
  // The last such month that has begun.
  for (const of of [year, year - 1]) {
    const first = dayNumbers(`${of}-${String(time.month).padStart(2, '0')}`)?.first;
    if (first !== undefined && first <= page.last)
      return { first: first - monthSlack, last: first + 31 * time.months + monthSlack };
  }
  return null;
}

/** Whether two stretches of days have one in common. */
export function mayBe(one: DayNumbers, other: DayNumbers): boolean {
  return one.first <= other.last && other.first <= one.last;
}
