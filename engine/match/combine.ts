import type { Evidence } from './gather-evidence';
import { sigmoid } from './logistic';

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
  for (const [name, value] of Object.entries(features))
    score += (combiner.weights[name] ?? 0) * value;
  return score;
}

export function probability(
  combiner: Combiner,
  features: Readonly<Record<string, number>>,
): number {
  return sigmoid(logOdds(combiner, features));
}

/** Sentences to either side whose statements support this one's. */
const NEIGHBOURS = 2;

/** Adds what the page around says to each pair's features, from the first pass's probabilities. */
export function addPageFeatures(
  page: readonly (readonly Evidence[])[],
  pair: Combiner,
  related: (a: number, b: number) => boolean,
): void {
  const first = page.map((found) => found.map(({ features }) => probability(pair, features)));
  const tops = first.map((values) => values.reduce((a, b) => Math.max(a, b), 0));
  const support = tops.reduce((sum, p) => sum + p, 0);
  page.forEach((found, s) => {
    const others = support - (tops[s] as number);
    const share = page.length > 1 ? others / (page.length - 1) : 0;
    found.forEach((evidence) => {
      let near = 0;
      for (
        let n = Math.max(0, s - NEIGHBOURS);
        n <= Math.min(page.length - 1, s + NEIGHBOURS);
        n += 1
      ) {
        if (n === s) continue;
        page[n]?.forEach((other, k) => {
          const p = first[n]?.[k] ?? 0;
          if (p > near && related(evidence.statement, other.statement)) near = p;
        });
      }
      evidence.features.pageShare = share;
      evidence.features.neighbour = near;
    });
  });
}
