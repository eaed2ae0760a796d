import { describe, expect, it } from 'vitest';
import type { Claim, Match } from '../../../engine/match/types';
import { claimOfPart, markedParts } from '../../../page/marked-parts';

const sentence: Claim = {
  id: 'c4',
  start: 0,
  end: 90,
  text: 'c4',
  kind: 'statement',
  speaker: null,
  highlighted: true,
  denied: false,
  telling: 1,
  matches: [],
};

describe('markedParts', () => {
  const match = (statement: string, start: number, probability = 0.9, wordings = 1): Match =>
    ({
      statement,
      at: { start, end: start + 10 },
      probability,
      denied: statement === 'denied',
      wordings: Array.from({ length: wordings }),
      receipt: { thresholds: { mark: 0.5 } },
    }) as unknown as Match;
  const partsOf = (matches: Match[], more: Partial<Claim> = {}) =>
    markedParts({ ...sentence, matches, ...more }).map((part) => ({
      id: part.id,
      at: [part.start, part.end],
      denied: part.denied,
      statements: part.matches.map(({ statement }) => statement),
    }));

  it('is the whole sentence when it is marked in one place', () => {
    expect(
      partsOf([match('a', 20), match('unsure', 60, 0.4), match('nobody’s', 60, 0.9, 0)]),
    ).toEqual([{ id: 'c4', at: [0, 90], denied: false, statements: ['a', 'unsure', 'nobody’s'] }]);
  });

  it('has one part for each place, in reading order, its own statement first', () => {
    expect(partsOf([match('b', 40), match('denied', 0), match('same place', 40)])).toEqual([
      { id: 'c4-1', at: [0, 10], denied: true, statements: ['denied', 'b', 'same place'] },
      { id: 'c4', at: [40, 50], denied: false, statements: ['b', 'denied', 'same place'] },
    ]);
  });

  it('is the whole sentence of a claim that is not marked', () => {
    expect(partsOf([match('a', 20), match('b', 40)], { highlighted: false })).toEqual([
      { id: 'c4', at: [0, 90], denied: false, statements: ['a', 'b'] },
    ]);
  });

  it('gives ids that tell the claim', () => {
    expect(['c4', 'c4-1', 'c41-2'].map(claimOfPart)).toEqual(['c4', 'c4', 'c41']);
  });
});
