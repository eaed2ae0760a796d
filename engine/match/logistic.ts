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
  /** Full passes over the points. */
  passes: number;
};

/** Largest move of a weight in one step: keeps the first Newton steps from overshooting. */
const LARGEST_STEP = 2;

/** Smallest curvature a step divides by. */
const SMALLEST_CURVATURE = 1e-6;

/**
 * L2-regularised logistic regression by cyclic coordinate descent with one Newton step a weight
 * (Genkin, Lewis and Madigan 2007). No randomness: the same points in the same order give the same
 * weights.
 */
export function trainLogistic(
  points: readonly SparsePoint[],
  size: number,
  { l2, passes }: LogisticOptions,
): LogisticModel {
  const weights = new Float64Array(size);
  const scores = new Float64Array(points.length);
  const columns: { point: number; value: number }[][] = Array.from({ length: size }, () => []);
  points.forEach(({ indexes, values }, point) => {
    indexes.forEach((index, k) => {
      columns[index]?.push({ point, value: values[k] as number });
    });
  });
  const everyPoint = points.map((_, point) => ({ point, value: 1 }));
  let bias = 0;
  for (let pass = 0; pass < passes; pass += 1) {
    bias += step(everyPoint, bias, 0);
    for (let index = 0; index < size; index += 1) {
      const column = columns[index] as { point: number; value: number }[];
      weights[index] = (weights[index] as number) + step(column, weights[index] as number, l2);
    }
  }
  return { weights, bias };

  function step(
    column: readonly { point: number; value: number }[],
    weight: number,
    pull: number,
  ): number {
    let gradient = -pull * weight;
    let curvature = pull;
    for (const { point, value } of column) {
      const { positive, weight: mass } = points[point] as SparsePoint;
      const p = sigmoid(scores[point] as number);
      gradient += mass * value * ((positive ? 1 : 0) - p);
      curvature += mass * value * value * p * (1 - p);
    }
    const raw = gradient / Math.max(curvature, SMALLEST_CURVATURE);
    const move = Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, raw));
    for (const { point, value } of column) scores[point] = (scores[point] as number) + move * value;
    return move;
  }
}

/** The logistic function. */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
