import type { TurnedWord } from '../../sentence/negation/negation-scope';
import { lexicon } from '../../text/english';
import { massOf, type TurnedExamples } from './turned-examples';

/** Examples that vote: the nearest ones. */
const voters = 5;

/** Share of all votes that must find the sentence turned round. */
const majority = 0.6;

/** Share of the weight of two aligned texts below which nothing is said. */
const weak = 0.2;

/** Against the nearest example: one this near that agrees in what it negates settles it. */
const nearEnough = 0.6;

/** A paraphrase against the same word. */
const paraphrase = 0.6;

/** Words that are negated in neither text: agreement, but not of what matters most. */
const unturned = 0.75;

/** `at`: place of the example's word. */
type Pair = { weight: number; agrees: boolean; turned: boolean; headed: boolean; at: number };

/**
 * How a sentence stands to an example: weights of the words they share, as said and turned round.
 * `headed`: of what is turned round, what the negation is first of all about.
 */
type Bearing = {
  nearness: number;
  same: number;
  turnedAlike: number;
  opposite: number;
  headed: number;
};

/**
 * Whether a sentence says what the examples say or the other way round. Each of the nearest examples
 * votes by the words the two share: a word that is negated on one side only, or that meets its
 * opposite, speaks for a turn, and two turns make none. A negation whose own words are not among those shared
 * governs something else. Silence, "same", unless most say so.
 */
export function polarityOf(
  sentence: readonly TurnedWord[],
  examples: TurnedExamples,
  weightOf: (stem: string) => number,
): 'same' | 'opposite' {
  const votes = bearings(sentence, examples, weightOf)
    .filter(({ nearness }) => nearness >= weak)
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, voters);
  const nearest = votes[0]?.nearness ?? 0;
  if (votes.some((vote) => vote.nearness >= nearEnough * nearest && agreesFully(vote)))
    return 'same';
  let same = 0;
  let opposite = 0;
  for (const vote of votes) {
    if (vote.opposite > vote.same && vote.headed > 0) opposite += vote.nearness;
    else same += vote.nearness;
  }
  return opposite > majority * (same + opposite) ? 'opposite' : 'same';
}

/** Whether an example negates what the sentence negates, and nothing is turned. */
function agreesFully({ turnedAlike, opposite }: Bearing): boolean {
  return turnedAlike > 0 && opposite === 0;
}

/** How the sentence stands to each example, in their order. */
function bearings(
  sentence: readonly TurnedWord[],
  { masses, placesFor }: TurnedExamples,
  weightOf: (stem: string) => number,
): Bearing[] {
  const found = masses.map(
    (): Bearing => ({ nearness: 0, same: 0, turnedAlike: 0, opposite: 0, headed: 0 }),
  );
  const shared = new Float64Array(masses.length);
  for (const word of sentence) {
    if (!word.turn) continue;
    const weight = weightOf(word.keys[0] as string);
    const pairs: (Pair | undefined)[] = [];
    for (const { example, at, word: other } of placesFor(word)) {
      const pair = pairOf(word, other, weight, at);
      if (pair && isBetter(pair, pairs[example])) pairs[example] = pair;
    }
    pairs.forEach((pair, example) => {
      const bearing = found[example];
      if (!pair || !bearing) return;
      shared[example] = (shared[example] as number) + pair.weight;
      if (!pair.agrees) bearing.opposite += pair.weight;
      if (!pair.agrees && pair.headed) bearing.headed += pair.weight;
      else bearing.same += pair.weight * (pair.turned ? 1 : unturned);
      if (pair.agrees && pair.turned) bearing.turnedAlike += pair.weight;
    });
  }
  const mass = massOf(sentence, weightOf);
  found.forEach((bearing, example) => {
    const other = masses[example] as number;
    if (mass && other) bearing.nearness = (shared[example] as number) / Math.sqrt(mass * other);
  });
  return found;
}

/** Two words aligned: the same, a paraphrase or an opposite; null when they are words apart. */
function pairOf(word: TurnedWord, other: TurnedWord, weight: number, at: number): Pair | null {
  const likeness = likenessOf(word, other);
  if (!likeness) return null;
  const turned = word.turn < 0 || other.turn < 0;
  return {
    weight: weight * Math.abs(likeness) * Math.min(word.sureness, other.sureness),
    agrees: (word.turn === other.turn) === likeness > 0,
    turned: turned || likeness < 0,
    headed: (word.turn < 0 && word.head) || (other.turn < 0 && other.head) || likeness < 0,
    at,
  };
}

/** Whether a pair is to be preferred to the best so far; of two alike the one that stands first. */
function isBetter(pair: Pair, best: Pair | undefined): boolean {
  if (!best) return true;
  const lead = rank(pair) - rank(best);
  return lead > 0 || (lead === 0 && pair.at < best.at);
}

/** Of several words it may be aligned with, one that agrees is preferred to a likelier one that does not. */
function rank({ agrees, weight }: Pair): number {
  return agrees ? weight / paraphrase : weight;
}

/** 1 for the same word, less for a paraphrase, below 0 for opposites, 0 for words apart. */
function likenessOf(a: TurnedWord, b: TurnedWord): number {
  if (a.keys[0] === b.keys[0]) return 1;
  for (const key of a.keys) {
    for (const other of b.keys) if (lexicon.areOpposites(key, other)) return -1;
  }
  return a.sets.some((set) => b.sets.includes(set)) ? paraphrase : 0;
}
