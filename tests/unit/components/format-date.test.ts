import { describe, expect, it } from 'vitest';
import { formatDate, formatDaysBefore } from '../../../components/wording/format-date';

describe('formatDate', () => {
  const cases: [given: string, shown: string][] = [
    ['2022-01-27', '27 Jan 2022'],
    ['2022-01-27T23:30:00Z', '27 Jan 2022'],
    ['2022-01', 'Jan 2022'],
    ['2014', '2014'],
    ['soon', 'soon'],
    ['2034-13-45', '2034-13-45'],
    ['2034-02-30', '2034-02-30'],
    ['0000-00-00', '0000-00-00'],
  ];
  it.each(cases)('%s is shown as %s', (given, shown) => {
    expect(formatDate(given)).toBe(shown);
  });
});

describe('formatDaysBefore', () => {
  const cases: [days: number | undefined, shown: string | null][] = [
    [undefined, null],
    [-1, null],
    [0, 'the day this page was published'],
    [1, 'the day before this page'],
    [6, '6 days before this page'],
  ];
  it.each(cases)('%s: %s', (days, shown) => {
    expect(formatDaysBefore(days)).toBe(shown);
  });
});
