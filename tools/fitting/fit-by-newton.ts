import { type LogisticModel, sigmoid } from '../../engine/match/learning/logistic';

/** A labelled point with few features: indexes and values run in parallel. */
export type SparsePoint = {
  indexes: readonly number[];
  values: readonly number[];
  positive: boolean;
  weight: number;
  /** Added to its score whatever the weights; 0 when absent. */
  offset?: number;
};

export type NewtonOptions = {
  /** Strength of the pull to zero on each weight, the bias left out; above zero. */
  l2: number;
  /** Weights of these features are held at or above zero. */
  nonNegative: ReadonlySet<number>;
  /** Weights of these features are held at or below zero. */
  nonPositive: ReadonlySet<number>;
  /** False holds the bias at zero; true when absent. */
  hasBias?: boolean;
};

/** A step that moves no weight by more than this is the last. */
const still = 1e-6;

/** Steps; a fit takes about ten. */
const mostSteps = 100;

/** Passes over the weights within a step; most take a few dozen. */
const mostPasses = 10_000;

/** Shares of a step that are tried, each half of the one before. */
const mostHalvings = 30;

/** Keeps the step finite along the bias, which nothing pulls. */
const smallestCurvature = 1e-9;

/**
 * L2-regularised logistic regression with bounds by Newton's method: each step is the best move of all weights at once
 * on the quadratic that touches the loss, found by coordinate descent within the bounds (Friedman, Hastie and Tibshirani
 * 2010), and halved until the loss falls. For hundreds of features that say nearly the same, where moving one weight
 * after another on the loss itself takes thousands of passes. The minimum is one, wherever it starts.
 *
 * @param size number of features
 * @throws when a value is no number, or the weights do not come to rest.
 */
export function fitByNewton(
  points: readonly SparsePoint[],
  size: number,
  { l2, nonNegative, nonPositive, hasBias = true }: NewtonOptions,
): LogisticModel {
  // The bias is the last weight.
  const count = size + 1;
  const held = hasBias ? [] : [size];
  const low = bounds(count, new Set([...nonNegative, ...held]), -Infinity);
  const high = bounds(count, new Set([...nonPositive, ...held]), Infinity);
  const pull = Float64Array.from({ length: count }, (_, i) => (i < size ? l2 : 0));
  let weights = new Float64Array(count);
  let loss = lossOf(points, weights, pull);
  if (!Number.isFinite(loss)) throw new Error('A feature has a value that is no number.');
  for (let step = 0; step < mostSteps; step += 1) {
    const { gradient, curvature } = slopeOf(points, weights, pull);
    const move = bestMove(gradient, curvature, weights, low, high);
    const next = firstThatHelps(points, weights, move, pull, loss);
    const largest = next.weights.reduce(
      (most, weight, i) => Math.max(most, Math.abs(weight - (weights[i] as number))),
      0,
    );
    weights = next.weights;
    loss = next.loss;
    if (largest < still) return { weights: weights.slice(0, size), bias: weights[size] as number };
  }
  throw new Error(`The weights did not come to rest in ${mostSteps} steps (loss ${loss}).`);
}

function bounds(count: number, held: ReadonlySet<number>, free: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => (held.has(i) ? 0 : free));
}

function scoreOf({ indexes, values, offset = 0 }: SparsePoint, weights: Float64Array): number {
  let score = offset + (weights[weights.length - 1] as number);
  for (let k = 0; k < indexes.length; k += 1)
    score += (weights[indexes[k] as number] as number) * (values[k] as number);
  return score;
}

function lossOf(points: readonly SparsePoint[], weights: Float64Array, pull: Float64Array): number {
  let loss = 0;
  for (const point of points) {
    const score = scoreOf(point, weights);
    const margin = point.positive ? -score : score;
    // log(1 + exp(margin)), which a large margin would carry beyond the largest number.
    loss += point.weight * (Math.max(margin, 0) + Math.log1p(Math.exp(-Math.abs(margin))));
  }
  return weights.reduce((sum, w, i) => sum + ((pull[i] as number) * w * w) / 2, loss);
}

/** How the loss falls with each weight, and its second derivatives: a square, row by row. */
function slopeOf(points: readonly SparsePoint[], weights: Float64Array, pull: Float64Array) {
  const count = weights.length;
  const bias = count - 1;
  const gradient = Float64Array.from(pull, (each, i) => -each * (weights[i] as number));
  const curvature = new Float64Array(count * count);
  const add = (i: number, j: number, by: number) => {
    const at = i < j ? i * count + j : j * count + i;
    curvature[at] = (curvature[at] as number) + by;
  };
  for (const point of points) {
    const { indexes, values, positive, weight } = point;
    const p = sigmoid(scoreOf(point, weights));
    const rest = weight * ((positive ? 1 : 0) - p);
    const bend = weight * p * (1 - p);
    gradient[bias] = (gradient[bias] as number) + rest;
    curvature[bias * count + bias] = (curvature[bias * count + bias] as number) + bend;
    for (let k = 0; k < indexes.length; k += 1) {
      const i = indexes[k] as number;
      const value = values[k] as number;
      gradient[i] = (gradient[i] as number) + rest * value;
      add(i, bias, bend * value);
      // Each two once; what is below the diagonal is what is above it.
      for (let l = 0; l <= k; l += 1)
        add(i, indexes[l] as number, bend * value * (values[l] as number));
    }
  }
  for (let i = 0; i < count; i += 1)
    for (let j = 0; j < i; j += 1) curvature[i * count + j] = curvature[j * count + i] as number;
  for (let i = 0; i < count; i += 1) {
    const at = i * count + i;
    curvature[at] = (curvature[at] as number) + (pull[i] as number) + smallestCurvature;
  }
  return { gradient, curvature };
}

/** The move to the lowest point of the quadratic that keeps all weights within their bounds. */
function bestMove(
  gradient: Float64Array,
  curvature: Float64Array,
  weights: Float64Array,
  low: Float64Array,
  high: Float64Array,
): Float64Array {
  const count = weights.length;
  const move = new Float64Array(count);
  // What is left of the gradient after the move so far.
  const rest = gradient.slice();
  for (let pass = 0; pass < mostPasses; pass += 1) {
    let largest = 0;
    for (let i = 0; i < count; i += 1) {
      const row = i * count;
      const at = (weights[i] as number) + (move[i] as number);
      const wanted = at + (rest[i] as number) / (curvature[row + i] as number);
      const by = Math.max(low[i] as number, Math.min(high[i] as number, wanted)) - at;
      if (by === 0) continue;
      move[i] = (move[i] as number) + by;
      for (let j = 0; j < count; j += 1)
        rest[j] = (rest[j] as number) - by * (curvature[row + j] as number);
      largest = Math.max(largest, Math.abs(by));
    }
    if (largest < still / 100) break;
  }
  return move;
}

/** The weights after as much of the move as lowers the loss; as they were when nothing of it does. */
function firstThatHelps(
  points: readonly SparsePoint[],
  weights: Float64Array,
  move: Float64Array,
  pull: Float64Array,
  loss: number,
): { weights: Float64Array<ArrayBuffer>; loss: number } {
  for (let halving = 0, share = 1; halving < mostHalvings; halving += 1, share /= 2) {
    const tried = Float64Array.from(weights, (w, i) => w + share * (move[i] as number));
    const found = lossOf(points, tried, pull);
    if (found <= loss) return { weights: tried, loss: found };
  }
  return { weights: Float64Array.from(weights), loss };
}
