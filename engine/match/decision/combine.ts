import type { Evidence } from '../evidence/gather-evidence';
import { sigmoid } from '../learning/logistic';

/** A logistic model over named features: log-odds = bias + Σ weight · value. */
export type Combiner = {
  bias: number;
  weights: Record<string, number>;
  /**
   * The share of log-odds above zero that a unit of a feature takes away: among words that are nearly the same, what is
   * told otherwise weighs most, and a sum alone would let the words outweigh it.
   */
  damping?: Record<string, number>;
};

/** What decides sentences of which one kind of thing is known. */
export type Decider = {
  /** First pass: a sentence and a statement by themselves. */
  pair: Combiner;
  /** Second pass: the same with what the page around says. */
  page: Combiner;
  /** Probabilities from which a sentence is marked, and from which the panel lists it. */
  thresholds: { mark: number; suggest: number };
};

/** What decides sentences that are known by their words, and those whose meaning is known besides. */
export type Deciders = { words: Decider; meaning: Decider };

/** The engine's trained numbers, all in `weights.json`. */
export type Weights = Deciders & {
  /** What the numbers were learned from, in words. */
  note: string;
  /** The same for statements that are known by their wordings alone: see `fewestFormulations`. */
  bare: Deciders;
  /** Between these probabilities by words, a sentence's meaning may change the decision. */
  doubt: { from: number; to: number };
};

/** Log-odds of a combiner for one pair. */
export function logOdds(combiner: Combiner, features: Readonly<Record<string, number>>): number {
  const sum = weightedSum(combiner, features);
  return combiner.damping && sum > 0 ? damped(sum, features, combiner.damping) : sum;
}

/** Log-odds above zero, less what the features that differ take of them; below zero when they take more than all. */
export function damped(
  sum: number,
  features: Readonly<Record<string, number>>,
  damping: Readonly<Record<string, number>>,
): number {
  let left = 1;
  for (const name in damping) left -= (damping[name] as number) * (features[name] ?? 0);
  return sum * left;
}

/** What each feature adds to the log-odds; with the bias, all of them. */
export function sharesOf(
  combiner: Combiner,
  features: Readonly<Record<string, number>>,
): [feature: string, share: number][] {
  const taken = Math.max(0, weightedSum(combiner, features));
  return Object.entries(features).map(([name, value]) => {
    const weight = (combiner.weights[name] ?? 0) - taken * (combiner.damping?.[name] ?? 0);
    return [name, weight * value];
  });
}

function weightedSum(
  { bias, weights }: Combiner,
  features: Readonly<Record<string, number>>,
): number {
  let sum = bias;
  for (const name in features) sum += (weights[name] ?? 0) * (features[name] as number);
  return sum;
}

export function probability(
  combiner: Combiner,
  features: Readonly<Record<string, number>>,
): number {
  return sigmoid(logOdds(combiner, features));
}

/** What decides a pair by what is known of the statement, and of the sentence: its words, or its meaning besides. */
export function deciderOf(weights: Weights, features: Readonly<Record<string, number>>): Decider {
  const { words, meaning } = features.bare ? weights.bare : weights;
  return features.meaning === undefined ? words : meaning;
}

/** The weights with each decider changed the same way. */
export function mapDeciders(weights: Weights, change: (decider: Decider) => Decider): Weights {
  const both = ({ words, meaning }: Deciders): Deciders => ({
    words: change(words),
    meaning: change(meaning),
  });
  return { ...weights, ...both(weights), bare: both(weights.bare) };
}

export function firstProbability(
  weights: Weights,
  features: Readonly<Record<string, number>>,
): number {
  return probability(deciderOf(weights, features).pair, features);
}

export function lastProbability(
  weights: Weights,
  features: Readonly<Record<string, number>>,
): number {
  return probability(deciderOf(weights, features).page, features);
}

/** Sentences to either side whose statements support this one's. */
const neighbours = 2;

/** First-pass probability below which a neighbour supports nothing. */
export const supports = 0.1;

/**
 * Adds to each pair's features what the page around says.
 * @param first the first pass: for each sentence, the probability of each of its pairs by itself
 */
export function addPageFeatures(
  page: readonly (readonly Evidence[])[],
  first: readonly (readonly number[])[],
  related: (a: number, b: number) => boolean,
): void {
  const tops = page.map((_, s) => (first[s] ?? []).reduce((most, p) => Math.max(most, p), 0));
  const support = tops.reduce((sum, p) => sum + p, 0);
  const likely = page.map((found, s) =>
    found.flatMap(({ statement }, i) => {
      const p = first[s]?.[i] as number;
      return p >= supports ? { statement, p } : [];
    }),
  );
  page.forEach((found, s) => {
    const share = page.length > 1 ? (support - (tops[s] as number)) / (page.length - 1) : 0;
    const around = likely
      .slice(Math.max(0, s - neighbours), s + neighbours + 1)
      .filter((list) => list !== likely[s])
      .flat();
    for (const { statement, features } of found) {
      let near = 0;
      for (const other of around) {
        if (other.p > near && related(statement, other.statement)) near = other.p;
      }
      features.pageShare = share;
      features.neighbour = near;
    }
  });
}
