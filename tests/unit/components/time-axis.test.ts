import { describe, expect, it } from 'vitest';
import { timeAxis } from '../../../components/corpus/time-axis';
import { pack } from '../../fixtures/pack';

const period = { from: '2031-01', to: '2031-04-30' };
const statements = (...dates: string[]) =>
  dates.map((dateCreated, index) => ({
    ...(pack.statements[0] as (typeof pack.statements)[number]),
    id: `s${index}`,
    dateCreated,
  }));

const axisOf = (...dates: string[]) => timeAxis(statements(...dates), period);

describe('timeAxis', () => {
  it('counts each day once, oldest first, with the empty days before it', () => {
    const { days } = axisOf('2031-03-14', '2031-03-12', '2031-03-14', '2031-03-13', '2031-03-20');
    expect(
      days.map(({ date, emptyDays, statements }) => [date, emptyDays, statements.length]),
    ).toEqual([
      ['2031-03-12', 0, 1],
      ['2031-03-13', 0, 1],
      ['2031-03-14', 0, 2],
      ['2031-03-20', 5, 1],
    ]);
  });

  const gaps: [from: string, to: string, emptyDays: number, why: string][] = [
    ['2031-02-28', '2031-03-01', 0, 'the end of February'],
    ['2032-02-28', '2032-03-01', 1, 'a leap day'],
    ['2031-12-31', '2032-01-01', 0, 'a new year'],
    ['2031-03-29', '2031-03-31', 1, 'the night in which clocks are put forward'],
    ['2031-01-01', '2032-01-01', 364, 'a year'],
  ];
  it.each(gaps)('from %s to %s: %i empty days (%s)', (from, to, emptyDays) => {
    expect(axisOf(from, to).days.at(-1)?.emptyDays).toBe(emptyDays);
  });

  const places: [date: string, place: 'days' | 'dayUnknown' | 'background', why: string][] = [
    ['2031-01-01', 'days', 'the first day of the period'],
    ['2031-06-01', 'days', 'after the period, and its day is known'],
    ['2031-02', 'dayUnknown', 'a month of the period'],
    ['2031', 'dayUnknown', 'the year of the period'],
    ['2030-12-31', 'background', 'the day before the period'],
    ['2030', 'background', 'an earlier year'],
    ['1962-10', 'background', 'an earlier month'],
    ['soon', 'dayUnknown', 'no date at all'],
  ];
  it.each(places)('%s stands in %s: %s', (date, place) => {
    const axis = axisOf(date);
    const filled = (['days', 'dayUnknown', 'background'] as const).filter(
      (each) => axis[each].length > 0,
    );
    expect(filled).toEqual([place]);
  });

  it('has nothing for nothing', () => {
    expect(axisOf()).toEqual({ days: [], dayUnknown: [], background: [] });
  });
});
