import { describe, expect, it } from 'vitest';
import {
  type Combiner,
  type Decider,
  deciderOf,
  logOdds,
  mapDeciders,
  sharesOf,
  type Weights,
} from '../../../../../engine/match/decision/combine';

/** A decider that is told by its bias. */
const decider = (bias: number): Decider => {
  const combiner = { bias, weights: { clause: 2 } };
  return { pair: combiner, page: combiner, thresholds: { mark: 0.5, suggest: 0.3 } };
};

const weights: Weights = {
  note: '',
  words: decider(1),
  meaning: decider(2),
  bare: { words: decider(3), meaning: decider(4) },
  doubt: { from: 0, to: 1 },
};

describe('what decides a pair', () => {
  it.each([
    { why: 'its words', features: {}, bias: 1 },
    { why: 'its meaning', features: { meaning: 0.4 }, bias: 2 },
    { why: 'a meaning of nothing', features: { meaning: 0 }, bias: 2 },
    { why: 'the words of a bare statement', features: { bare: 1 }, bias: 3 },
    { why: 'the meaning of a bare statement', features: { bare: 1, meaning: 0.4 }, bias: 4 },
  ])('is made for $why', ({ features, bias }) => {
    expect(deciderOf(weights, features as Record<string, number>).page.bias).toBe(bias);
  });

  it('counts no feature it has no weight for', () => {
    expect(logOdds(weights.words.pair, { clause: 0.5, bare: 1, unheardOf: 7 })).toBe(2);
  });
});

describe('what differs', () => {
  const combiner: Combiner = {
    bias: -2,
    weights: { clause: 6, more_question: -0.5 },
    damping: { more_question: 0.5, otherYear: 2 },
  };

  it.each([
    { why: 'nothing', features: { clause: 1 }, odds: 4 },
    { why: 'its share', features: { clause: 1, more_question: 1 }, odds: 1.75 },
    { why: 'more than all', features: { clause: 1, otherYear: 1 }, odds: -4 },
    { why: 'nothing where words are few', features: { clause: 0.25, otherYear: 1 }, odds: -0.5 },
  ])('takes $why of what speaks for a match', ({ features, odds }) => {
    const own = features as unknown as Record<string, number>;
    expect(logOdds(combiner, own)).toBeCloseTo(odds, 10);
    const shares = sharesOf(combiner, own).reduce((sum, [, share]) => sum + share, combiner.bias);
    expect(shares).toBeCloseTo(odds, 10);
  });
});

it('every decider can be changed the same way, and the rest stays', () => {
  const mark = 0.9;
  const changed = mapDeciders(weights, (each) => ({
    ...each,
    thresholds: { ...each.thresholds, mark },
  }));
  const all = [changed.words, changed.meaning, changed.bare.words, changed.bare.meaning];
  expect(all.map(({ thresholds }) => thresholds.mark)).toEqual([mark, mark, mark, mark]);
  expect(all.map(({ page }) => page.bias)).toEqual([1, 2, 3, 4]);
  expect(changed.doubt).toEqual(weights.doubt);
  expect(weights.words.thresholds.mark).toBe(0.5);
});
