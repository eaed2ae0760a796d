import { dayRange } from '../../engine/pack/partial-date';
import type { Pack, PartialDate, Statement } from '../../engine/pack/types';

/** The statements of one date, as far as the date is known. */
export type DateGroup = { date: PartialDate; statements: Statement[] };

/** A day on the axis, and the days without a statement between it and the day before it there. */
export type AxisDay = DateGroup & { emptyDays: number };

export type TimeAxis = {
  /** Days of the pack's period, and later ones, oldest first: these are drawn to scale. */
  days: AxisDay[];
  /** Dates of that time known only to their month or year, oldest first. */
  dayUnknown: DateGroup[];
  /** What is older than the pack's period, oldest first. */
  background: DateGroup[];
};

const dayMs = 86_400_000;

/**
 * Sorts statements by when they were made: what can stand on a scale of days, what is of the same time
 * and cannot, and what is background. A date that is none counts as one whose day is not known.
 */
export function timeAxis(statements: Statement[], period: Pack['period']): TimeAxis {
  const start = dayRange(period.from)?.from ?? '';
  const axis: TimeAxis = { days: [], dayUnknown: [], background: [] };
  for (const group of byDate(statements)) {
    const range = dayRange(group.date);
    if (range && range.to < start) axis.background.push(group);
    else if (!range || range.from !== range.to) axis.dayUnknown.push(group);
    else {
      const last = axis.days.at(-1);
      const emptyDays = last ? daysFrom(last.date, group.date) - 1 : 0;
      axis.days.push({ ...group, emptyDays });
    }
  }
  return axis;
}

function byDate(statements: Statement[]): DateGroup[] {
  const groups = new Map<PartialDate, Statement[]>();
  for (const statement of statements) {
    const said = groups.get(statement.dateCreated);
    if (said) said.push(statement);
    else groups.set(statement.dateCreated, [statement]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([date, said]) => ({ date, statements: said }));
}

function daysFrom(earlier: PartialDate, later: PartialDate): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / dayMs);
}
