import { exp } from './exact-functions';

export type LogisticModel = { weights: Float64Array; bias: number };

export type LogisticOptions = {
  /** Strength of the pull to zero on each weight; larger means smaller weights. */
  l2: number;
  /** Full passes over the features. */
  passes: number;
};

/** Largest move of a weight in one step: keeps the first Newton steps from overshooting. */
const largestStep = 2;

/** Smallest curvature a step divides by. */
const smallestCurvature = 1e-6;

/** A pass that moves no weight by more than this is the last. */
const still = 1e-4;

/** Takes the points of one model after another; keeps its room in between, so that thousands of small ones cost little. */
export type Fitter = {
  /** Forgets all points. @param size number of features */
  begin(size: number): void;
  addPoint(positive: boolean, weight: number): void;
  /** What the last point has of a feature. */
  addValue(feature: number, value: number): void;
  /** The model of the points that were added since `begin`; its weights are the caller's. */
  fit(options: LogisticOptions): LogisticModel;
};

/**
 * L2-regularised logistic regression by cyclic coordinate descent with one Newton step a weight
 * (Genkin, Lewis and Madigan 2007). No randomness: the same points in the same order give the same
 * weights.
 */
export function createFitter(): Fitter {
  let size = 0;
  let points = 0;
  let entries = 0;
  // By point.
  let mass = new Float64Array(1 << 9);
  let target = new Float64Array(1 << 9);
  let scores = new Float64Array(1 << 9);
  // As they were added, then feature by feature.
  let features = new Int32Array(1 << 12);
  let pointOf = new Int32Array(1 << 12);
  let given = new Float64Array(1 << 12);
  let rows = new Int32Array(1 << 12);
  let values = new Float64Array(1 << 12);
  let starts = new Int32Array(1 << 8);

  return {
    begin(count) {
      size = count;
      points = 0;
      entries = 0;
    },
    addPoint(positive, weight) {
      if (points === mass.length) {
        mass = doubled(mass);
        target = doubled(target);
        scores = doubled(scores);
      }
      mass[points] = weight;
      target[points] = positive ? 1 : 0;
      points += 1;
    },
    addValue(feature, value) {
      if (entries === features.length) {
        const [moreFeatures, morePoints] = [features, pointOf].map((list) => {
          const larger = new Int32Array(list.length * 2);
          larger.set(list);
          return larger;
        }) as [Int32Array<ArrayBuffer>, Int32Array<ArrayBuffer>];
        features = moreFeatures;
        pointOf = morePoints;
        given = doubled(given);
        rows = new Int32Array(rows.length * 2);
        values = new Float64Array(values.length * 2);
      }
      features[entries] = feature;
      pointOf[entries] = points - 1;
      given[entries] = value;
      entries += 1;
    },
    fit({ l2, passes }) {
      sortByFeature();
      scores.fill(0, 0, points);
      const weights = new Float64Array(size);
      let bias = 0;
      for (let pass = 0; pass < passes; pass += 1) {
        const biasMove = moveOfBias();
        bias += biasMove;
        let largest = Math.abs(biasMove);
        for (let index = 0; index < size; index += 1) {
          const weight = weights[index] as number;
          const move = moveOf(index, weight, l2);
          weights[index] = weight + move;
          largest = Math.max(largest, Math.abs(move));
        }
        if (largest < still) break;
      }
      return { weights, bias };
    },
  };

  /** Within a feature by point, as they were added. */
  function sortByFeature(): void {
    if (starts.length < size + 2) starts = new Int32Array(2 * (size + 2));
    starts.fill(0, 0, size + 2);
    for (let entry = 0; entry < entries; entry += 1) {
      const after = (features[entry] as number) + 2;
      starts[after] = (starts[after] as number) + 1;
    }
    for (let index = 2; index <= size + 1; index += 1)
      starts[index] = (starts[index] as number) + (starts[index - 1] as number);
    // While they are filled in, the start of each feature's entries stands one place higher.
    for (let entry = 0; entry < entries; entry += 1) {
      const place = (features[entry] as number) + 1;
      const at = starts[place] as number;
      rows[at] = pointOf[entry] as number;
      values[at] = given[entry] as number;
      starts[place] = at + 1;
    }
  }

  function moveOfBias(): number {
    let gradient = 0;
    let curvature = 0;
    for (let row = 0; row < points; row += 1) {
      const p = sigmoid(scores[row] as number);
      const m = mass[row] as number;
      gradient += m * ((target[row] as number) - p);
      curvature += m * p * (1 - p);
    }
    const raw = gradient / Math.max(curvature, smallestCurvature);
    const move = Math.max(-largestStep, Math.min(largestStep, raw));
    for (let row = 0; move !== 0 && row < points; row += 1)
      scores[row] = (scores[row] as number) + move;
    return move;
  }

  function moveOf(index: number, weight: number, pull: number): number {
    const from = starts[index] as number;
    const to = starts[index + 1] as number;
    let gradient = -pull * weight;
    let curvature = pull;
    for (let k = from; k < to; k += 1) {
      const row = rows[k] as number;
      const value = values[k] as number;
      const p = sigmoid(scores[row] as number);
      const m = mass[row] as number;
      gradient += m * value * ((target[row] as number) - p);
      curvature += m * value * value * p * (1 - p);
    }
    const raw = gradient / Math.max(curvature, smallestCurvature);
    const move = Math.max(-largestStep, Math.min(largestStep, raw));
    for (let k = from; move !== 0 && k < to; k += 1) {
      const row = rows[k] as number;
      scores[row] = (scores[row] as number) + move * (values[k] as number);
    }
    return move;
  }
}

function doubled(list: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(list.length * 2);
  larger.set(list);
  return larger;
}

/** The logistic function. */
export function sigmoid(x: number): number {
  return 1 / (1 + exp(-x));
}
