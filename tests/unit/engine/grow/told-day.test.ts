import { describe, expect, it } from 'vitest';
import { datesWithin, dayWithin, toldDay } from '../../../../engine/grow/told-day';
import { tokenise } from '../../../../engine/text/tokenise';

// A Wednesday.
const published = '2031-05-14';

describe('dayWithin', () => {
  it.each([
    ['The dam broke on Monday.', '2031-05-12'],
    ['The dam broke on Wednesday.', '2031-05-14'],
    ['The dam broke on Thursday.', '2031-05-08'],
    ['The dam broke yesterday.', '2031-05-13'],
    ['The dam broke on 3 May.', '2031-05-03'],
    ['The dam broke on December 30.', '2030-12-30'],
    ['The dam broke on 7 March 2029.', '2029-03-07'],
    ['She said on Tuesday that the dam would break.', '2031-05-13'],
    ['The dam has been closed since Monday.', null],
    ['The dam stays closed until 3 May.', null],
    ['The dam stays closed until May 3.', null],
    ['The minister will visit the dam on Friday.', null],
    ['The dam broke on Monday and was mended on Tuesday.', null],
    ['The dam may break.', null],
    ['The dam broke on 31 February.', null],
  ])('%s', (sentence, day) => {
    expect(dayWithin(tokenise(sentence), published)).toBe(day);
  });
});

describe('toldDay', () => {
  it('is the day of publication where nothing else is told', () => {
    expect(toldDay(tokenise('The dam broke.'), published)).toBe(published);
  });

  it.each([
    ['The dam stays shut until a hearing on 2 June.', published],
    ['Talks on the dam will be held on 19 May.', published],
    ['The dam broke on 3 May.', '2031-05-03'],
    ['The dam broke on December 30.', '2030-12-30'],
    ['The dam broke on 2 June 2030.', '2030-06-02'],
    ['The dam is to open on 2 June 2031.', published],
  ])('a day to come is not of the year before: %s', (sentence, day) => {
    expect(toldDay(tokenise(sentence), published)).toBe(day);
  });

  it('at the end of a year, 2 January is the next', () => {
    expect(toldDay(tokenise('The dam reopens on 2 January.'), '2031-12-20')).toBe('2031-12-20');
    expect(toldDay(tokenise('The dam broke on 20 December.'), '2032-01-04')).toBe('2031-12-20');
  });

  it('leaves a day that is known in part as it is', () => {
    expect(toldDay(tokenise('The dam broke on Monday.'), '2031-05')).toBe('2031-05');
  });
});

describe('datesWithin', () => {
  it.each([
    ['The pass stays shut until 30 April.', ['04-30']],
    ['From May 3 to 17 June the pass is shut.', ['05-03', '06-17']],
    ['Tarn, Jan 27 (Oster Wire) – The pass is shut.', []],
    ['The pass is shut in April, and may stay so.', []],
  ])('%s', (sentence, dates) => {
    expect(datesWithin(tokenise(sentence), sentence)).toEqual(dates);
  });
});
