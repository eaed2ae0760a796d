import { describe, expect, it } from 'vitest';
import { daysTold, mayBe } from '../../../../../engine/match/evidence/told-days';
import { dayNumbers } from '../../../../../engine/pack/partial-date';
import { timesOf } from '../../../../../engine/sentence/told-times';
import { tokenise } from '../../../../../engine/text/tokenise';

const page = dayNumbers('2035-06-20');

/** Whether some time a sentence tells, read on 20 June 2035, cannot be a day. */
function excludes(text: string, day: string): boolean {
  const days = dayNumbers(day);
  if (!days) throw new Error(`No day: ${day}`);
  return timesOf(text, tokenise(text)).some((time) => {
    const told = daysTold(time, page);
    return told !== null && !mayBe(told, days);
  });
}

describe('daysTold', () => {
  const cases: readonly [text: string, day: string, excluded: boolean][] = [
    ['In 2031 the dam burst.', '2035-06-19', true],
    ['In 2035 the dam burst.', '2035-06-19', false],
    ['In the 1990s the dam burst.', '2035-06-19', true],
    ['In the 2030s the dam burst.', '2035-06-19', false],
    ['The dam has stood since 2031.', '2035-06-19', false],
    ['The dam will stand until 2040.', '2035-06-19', false],
    ['The dam burst in March.', '2035-06-19', true],
    ['The dam burst in June.', '2035-06-19', false],
    ['The dam burst last December.', '2035-06-19', true],
    ['The dam burst last December.', '2034-12-11', false],
    ['The dam will be opened in September.', '2035-06-19', false],
    ['They may open the dam.', '2035-06-19', false],
    ['The dam burst last autumn.', '2035-06-19', true],
    ['In winter the dam burst.', '2035-06-19', true],
    ['In the spring of 2035 the dam burst.', '2035-04-02', false],
    ['The dam burst ten years ago.', '2035-06-19', true],
    ['The dam burst ten years ago.', '2025-03-01', false],
    ['A decade earlier the dam had burst.', '2035-06-19', true],
    ['The dam had burst two years before.', '2035-06-19', true],
    ['The dam burst two days ago.', '2035-06-18', false],
    ['The dam burst last week.', '2035-06-15', false],
    ['The dam burst last year.', '2035-06-15', true],
    ['The dam has held for the last year.', '2035-06-15', false],
    ['The dam is to be opened next month.', '2035-06-19', false],
    ['The dam burst within two years.', '2035-06-19', false],
  ];

  it.each(cases)('%s – %s', (text, day, excluded) => {
    expect(excludes(text, day)).toBe(excluded);
  });

  it('tells nothing of a month or "ago" where the page has no date', () => {
    const text = 'Ten years ago the dam burst in March.';
    expect(timesOf(text, tokenise(text)).map((time) => daysTold(time, null))).toEqual([null, null]);
  });
});
