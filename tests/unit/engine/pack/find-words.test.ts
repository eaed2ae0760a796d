import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords, foldForWords, hasWords } from '../../../../engine/pack/find-words';

/** Text, phrase, and what of the text is found. */
const cases: [text: string, phrase: string, found: string[]][] = [
  ['Annexed, re-annexed and unannexed.', 'annexed', ['Annexed', 'annexed']],
  ['the Lenn\n  Treaty', 'Lenn Treaty', ['Lenn\n  Treaty']],
  ['Orvane’s dam', "orvane's", ['Orvane’s']],
  ['Kiev, Kiev and Kievan', 'Kiev', ['Kiev', 'Kiev']],
  ['100,000 troops', '100,000 troops', ['100,000 troops']],
  ['Tarn2', 'Tarn', []],
  ['anything', ' ', []],
];

describe('findWords', () => {
  it.each(cases)('in %j, %j', (text, phrase, found) => {
    expect(findWords(text, phrase).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });

  it('and hasWords agree', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'B', 'b', ' ', '’', "'", '.') });
    fc.assert(
      fc.property(letters, letters, (text, phrase) => {
        expect(hasWords(foldForWords(text), phrase)).toBe(findWords(text, phrase).length > 0);
      }),
    );
  });
});
