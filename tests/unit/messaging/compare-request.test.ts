import { describe, expect, it } from 'vitest';
import type { Claim, Match } from '../../../engine/match/types';
import type { Span } from '../../../engine/text/span';
import { compareRequest } from '../../../messaging/compare-request';

const text = 'The dam broke at noon, and the mill was flooded.';
const sentenceStart = 40;

/** A match of the claim's sentence that rests on some of its words. */
function match(statement: string, words: string, probability: number): Match {
  const start = sentenceStart + text.indexOf(words);
  const at: Span = { start, end: start + words.length };
  const receipt = { thresholds: { mark: 0.5, suggest: 0.3 } };
  return { pack: 'dam', statement, at, probability, receipt } as Match;
}

const dam = match('dam-broke', 'The dam broke at noon', 0.9);
const mill = match('mill-flooded', 'the mill was flooded', 0.8);
const unsure = match('mill-closed', 'the mill', 0.4);
const page = {
  url: 'https://example.org/dam',
  host: 'example.org',
  article: { headline: 'The dam' },
  analysis: { claims: [], sameAs: [], absent: [], terms: [], sentences: 1, doubtful: 0 },
};
const claim = (...matches: Match[]) =>
  ({ text, start: sentenceStart, matches }) as unknown as Claim;

describe('what is asked of a statement that a page’s sentence reports', () => {
  it('says where in the sentence it stands, and where others that are sure do', () => {
    expect(compareRequest(mill, claim(dam, mill, unsure), page)).toMatchObject({
      pack: 'dam',
      statement: 'mill-flooded',
      sentence: text,
      stated: { at: { start: 27, end: 47 }, beside: [{ start: 0, end: 21 }] },
    });
  });

  it('says nothing of places where the sentence states one thing', () => {
    expect(compareRequest(mill, claim(mill, unsure), page)).not.toHaveProperty('stated');
  });

  it('says nothing of places in text that the reader selected', () => {
    expect(compareRequest(mill, { text }, page)).not.toHaveProperty('stated');
  });
});
