import { i18n } from '#i18n';
import type { PartialDate } from '../../engine/pack/types';

/**
 * A date as far as it is known, in the interface's language: "27 Jan 2022", "Jan 2022", "2022".
 * Times are dropped. What is no date comes back as it is.
 */
export function formatDate(date: PartialDate): string {
  const read = readDate(date);
  return read ? read.format.format(read.moment) : date;
}

/** From one date to another, with what they share said once: "26–28 Jan 2022". */
export function formatPeriod(from: PartialDate, to: PartialDate): string {
  const [start, end] = [readDate(from), readDate(to)];
  if (!start || !end || from.length !== to.length) return `${formatDate(from)} – ${formatDate(to)}`;
  return start.format.formatRange(start.moment, end.moment);
}

function readDate(date: PartialDate): { moment: Date; format: Intl.DateTimeFormat } | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date);
  if (!parts) return null;
  const [, year, month, day] = parts;
  const moment = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  // Month 13 would be a month of the next year.
  if (!moment.toISOString().startsWith(parts[0])) return null;
  const format = new Intl.DateTimeFormat(i18n.locale, {
    year: 'numeric',
    ...(month ? { month: 'short' } : {}),
    ...(day ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  });
  return { moment, format };
}

/** How long before the page was published: "the day before this page"; null when not known. */
export function formatDaysBefore(days: number | undefined): string | null {
  if (days === undefined || days < 0) return null;
  if (days === 0) return i18n.t('when.sameDay');
  return i18n.t('when.daysBefore', days);
}
