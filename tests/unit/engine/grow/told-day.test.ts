import { describe, expect, it } from 'vitest';
import { dayWithin, toldDay } from '../../../../engine/grow/told-day';
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

  it('leaves a day that is known in part as it is', () => {
    expect(toldDay(tokenise('The dam broke on Monday.'), '2031-05')).toBe('2031-05');
  });
});
