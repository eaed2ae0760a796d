import { lexicon } from '../text/english';
import type { TurnedWord } from './negation-scope';

/** Examples that vote: the nearest ones. */
const VOTERS = 5;

/** Share of all votes that must find the sentence turned round. */
const MAJORITY = 0.6;

/** Share of the weight of two aligned texts below which nothing is said. */
const WEAK = 0.2;

/** Against the nearest example: one this near that agrees in what it negates settles it. */
const NEAR_ENOUGH = 0.6;

/** A paraphrase against the same word. */
const PARAPHRASE = 0.6;

/** Words that are negated in neither text: agreement, but not of what matters most. */
const UNTURNED = 0.75;

type Pair = { weight: number; agrees: boolean; turned: boolean };

/** How a sentence stands to an example: weights of the words they share, as said and turned round. */
type Bearing = { nearness: number; same: number; turnedAlike: number; opposite: number };

/**
 * Whether a sentence says what the examples say or the other way round. Each of the nearest examples
 * votes by the words the two share: a word that is negated on one side only, or that meets its
 * opposite, speaks for a turn, and two turns make none. Silence, "same", unless most say so.
 */
export function polarityOf(
  sentence: readonly TurnedWord[],
  examples: readonly (readonly TurnedWord[])[],
  weightOf: (stem: string) => number,
): 'same' | 'opposite' {
  const votes = examples
    .map((example) => bearing(sentence, example, weightOf))
    .filter(({ nearness }) => nearness >= WEAK)
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, VOTERS);
  const nearest = votes[0]?.nearness ?? 0;
  if (votes.some((vote) => vote.nearness >= NEAR_ENOUGH * nearest && agreesFully(vote)))
    return 'same';
  let same = 0;
  let opposite = 0;
  for (const vote of votes) {
    if (vote.opposite > vote.same) opposite += vote.nearness;
    else same += vote.nearness;
  }
  return opposite > MAJORITY * (same + opposite) ? 'opposite' : 'same';
}

/** Whether an example negates what the sentence negates, and nothing is turned. */
function agreesFully({ turnedAlike, opposite }: Bearing): boolean {
  return turnedAlike > 0 && opposite === 0;
}

function bearing(
  sentence: readonly TurnedWord[],
  example: readonly TurnedWord[],
  weightOf: (stem: string) => number,
): Bearing {
  let shared = 0;
  let same = 0;
  let turnedAlike = 0;
  let opposite = 0;
  for (const word of sentence) {
    const pair = bestPair(word, example, weightOf(word.keys[0] as string));
    if (!pair) continue;
    shared += pair.weight;
    if (!pair.agrees) opposite += pair.weight;
    else same += pair.weight * (pair.turned ? 1 : UNTURNED);
    if (pair.agrees && pair.turned) turnedAlike += pair.weight;
  }
  const mass = massOf(sentence, weightOf);
  const other = massOf(example, weightOf);
  return {
    nearness: mass && other ? shared / Math.sqrt(mass * other) : 0,
    same,
    turnedAlike,
    opposite,
  };
}

function massOf(words: readonly TurnedWord[], weightOf: (stem: string) => number): number {
  return words.reduce((sum, { keys }) => sum + weightOf(keys[0] as string), 0);
}

/** The example's word that a word is aligned with: the same one, else a paraphrase or an opposite. */
function bestPair(word: TurnedWord, example: readonly TurnedWord[], weight: number): Pair | null {
  let best: Pair | null = null;
  for (const other of example) {
    const likeness = likenessOf(word, other);
    if (!likeness || !word.turn || !other.turn) continue;
    const turned = word.turn < 0 || other.turn < 0;
    const agrees = (word.turn === other.turn) === likeness > 0;
    const value = weight * Math.abs(likeness) * Math.min(word.sureness, other.sureness);
    if (best === null || rank(agrees, value) > rank(best.agrees, best.weight)) {
      best = { weight: value, agrees, turned: turned || likeness < 0 };
    }
  }
  return best;
}

/** Of several words it may be aligned with, one that agrees is preferred to a likelier one that does not. */
function rank(agrees: boolean, weight: number): number {
  return agrees ? weight / PARAPHRASE : weight;
}

/** 1 for the same word, less for a paraphrase, below 0 for opposites, 0 for words apart. */
function likenessOf(a: TurnedWord, b: TurnedWord): number {
  if (a.keys[0] === b.keys[0]) return 1;
  for (const key of a.keys) {
    for (const other of b.keys) if (lexicon.areOpposites(key, other)) return -1;
  }
  return a.sets.some((set) => b.sets.includes(set)) ? PARAPHRASE : 0;
}
