import type { Combiner } from '../../engine/match/decision/combine';
import { fitNamed } from '../fitting/fit-named';

/** What is known of two sentences or groups, whether they report one statement, and what that counts for. */
export type LabelledRow = {
  features: Readonly<Record<string, number>>;
  isOne: boolean;
  weight: number;
};

/** Pull of the weights to zero. */
const l2 = 2;

/** Fits a logistic combiner whose weights are held to the side they can speak for. Deterministic. */
export function fitRows(
  rows: readonly LabelledRow[],
  { speaksFor, speaksAgainst }: { speaksFor: RegExp; speaksAgainst: RegExp },
): Combiner {
  const names = [...new Set(rows.flatMap(({ features }) => Object.keys(features)))].sort();
  const points = rows.map(({ features, isOne, weight }) => ({ features, positive: isOne, weight }));
  const { bias, weights } = fitNamed(points, { names, l2, speaksFor, speaksAgainst });
  const rounded = (x: number): number => Math.round(x * 1000) / 1000;
  return {
    bias: rounded(bias),
    weights: Object.fromEntries(
      Object.entries(weights)
        .map(([name, weight]) => [name, rounded(weight)] as const)
        .filter(([, weight]) => weight !== 0),
    ),
  };
}
