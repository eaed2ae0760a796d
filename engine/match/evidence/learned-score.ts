import { type StatementRow, thousandth } from '../index-file/statement-row';
import type { Profile } from '../proposition/profile';
import { type KeyView, keyOf, strengthOf } from './page-key-weights';

/** A learned score beyond this says no more. */
export const learnedLimit = 6;

/** Statements' keys that there is room for at first. */
const usualKeys = 128;

/** A sentence's features, set out to be met by the weights that statements have learned. */
export type LearnedFeatures = {
  /** What the pack's learning says of the sentence's words, pairs and concepts for a statement, in log-odds. */
  scoreOf(statement: StatementRow): number;
};

/**
 * @param profile its keys, and the pairs and concepts that `featuresOf` makes of them
 * @param view of the same keys; scores are asked for before it is released
 */
export function learnedFeatures(
  { keys, clauseOf, concepts }: Profile,
  view: KeyView,
): LearnedFeatures {
  const { hits, ids } = view;
  // Features are numbered from 1 in the order they are met, which is the order their weights are added up in: keys by
  // their place in the view, concepts, and pairs by both keys' places.
  const featureOfKey = new Uint16Array(ids.length);
  const featureOfConcept = new Map<number, number>();
  const featureOfPair = new Uint16Array(ids.length * ids.length);
  let met = 0;
  ids.forEach((id, place) => {
    if (id < 0) return;
    met += 1;
    featureOfKey[place] = met;
  });
  for (const sets of concepts)
    for (const set of sets) {
      if (featureOfConcept.has(set)) continue;
      met += 1;
      featureOfConcept.set(set, met);
    }
  const places = new Map(view.keys.map((key, place) => [key, place]));
  const placeOf = keys.map((key) => places.get(key) as number);
  for (let i = 1; i < placeOf.length; i += 1) {
    const [a, b] = [placeOf[i - 1] as number, placeOf[i] as number];
    if (clauseOf[i] !== clauseOf[i - 1] || !featureOfKey[a] || !featureOfKey[b]) continue;
    const pair = a * ids.length + b;
    if (featureOfPair[pair]) continue;
    met += 1;
    featureOfPair[pair] = met;
  }

  const weights = new Float64Array(met + 1);
  // By a statement's keys, the place of the same key in the view, one higher.
  let here = new Uint16Array(usualKeys);
  return {
    scoreOf(row) {
      weights.fill(0);
      if (row.keyCount > here.length) here = new Uint16Array(2 * row.keyCount);
      for (let i = 0; i < row.keyCount; i += 1) {
        const hit = hits[row.keys[i] as number] as number;
        here[i] = 0;
        if (!hit || strengthOf(hit - 1) < 1) continue;
        const place = keyOf(hit - 1);
        here[i] = place + 1;
        weights[featureOfKey[place] as number] = (row.lessons[i] as number) / thousandth;
      }
      if (featureOfConcept.size > 0)
        for (let i = 0; i < row.conceptCount; i += 1) {
          const feature = featureOfConcept.get(row.concepts[i] as number);
          if (feature) weights[feature] = (row.conceptLessons[i] as number) / thousandth;
        }
      for (let i = 0; i < row.pairCount; i += 1) {
        const first = here[row.firsts[i] as number] as number;
        if (!first) continue;
        const second = here[row.seconds[i] as number] as number;
        if (!second) continue;
        const feature = featureOfPair[(first - 1) * ids.length + second - 1];
        if (feature) weights[feature] = (row.pairLessons[i] as number) / thousandth;
      }
      let score = row.bias / thousandth;
      for (let feature = 1; feature <= met; feature += 1) score += weights[feature] as number;
      return Math.max(-learnedLimit, Math.min(learnedLimit, score));
    },
  };
}
