import { describe, expect, it } from 'vitest';
import {
  type SparsePoint,
  sigmoid,
  trainLogistic,
} from '../../../../../engine/match/learning/logistic';

const point = (positive: boolean, values: Record<number, number>, weight = 1): SparsePoint => ({
  indexes: Object.keys(values).map(Number),
  values: Object.values(values),
  positive,
  weight,
});

/** Six points that no line parts, two features; the second speaks against. */
const points = [
  point(true, { 0: 1 }),
  point(true, { 0: 1 }),
  point(true, { 1: 1 }),
  point(false, { 1: 1 }),
  point(false, { 1: 1 }),
  point(false, { 0: 1 }),
];

const options = { l2: 0.1, passes: 200 };

describe('trainLogistic', () => {
  it('finds where the penalised likelihood is flat', () => {
    const { weights, bias } = trainLogistic(points, 2, options);
    const slopes = [0, 1].map((feature) => {
      const pull = options.l2 * (weights[feature] as number);
      return points.reduce((sum, { indexes, values, positive }) => {
        const at = indexes.indexOf(feature);
        const odds = indexes.reduce(
          (all, index, k) => all + (weights[index] as number) * (values[k] as number),
          bias,
        );
        return sum + (at < 0 ? 0 : (values[at] as number) * (Number(positive) - sigmoid(odds)));
      }, -pull);
    });
    for (const slope of slopes) expect(Math.abs(slope)).toBeLessThan(1e-3);
    expect(weights[0]).toBeGreaterThan(0);
    expect(weights[1]).toBeLessThan(0);
  });

  it('gives the log-odds of the classes as bias when no feature tells', () => {
    const same = [1, 2, 3].map(() => point(true, {})).concat([point(false, {})]);
    expect(trainLogistic(same, 0, options).bias).toBeCloseTo(Math.log(3), 4);
  });

  it('counts a point by its weight', () => {
    const twice = [point(true, {}, 2), point(false, {})];
    const thrice = [point(true, {}), point(true, {}), point(false, {})];
    expect(trainLogistic(twice, 0, options)).toEqual(trainLogistic(thrice, 0, options));
  });

  it('pulls weights to zero the more, the stronger the pull', () => {
    const [loose, tight] = [0.1, 10].map((l2) => trainLogistic(points, 2, { ...options, l2 }));
    expect(tight?.weights[0]).toBeLessThan((loose?.weights[0] as number) / 2);
  });

  it('holds weights on their side of zero', () => {
    const held = trainLogistic(points, 2, {
      ...options,
      nonPositive: new Set([0]),
      nonNegative: new Set([1]),
    });
    expect([...held.weights]).toEqual([0, 0]);
  });

  it('stays finite where a line parts the classes and nothing pulls', () => {
    const parted = [point(true, { 0: 1 }), point(false, { 0: -1 })];
    const { weights } = trainLogistic(parted, 1, { l2: 0, passes: 50 });
    expect(Number.isFinite(weights[0])).toBe(true);
    expect(weights[0]).toBeGreaterThan(2);
  });
});
