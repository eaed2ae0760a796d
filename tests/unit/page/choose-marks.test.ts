import { describe, expect, it } from 'vitest';
import type { Claim, Match } from '../../../engine/match/types';
import { chooseMarks } from '../../../page/choose-marks';

const claim = (id: string, probability: number, more: Partial<Claim> = {}): Claim => ({
  id,
  start: 0,
  end: 1,
  text: id,
  kind: 'statement',
  speaker: null,
  highlighted: true,
  denied: false,
  matches: [{ probability } as Match],
  ...more,
});

const ids = (claims: Claim[]) => claims.map(({ id }) => id);

describe('chooseMarks', () => {
  it('takes the best, in reading order', () => {
    const claims = [claim('a', 0.6), claim('b', 0.9), claim('c', 0.7), claim('d', 0.8)];
    expect(ids(chooseMarks(claims, 2))).toEqual(['b', 'd']);
  });

  it('leaves suggestions and duplicates out, before it counts', () => {
    const claims = [
      claim('a', 0.9, { highlighted: false }),
      claim('b', 0.9, { duplicateOf: 'c' }),
      claim('c', 0.8),
      claim('d', 0.7),
    ];
    expect(ids(chooseMarks(claims, 2))).toEqual(['c', 'd']);
  });

  it('takes the earlier of two that are as good', () => {
    expect(ids(chooseMarks([claim('a', 0.8), claim('b', 0.8)], 1))).toEqual(['a']);
  });

  it('takes all when the reader wants all', () => {
    const claims = Array.from({ length: 40 }, (_, i) => claim(`c${i}`, i / 40));
    expect(chooseMarks(claims, 'all')).toEqual(claims);
  });

  it('takes nothing of nothing', () => {
    expect(chooseMarks([], 12)).toEqual([]);
  });
});
