import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SparsePoint, trainLogistic } from '../../../engine/match/learning/logistic';
import { fitByNewton } from '../../../tools/fitting/fit-by-newton';

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
  it('comes to rest where coordinate descent does, with the same bounds', () => {
    fc.assert(
      fc.property(points, fc.subarray(indexes), fc.subarray(indexes), (some, above, below) => {
        const all = both(some.map((point) => ({ ...point, indexes })));
        const held = {
          l2: 0.5,
          nonNegative: new Set(above),
          nonPositive: new Set(below.filter((i) => !above.includes(i))),
        };
        const found = fitByNewton(all, size, held);
        const slow = trainLogistic(all, size, { ...held, passes: 5000 });
        expect(found.bias).toBeCloseTo(slow.bias, 2);
        for (const i of indexes) {
          expect(found.weights[i]).toBeCloseTo(slow.weights[i] as number, 2);
          if (held.nonNegative.has(i)) expect(found.weights[i]).toBeGreaterThanOrEqual(0);
          if (held.nonPositive.has(i)) expect(found.weights[i]).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 100 },
    );
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
