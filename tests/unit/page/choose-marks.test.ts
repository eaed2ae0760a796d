import { describe, expect, it } from 'vitest';
import type { Claim, Match } from '../../../engine/match/types';
import { chooseMarks, claimOfPart, markedParts } from '../../../page/choose-marks';

const claim = (id: string, telling: number, more: Partial<Claim> = {}): Claim => ({
  id,
  start: 0,
  end: 1,
  text: id,
  kind: 'statement',
  speaker: null,
  highlighted: true,
  denied: false,
  telling,
  matches: [],
  ...more,
});

/** So many sentences that only the reader's budget counts. */
const longPage = (claims: Claim[]) => ({ claims, sentences: 400 });

const ids = (claims: Claim[]) => claims.map(({ id }) => id);

describe('chooseMarks', () => {
  it('takes what tells most, in reading order', () => {
    const claims = [claim('a', 0.6), claim('b', 0.9), claim('c', 0.7), claim('d', 0.8)];
    expect(ids(chooseMarks(longPage(claims), 2))).toEqual(['b', 'd']);
  });

  it('leaves suggestions and duplicates out, before it counts', () => {
    const claims = [
      claim('a', 0.9, { highlighted: false }),
      claim('b', 0.9, { duplicateOf: 'c' }),
      claim('c', 0.8),
      claim('d', 0.7),
    ];
    expect(ids(chooseMarks(longPage(claims), 2))).toEqual(['c', 'd']);
  });

  it('takes the earlier of two that are as good', () => {
    expect(ids(chooseMarks(longPage([claim('a', 0.8), claim('b', 0.8)]), 1))).toEqual(['a']);
  });

  it('takes first what the reader sees marked, also what is told more fully by now', () => {
    const claims = [
      claim('a', 0.6),
      claim('b', 0.9),
      claim('c', 0.6, { duplicateOf: 'b' }),
      claim('d', 0.8),
      claim('e', 0.7, { highlighted: false }),
    ];
    const shown = new Set(['a', 'c', 'e']);
    expect(ids(chooseMarks(longPage(claims), 3, shown))).toEqual(['a', 'b', 'c']);
    expect(ids(chooseMarks(longPage(claims), 3))).toEqual(['a', 'b', 'd']);
  });

  it('takes all when the reader wants all', () => {
    const claims = Array.from({ length: 40 }, (_, i) => claim(`c${i}`, i / 40));
    expect(chooseMarks(longPage(claims), 'all')).toEqual(claims);
  });

  it.each([
    [48, 12],
    [47, 11],
    [20, 5],
    [13, 3],
    [4, 3],
  ])('marks at most a quarter of a page’s %i sentences, but three: %i', (sentences, most) => {
    const claims = Array.from({ length: 20 }, (_, i) => claim(`c${i}`, 20 - i));
    const chosen = chooseMarks({ claims, sentences }, 12);
    expect(chosen).toEqual(claims.slice(0, most));
    expect(chooseMarks({ claims, sentences }, 'all')).toEqual(claims);
  });

  it('takes nothing of nothing', () => {
    expect(chooseMarks(longPage([]), 12)).toEqual([]);
  });
});

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
    markedParts(claim('c4', 0, { end: 90, matches, ...more })).map((part) => ({
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
