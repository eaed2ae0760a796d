import type { Combiner } from '../../engine/match/decision/combine';
import type { SparsePoint } from '../../engine/match/learning/logistic';
import { fitByNewton } from './fit-by-newton';

/** What is known of a pair by name, whether it is one of those looked for, and what it counts for. */
export type NamedPoint = {
  features: Readonly<Record<string, number>>;
  positive: boolean;
  weight: number;
};

export type NamedOptions = {
  /** Features the combiner may use. */
  names: readonly string[];
  l2: number;
  /** Features that can only speak for a match. */
  speaksFor: RegExp;
  /** Features that can only speak against one. */
  speaksAgainst: RegExp;
};

/** Fits a logistic combiner whose weights are held to the side they can speak for. Deterministic. */
export function fitNamed(
  points: readonly NamedPoint[],
  { names, l2, speaksFor, speaksAgainst }: NamedOptions,
): Combiner {
  const slot = new Map(names.map((name, i) => [name, i]));
  const slotsOf = (pattern: RegExp): Set<number> =>
    new Set(names.flatMap((name, i) => (pattern.test(name) ? i : [])));
  const { bias, weights } = fitByNewton(
    points.map((point) => toSparse(point, slot)),
    names.length,
    { l2, nonNegative: slotsOf(speaksFor), nonPositive: slotsOf(speaksAgainst) },
  );
  return {
    bias,
    weights: Object.fromEntries(names.map((name, i) => [name, weights[i] as number])),
  };
}

function toSparse(
  { features, positive, weight }: NamedPoint,
  slot: ReadonlyMap<string, number>,
): SparsePoint {
  const entries = Object.entries(features).filter(([name, value]) => slot.has(name) && value !== 0);
  return {
    indexes: entries.map(([name]) => slot.get(name) as number),
    values: entries.map(([, value]) => value),
    positive,
    weight,
  };
}
