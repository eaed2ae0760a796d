import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceBoundaries } from '../../../../engine/text/sentence-boundaries';

/** What the browser finds in the whole text at once. */
function boundariesOfWhole(text: string): number[] {
  const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
  return [...segments].map(({ index }) => index).filter((index) => index > 0);
}

/** Pieces on which the rules of sentences turn, with runs longer than what is looked at together. */
const piece = fc.oneof(
  fc.constantFrom('A. ', 'a', 'b.', '. ', '”', '“', '?', '\n', '\r\n', '\u2028', '1', '1.5 '),
  fc.constantFrom('Dr. ', '(', ') ', '\u0301', '\u200d', '。', 'の', 'ا', '😀', '\ud800', ' '),
  fc.constantFrom('word '.repeat(300), '1 '.repeat(700), '. '.repeat(20), '\u0301'.repeat(2_000)),
  fc.constantFrom('X. '.repeat(400), `a. ${'( '.repeat(600)}b`, `a. ${'( '.repeat(600)}B`),
);

describe('sentenceBoundaries', () => {
  it('are those of the whole text, however long it is', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        expect(sentenceBoundaries(text)).toEqual(boundariesOfWhole(text));
      }),
      { numRuns: 300 },
    );
  });

  it('there are none in an empty text, nor in one sentence', () => {
    expect(sentenceBoundaries('')).toEqual([]);
    expect(sentenceBoundaries('The harbour is closed.')).toEqual([]);
  });
});
