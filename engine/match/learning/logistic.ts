import { exp } from './exact-functions';

/** A labelled point with few features: indexes and values run in parallel. */
export type SparsePoint = {
  indexes: readonly number[];
  values: readonly number[];
  positive: boolean;
  weight: number;
};

export type LogisticModel = { weights: Float64Array; bias: number };

export type LogisticOptions = {
  /** Strength of the pull to zero on each weight; larger means smaller weights. */
  l2: number;
  /** Full passes over the features. */
  passes: number;
  /** Weights of these features are held at or above zero. */
  nonNegative?: ReadonlySet<number>;
  /** Weights of these features are held at or below zero. */
  nonPositive?: ReadonlySet<number>;
};

/** Largest move of a weight in one step: keeps the first Newton steps from overshooting. */
const largestStep = 2;

/** Smallest curvature a step divides by. */
const smallestCurvature = 1e-6;

/** A pass that moves no weight by more than this is the last. */
const still = 1e-4;

/**
 * L2-regularised logistic regression by cyclic coordinate descent with one Newton step a weight
 * (Genkin, Lewis and Madigan 2007). No randomness: the same points in the same order give the same
 * weights.
 */
export function trainLogistic(
  points: readonly SparsePoint[],
  size: number,
  { l2, passes, nonNegative, nonPositive }: LogisticOptions,
): LogisticModel {
  const weights = new Float64Array(size);
  const scores = new Float64Array(points.length);
  const mass = Float64Array.from(points, ({ weight }) => weight);
  const target = Float64Array.from(points, ({ positive }) => (positive ? 1 : 0));
  const columns = columnsOf(points, size);
  const everyPoint = {
    rows: Int32Array.from(points, (_, i) => i),
    values: new Float64Array(points.length).fill(1),
  };
  let bias = 0;
  for (let pass = 0; pass < passes; pass += 1) {
    const biasMove = newtonStep(everyPoint, bias, 0, -Infinity, Infinity);
    bias += biasMove;
    let largest = Math.abs(biasMove);
    for (let index = 0; index < size; index += 1) {
      const low = nonNegative?.has(index) ? 0 : -Infinity;
      const high = nonPositive?.has(index) ? 0 : Infinity;
      const weight = weights[index] as number;
      const move = newtonStep(columns[index] as Column, weight, l2, low, high);
      weights[index] = weight + move;
      largest = Math.max(largest, Math.abs(move));
    }
    if (largest < still) break;
  }
  return { weights, bias };

  function newtonStep(
    column: Column,
    weight: number,
    pull: number,
    low: number,
    high: number,
  ): number {
    const { rows, values } = column;
    let gradient = -pull * weight;
    let curvature = pull;
    for (let k = 0; k < rows.length; k += 1) {
      const row = rows[k] as number;
      const value = values[k] as number;
      const p = sigmoid(scores[row] as number);
      const m = mass[row] as number;
      gradient += m * value * ((target[row] as number) - p);
      curvature += m * value * value * p * (1 - p);
    }
    const raw = gradient / Math.max(curvature, smallestCurvature);
    const limited = Math.max(-largestStep, Math.min(largestStep, raw));
    const move = Math.max(low, Math.min(high, weight + limited)) - weight;
    for (let k = 0; move !== 0 && k < rows.length; k += 1) {
      const row = rows[k] as number;
      scores[row] = (scores[row] as number) + move * (values[k] as number);
    }
    return move;
  }
}

/** Where a feature is not zero: rows and values run in parallel. */
type Column = { rows: Int32Array; values: Float64Array };

function columnsOf(points: readonly SparsePoint[], size: number): Column[] {
  const counts = new Int32Array(size);
  for (const { indexes } of points) for (const i of indexes) counts[i] = (counts[i] as number) + 1;
  const columns = Array.from(
    counts,
    (n): Column => ({ rows: new Int32Array(n), values: new Float64Array(n) }),
  );
  counts.fill(0);
  points.forEach(({ indexes, values }, row) => {
    indexes.forEach((index, k) => {
      const at = counts[index] as number;
      counts[index] = at + 1;
      const column = columns[index] as Column;
      column.rows[at] = row;
      column.values[at] = values[k] as number;
    });
  });
  return columns;
}

/** The logistic function. */
export function sigmoid(x: number): number {
  return 1 / (1 + exp(-x));
}
