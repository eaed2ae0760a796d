import type { Combiner } from '../../engine/match/decision/combine';
import { type SparsePoint, trainLogistic } from '../../engine/match/learning/logistic';

/** What is known of two sentences or groups, whether they report one statement, and what that counts for. */
export type LabelledRow = {
  features: Readonly<Record<string, number>>;
  isOne: boolean;
  weight: number;
};

/** Pull of the weights to zero. */
const l2 = 1;

/** Passes of coordinate descent; the weights stand still before. */
const descentPasses = 60;

/** Fits a logistic combiner whose weights are held to the side they can speak for. Deterministic. */
export function fitRows(
  rows: readonly LabelledRow[],
  { speaksFor, speaksAgainst }: { speaksFor: RegExp; speaksAgainst: RegExp },
): Combiner {
  const names = [...new Set(rows.flatMap(({ features }) => Object.keys(features)))].sort();
  const slot = new Map(names.map((name, i) => [name, i]));
  const points = rows.map(({ features, isOne, weight }): SparsePoint => {
    const entries = Object.entries(features).filter(([, value]) => value !== 0);
    return {
      indexes: entries.map(([name]) => slot.get(name) as number),
      values: entries.map(([, value]) => value),
      positive: isOne,
      weight,
    };
  });
  const slotsOf = (pattern: RegExp): Set<number> =>
    new Set(names.flatMap((name, i) => (pattern.test(name) ? i : [])));
  const { bias, weights } = trainLogistic(points, names.length, {
    l2,
    passes: descentPasses,
    nonNegative: slotsOf(speaksFor),
    nonPositive: slotsOf(speaksAgainst),
  });
  const rounded = (x: number): number => Math.round(x * 1000) / 1000;
  return {
    bias: rounded(bias),
    weights: Object.fromEntries(
      names.flatMap((name, i) => {
        const weight = rounded(weights[i] as number);
        return weight === 0 ? [] : [[name, weight]];
      }),
    ),
  };
}
