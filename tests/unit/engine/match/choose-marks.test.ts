import { describe, expect, it } from 'vitest';
import { chooseMarks } from '../../../../engine/match/choose-marks';
import type { Claim } from '../../../../engine/match/types';

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

  it('does not mark the same words again where they are told more fully elsewhere', () => {
    const claims = [
      claim('a', 0.6, { text: 'It sailed.' }),
      claim('b', 0.9, { text: 'It sailed.', duplicateOf: 'a' }),
    ];
    expect(ids(chooseMarks(longPage(claims), 2, new Set(['It sailed.'])))).toEqual(['a']);
  });

  it('takes all when the reader wants all', () => {
    const claims = Array.from({ length: 40 }, (_, i) => claim(`c${i}`, i / 40));
    expect(chooseMarks(longPage(claims), 'all')).toEqual(claims);
  });

  it.each([
    [48, 12],
    [47, 11],
    [28, 7],
    [24, 6],
    [8, 6],
  ])('marks at most a quarter of a page’s %i sentences, but six: %i', (sentences, most) => {
    const claims = Array.from({ length: 20 }, (_, i) => claim(`c${i}`, 20 - i));
    const chosen = chooseMarks({ claims, sentences }, 12);
    expect(chosen).toEqual(claims.slice(0, most));
    expect(chooseMarks({ claims, sentences }, 'all')).toEqual(claims);
  });

  it('takes nothing of nothing', () => {
    expect(chooseMarks(longPage([]), 12)).toEqual([]);
  });
});
