import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sigmoid } from '../../../engine/match/learning/logistic';
import { fitByNewton, type SparsePoint } from '../../../tools/fitting/fit-by-newton';

const free = { nonNegative: new Set<number>(), nonPositive: new Set<number>() };

const size = 3;

const points = fc.array(
  fc.record({
    values: fc.array(fc.integer({ min: -4, max: 4 }), { minLength: size, maxLength: size }),
    positive: fc.boolean(),
    weight: fc.constantFrom(0.03, 0.3, 1),
  }),
  { minLength: 4, maxLength: 30 },
);

const indexes = Array.from({ length: size }, (_, i) => i);

// Without both kinds the bias, which nothing pulls, has no best place.
const both = (some: readonly SparsePoint[]) => [
  ...some,
  { indexes: [], values: [], positive: true, weight: 1 },
  { indexes: [], values: [], positive: false, weight: 1 },
];

describe('fitByNewton', () => {
  it('comes to rest where the loss is flat, or falls only beyond a bound', () => {
    fc.assert(
      fc.property(points, fc.subarray(indexes), fc.subarray(indexes), (some, above, below) => {
        const all = both(some.map((point) => ({ ...point, indexes })));
        const nonNegative = new Set(above);
        const nonPositive = new Set(below.filter((i) => !above.includes(i)));
        const { weights, bias } = fitByNewton(all, size, { l2: 0.5, nonNegative, nonPositive });
        const missed = all.map(({ values, positive, weight }) => {
          const odds = values.reduce((sum, v, i) => sum + (weights[i] as number) * v, bias);
          return weight * (Number(positive) - sigmoid(odds));
        });
        expect(missed.reduce((sum, each) => sum + each)).toBeCloseTo(0, 4);
        for (const i of indexes) {
          const weight = weights[i] as number;
          const gain = all.reduce(
            (sum, { values }, k) => sum + (values[i] ?? 0) * (missed[k] as number),
            -0.5 * weight,
          );
          if (weight !== 0 || !(nonNegative.has(i) || nonPositive.has(i)))
            expect(gain).toBeCloseTo(0, 4);
          else if (nonNegative.has(i)) expect(gain).toBeLessThanOrEqual(1e-4);
          else expect(gain).toBeGreaterThanOrEqual(-1e-4);
          if (nonNegative.has(i)) expect(weight).toBeGreaterThanOrEqual(0);
          if (nonPositive.has(i)) expect(weight).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('adds to each point what it has whatever the weights', () => {
    const sure = both([
      { indexes: [0], values: [1], positive: false, weight: 1, offset: 4 },
      { indexes: [], values: [], positive: true, weight: 1, offset: 4 },
    ]);
    const { weights, bias } = fitByNewton(sure, 1, { l2: 0.01, ...free, hasBias: false });
    expect(bias).toBe(0);
    expect(weights[0]).toBeLessThan(-4);
  });

  it('shares what two features that are one say between both', () => {
    const twice = both([
      { indexes: [0, 1], values: [2, 2], positive: true, weight: 1 },
      { indexes: [0, 1], values: [-1, -1], positive: false, weight: 1 },
    ]);
    const { weights } = fitByNewton(twice, 2, { l2: 0.5, ...free });
    expect(weights[0]).toBeGreaterThan(0.1);
    expect(weights[1]).toBeCloseTo(weights[0] as number, 5);
  });

  it('says so when a value is no number', () => {
    const broken = both([{ indexes: [0], values: [Number.NaN], positive: true, weight: 1 }]);
    expect(() => fitByNewton(broken, 1, { l2: 0.5, ...free })).toThrow('no number');
  });
});
