import type { Sieve, Told } from '../evidence/gather-evidence';
import { ln } from '../learning/exact-functions';
import { type Combiner, deciderOf, logOdds, supports, type Weights } from './combine';

/** Below this a match is not worth telling even to somebody who looks a sentence up. */
export const negligible = 0.01;

/** First-pass probability from which a match is asked whether it says the contrary: that takes its time. */
export const worthACloserLook = 0.3;

/** How far a sentence and those around it are from the pack's subject. */
export type Surroundings = { offTopic: number; sentenceOffTopic: number };

/** What the page around and a closer look tell of any pair, at most. */
const ofThePage: Told = { pageShare: 1, neighbour: 1, opposite: 1 };

/** Sums that are added up in another order differ by less. */
const rounding = 1e-6;

const logOddsOf = (probability: number): number => ln(probability / (1 - probability));

/** Below these log-odds a pair supports no neighbour and is not looked at more closely; and is not told. */
const first = logOddsOf(Math.min(supports, worthACloserLook)) - rounding;
const last = logOddsOf(negligible) - rounding;

/**
 * Puts aside, while the evidence of one sentence and its parts is gathered, statements that can change nothing, whatever is
 * still to be told of them: nobody would hear of them, they support no neighbour, and another is likelier. Which those are
 * is certain, so that all is decided as without. Only for sentences known by their words.
 */
export function createSieve(weights: Weights, surroundings: Surroundings): Sieve {
  // The likeliest until now by the first pass, in log-odds, at the least that a closer look leaves of it.
  let likeliest = Number.NEGATIVE_INFINITY;
  return {
    mayMatter(told, open) {
      const { pair, page } = deciderOf(weights, told[0] as Told);
      const least = Math.min(first, likeliest - rounding);
      return !isBelow(least, pair, told, open) || !isBelow(last, page, told, open);
    },
    note(features) {
      const { pair } = deciderOf(weights, features);
      const all = { ...features, ...surroundings };
      const alike = logOdds(pair, all);
      const least =
        alike < logOddsOf(worthACloserLook) - rounding
          ? alike
          : Math.min(alike, logOdds(pair, { ...all, opposite: 1 }));
      likeliest = Math.max(likeliest, least);
    },
  };

  /** Whether log-odds stay below a limit, which lies below zero, where nothing is damped. */
  function isBelow(
    limit: number,
    { bias, weights: of }: Combiner,
    told: readonly Told[],
    open: readonly Told[],
  ): boolean {
    let sum = bias + told.reduce((all, each) => all + sumOf(of, each), sumOf(of, surroundings));
    for (const each of open) sum += mostOf(of, each);
    return sum + mostOf(of, ofThePage) < limit;
  }
}

type NamedWeights = Combiner['weights'];

function sumOf(weights: NamedWeights, told: Told): number {
  let sum = 0;
  for (const name in told) sum += (weights[name] ?? 0) * (told[name] as number);
  return sum;
}

/** The most that features add which may be anything from 0 to what is given. */
function mostOf(weights: NamedWeights, open: Told): number {
  let sum = 0;
  for (const name in open) sum += Math.max(0, weights[name] ?? 0) * (open[name] as number);
  return sum;
}
