import type { Evidence } from '../evidence/gather-evidence';
import { sigmoid } from '../learning/logistic';

/** A logistic model over named features: log-odds = bias + Σ weight · value. */
export type Combiner = { bias: number; weights: Record<string, number> };

/** The engine's trained numbers, all in `weights.json`. */
export type Weights = {
  /** What the numbers were learned from, in words. */
  note: string;
  /** First pass: a sentence and a statement by themselves. */
  pair: Combiner;
  /** Second pass: the same with what the page around says. */
  page: Combiner;
  thresholds: { mark: number; suggest: number };
};

/** Log-odds of a combiner for one pair. */
export function logOdds(combiner: Combiner, features: Readonly<Record<string, number>>): number {
  let score = combiner.bias;
  for (const name in features) score += (combiner.weights[name] ?? 0) * (features[name] as number);
  return score;
}

export function probability(
  combiner: Combiner,
  features: Readonly<Record<string, number>>,
): number {
  return sigmoid(logOdds(combiner, features));
}

/** Sentences to either side whose statements support this one's. */
const neighbours = 2;

/** First-pass probability below which a neighbour supports nothing. */
const supports = 0.1;

/** Adds to each pair's features what the page around says, from the first pass's probabilities. */
export function addPageFeatures(
  page: readonly (readonly Evidence[])[],
  pair: Combiner,
  related: (a: number, b: number) => boolean,
): void {
  const first = page.map((found) =>
    found
      .map(({ statement, features }) => ({ statement, p: probability(pair, features) }))
      .sort((a, b) => b.p - a.p),
  );
  const tops = first.map(([top]) => top?.p ?? 0);
  const support = tops.reduce((sum, p) => sum + p, 0);
  const likely = first.map((found) => found.filter(({ p }) => p >= supports));
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
