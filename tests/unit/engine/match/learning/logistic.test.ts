import { describe, expect, it } from 'vitest';
import {
  createFitter,
  type LogisticOptions,
  sigmoid,
} from '../../../../../engine/match/learning/logistic';

type Point = { values: [feature: number, value: number][]; positive: boolean; weight: number };

const point = (positive: boolean, values: Record<number, number>, weight = 1): Point => ({
  values: Object.entries(values).map(([feature, value]) => [Number(feature), value]),
  positive,
  weight,
});

function modelOf(points: readonly Point[], size: number, options: LogisticOptions) {
  const fitter = createFitter();
  fitter.begin(size);
  for (const { positive, weight, values } of points) {
    fitter.addPoint(positive, weight);
    for (const [feature, value] of values) fitter.addValue(feature, value);
  }
  return fitter.fit(options);
}

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

describe('the fitter', () => {
  it('finds where the penalised likelihood is flat', () => {
    const { weights, bias } = modelOf(points, 2, options);
    const slopes = [0, 1].map((feature) => {
      const pull = options.l2 * (weights[feature] as number);
      return points.reduce((sum, { values, positive }) => {
        const own = new Map(values).get(feature) ?? 0;
        const odds = values.reduce(
          (all, [at, value]) => all + (weights[at] as number) * value,
          bias,
        );
        return sum + own * (Number(positive) - sigmoid(odds));
      }, -pull);
    });
    for (const slope of slopes) expect(Math.abs(slope)).toBeLessThan(1e-3);
    expect(weights[0]).toBeGreaterThan(0);
    expect(weights[1]).toBeLessThan(0);
  });

  it('gives the log-odds of the classes as bias when no feature tells', () => {
    const same = [1, 2, 3].map(() => point(true, {})).concat([point(false, {})]);
    expect(modelOf(same, 0, options).bias).toBeCloseTo(Math.log(3), 4);
  });

  it('counts a point by its weight', () => {
    const twice = [point(true, {}, 2), point(false, {})];
    const thrice = [point(true, {}), point(true, {}), point(false, {})];
    expect(modelOf(twice, 0, options)).toEqual(modelOf(thrice, 0, options));
  });

  it('pulls weights to zero the more, the stronger the pull', () => {
    const [loose, tight] = [0.1, 10].map((l2) => modelOf(points, 2, { ...options, l2 }));
    expect(tight?.weights[0]).toBeLessThan((loose?.weights[0] as number) / 2);
  });

  it('stays finite where a line parts the classes and nothing pulls', () => {
    const parted = [point(true, { 0: 1 }), point(false, { 0: -1 })];
    const { weights } = modelOf(parted, 1, { l2: 0, passes: 50 });
    expect(Number.isFinite(weights[0])).toBe(true);
    expect(weights[0]).toBeGreaterThan(2);
  });
});
