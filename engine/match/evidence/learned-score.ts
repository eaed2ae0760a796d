import { conceptFeature, noSecond } from '../index-file/pack-index';
import type { PackModel } from '../model/pack-model';
import type { Profile } from '../proposition/profile';
import type { KeyView } from './page-key-weights';

/** A learned score beyond this says no more. */
export const learnedLimit = 6;

/** Odd numbers that scatter a feature's halves over the table. */
const scatterFirst = 0x9e3779b1;
const scatterSecond = 0x85ebca6b;

/** A sentence's features, set out to be met by the weights that statements have learned. */
export type LearnedFeatures = {
  /** What the pack's learning says of the sentence's words, pairs and concepts for a statement, in log-odds. */
  scoreOf(statement: number): number;
};

/**
 * @param profile its keys, and the pairs and concepts that `featuresOf` makes of them
 * @param view of the same keys; scores are asked for before it is released
 */
export function learnedFeatures(
  { index, idOfKey }: PackModel,
  { keys, clauseOf, concepts }: Profile,
  { hits }: KeyView,
): LearnedFeatures {
  const ids = keys.map((key) => idOfKey(key) ?? -1);
  const most = 2 * keys.length + concepts.reduce((sum, { length }) => sum + length, 0);
  let size = 16;
  while (size < 2 * most) size *= 2;
  // An open hash of the features in the order they are met, which is the order their weights are added up in.
  const places = new Uint16Array(size);
  const firsts = new Int32Array(most);
  const seconds = new Int32Array(most);
  let met = 0;

  const placeOf = (a: number, b: number): number => {
    let place = scatter(a, b) & (size - 1);
    for (;;) {
      const entry = places[place] as number;
      if (!entry || (firsts[entry - 1] === a && seconds[entry - 1] === b)) return place;
      place = (place + 1) & (size - 1);
    }
  };
  const add = (a: number, b: number): void => {
    const place = placeOf(a, b);
    if (places[place]) return;
    firsts[met] = a;
    seconds[met] = b;
    met += 1;
    places[place] = met;
  };

  for (const id of ids) if (id >= 0) add(id, noSecond);
  for (const sets of concepts) for (const set of sets) add(conceptFeature(set), noSecond);
  for (let i = 1; i < ids.length; i += 1) {
    const [a, b] = [ids[i - 1] as number, ids[i] as number];
    if (clauseOf[i] === clauseOf[i - 1] && a >= 0 && b >= 0) add(a, b);
  }

  const { single, paired } = index;
  const weights = new Float64Array(met);
  return {
    scoreOf(statement) {
      weights.fill(0);
      // Nearly all weights are of keys that the sentence has not.
      const end = single.starts[statement + 1] as number;
      for (let at = single.starts[statement] as number; at < end; at += 1) {
        const first = single.firsts[at] as number;
        if (first >= 0 && !hits[first]) continue;
        const entry = places[placeOf(first, noSecond)];
        if (entry) weights[entry - 1] = (single.values[at] as number) / 1000;
      }
      const pairsEnd = paired.starts[statement + 1] as number;
      for (let at = paired.starts[statement] as number; at < pairsEnd; at += 1) {
        const first = paired.firsts[at] as number;
        if (!hits[first]) continue;
        const entry = places[placeOf(first, paired.seconds[at] as number)];
        if (entry) weights[entry - 1] = (paired.values[at] as number) / 1000;
      }
      let score = index.biasOf(statement);
      for (let i = 0; i < met; i += 1) score += weights[i] as number;
      return Math.max(-learnedLimit, Math.min(learnedLimit, score));
    },
  };
}

function scatter(a: number, b: number): number {
  const mixed = Math.imul(a, scatterFirst) ^ Math.imul(b, scatterSecond);
  return mixed ^ (mixed >>> 15);
}
