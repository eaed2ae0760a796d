import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentSentences } from '../../../../engine/text/segment-sentences';
import { sentenceCases } from './sentence-cases';

const split = (text: string): string[] =>
  segmentSentences(text).map(({ start, end }) => text.slice(start, end));

/** Situations that are left as they are, each with its reason. */
const knownLimits: Readonly<Record<string, string>> = {};

describe('segmentSentences', () => {
  it('has a case for each of the 52 situations', () => {
    expect(sentenceCases).toHaveLength(52);
    expect(Object.keys(knownLimits).length).toBeLessThanOrEqual(6);
  });

  for (const { situation, sentences, joined } of sentenceCases) {
    const isKnownLimit = situation in knownLimits;
    it(`${situation}${isKnownLimit ? ` (known limit: ${knownLimits[situation]})` : ''}`, () => {
      const found = split(joined ?? sentences.join(' '));
      if (isKnownLimit) expect(found).not.toEqual(sentences);
      else expect(found).toEqual(sentences);
    });
  }

  it('keeps to spans in order that leave out nothing but white space', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const spans = segmentSentences(text);
        const isOrdered = spans.every(
          ({ start, end }, i) => start < end && start >= (spans[i - 1]?.end ?? 0),
        );
        const gaps = spans.map(({ start }, i) => text.slice(spans[i - 1]?.end ?? 0, start));
        gaps.push(text.slice(spans.at(-1)?.end ?? 0));
        return isOrdered && gaps.every((gap) => /^[\s\u0000-\u0020\u200b]*$/.test(gap));
      }),
    );
  });
});
