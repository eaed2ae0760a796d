import type { Combiner } from '../../engine/match/decision/combine';
import { fitByNewton, type SparsePoint } from './fit-by-newton';

/** What is known of a pair by name, whether it is one of those looked for, and what it counts for. */
export type NamedPoint = {
  features: Readonly<Record<string, number>>;
  positive: boolean;
  weight: number;
  /** Log-odds that it has without them; 0 when absent. */
  offset?: number;
};

export type NamedOptions = {
  /** Features the combiner may use. */
  names: readonly string[];
  l2: number;
  /** Features that can only speak for a match. */
  speaksFor: RegExp;
  /** Features that can only speak against one. */
  speaksAgainst: RegExp;
  /** False where the offsets say all that holds for every point; true when absent. */
  hasBias?: boolean;
};

/** Fits a logistic combiner whose weights are held to the side they can speak for. Deterministic. */
export function fitNamed(
  points: readonly NamedPoint[],
  { names, l2, speaksFor, speaksAgainst, hasBias = true }: NamedOptions,
): Combiner {
  const slot = new Map(names.map((name, i) => [name, i]));
  const slotsOf = (pattern: RegExp): Set<number> =>
    new Set(names.flatMap((name, i) => (pattern.test(name) ? i : [])));
  const { bias, weights } = fitByNewton(
    points.map((point) => toSparse(point, slot)),
    names.length,
    { l2, nonNegative: slotsOf(speaksFor), nonPositive: slotsOf(speaksAgainst), hasBias },
  );
  return {
    bias,
    weights: Object.fromEntries(names.map((name, i) => [name, weights[i] as number])),
  };
}

function toSparse(
  { features, positive, weight, offset = 0 }: NamedPoint,
  slot: ReadonlyMap<string, number>,
): SparsePoint {
  const entries = Object.entries(features).filter(([name, value]) => slot.has(name) && value !== 0);
  return {
    indexes: entries.map(([name]) => slot.get(name) as number),
    values: entries.map(([, value]) => value),
    positive,
    weight,
    offset,
  };
}
