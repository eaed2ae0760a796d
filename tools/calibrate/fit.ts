import type { Combiner } from '../../engine/match/combine';
import { type SparsePoint, sigmoid, trainLogistic } from '../../engine/match/logistic';
import type { Pair, Row } from './label-pairs';

export type FitOptions = {
  /** Names of the features the combiner may use. */
  names: readonly string[];
  l2: number;
};

/** Passes of coordinate descent; the weights stand still long before. */
const PASSES = 80;

/** Rounds of choosing which of several fitting statements a sentence is taken to report. */
const ROUNDS = 3;

export function score(combiner: Combiner, features: Readonly<Record<string, number>>): number {
  let sum = combiner.bias;
  for (const [name, value] of Object.entries(features))
    sum += (combiner.weights[name] ?? 0) * value;
  return sum;
}

/**
 * Fits a combiner to labelled pairs. A sentence labelled with several of the pack's statements (the
 * pack may be finer than the labels) counts for the best-scoring of them only; the others count
 * neither way.
 */
export function fitCombiner(
  rows: readonly Row[],
  start: Combiner,
  { names, l2 }: FitOptions,
): Combiner {
  let combiner = start;
  for (let round = 0; round < ROUNDS; round += 1) {
    const pairs = rows.flatMap(({ pairs: all }) => chosenPairs(all, combiner));
    const slot = new Map(names.map((name, i) => [name, i]));
    const points = pairs.map((pair): SparsePoint => {
      const entries = Object.entries(pair.features).filter(
        ([name, value]) => slot.has(name) && value !== 0,
      );
      return {
        indexes: entries.map(([name]) => slot.get(name) as number),
        values: entries.map(([, value]) => value),
        positive: pair.truth === true,
        weight: 1,
      };
    });
    const { weights, bias } = trainLogistic(points, names.length, { l2, passes: PASSES });
    combiner = {
      bias,
      weights: Object.fromEntries(names.map((name, i) => [name, weights[i] as number])),
    };
  }
  return combiner;
}

function chosenPairs(pairs: readonly Pair[], combiner: Combiner): Pair[] {
  const fitting = pairs.filter(({ truth }) => truth === true);
  const best = fitting.reduce<Pair | null>(
    (a, b) => (a && score(combiner, a.features) >= score(combiner, b.features) ? a : b),
    null,
  );
  return pairs.filter((pair) => pair.truth === false || pair === best);
}

export function probabilityOf(combiner: Combiner, pair: Pair): number {
  return sigmoid(score(combiner, pair.features));
}
