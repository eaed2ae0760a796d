import { describe, expect, it } from 'vitest';
import { dayNumbers, dayRange } from '../../../../engine/pack/partial-date';

describe('dayRange', () => {
  it.each([
    ['2031-05-04', { from: '2031-05-04', to: '2031-05-04' }],
    ['2032-02', { from: '2032-02-01', to: '2032-02-29' }],
    ['2031', { from: '2031-01-01', to: '2031-12-31' }],
    ['2031-02-29', null],
    ['2031-13', null],
    ['2031-05-04T10:00', null],
  ])('%s', (date, expected) => {
    expect(dayRange(date)).toEqual(expected);
  });
});

describe('dayNumbers', () => {
  it.each([
    ['1970-01-02', { first: 1, last: 1 }],
    ['1970-01', { first: 0, last: 30 }],
    ['1970', { first: 0, last: 364 }],
    ['1970-01-02T23:59:00-11:00', { first: 1, last: 1 }],
    ['1970-02-30', null],
    ['yesterday', null],
    ['', null],
    [undefined, null],
  ])('%s', (date, expected) => {
    expect(dayNumbers(date)).toEqual(expected);
  });
});
