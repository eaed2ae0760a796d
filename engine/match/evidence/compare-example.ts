import type { IndexedExample } from '../model/pack-model';
import { type KeyView, keyOf, strengthOf } from './page-key-weights';

/** Room for one comparison at a time, made once a sentence. */
export type Scratch = {
  /** As many places as the sentence has keys. */
  strengths: Float64Array;
  example: number;
};

/** Clauses shorter than this many keys are trusted less: two words meet by chance. */
const fullClause = 5;

/**
 * Weighted coverage both ways as a geometric mean. Leaves the share of the example's weight that the
 * sentence has in `scratch.example`.
 */
export function coverage(
  view: KeyView,
  ids: readonly number[],
  mass: number,
  keyWeights: Float64Array,
  scratch: Scratch,
): number {
  const { strengths } = scratch;
  scratch.example = 0;
  if (!ids.length || !view.keys.length) return 0;
  strengths.fill(0, 0, view.keys.length);
  let met = 0;
  for (let i = 0; i < ids.length; i += 1) {
    const id = ids[i] as number;
    const hit = view.hits[id] as number;
    if (!hit) continue;
    const strength = strengthOf(hit - 1);
    const key = keyOf(hit - 1);
    met += (keyWeights[id] as number) * strength;
    if (strength > (strengths[key] as number)) strengths[key] = strength;
  }
  let covered = 0;
  for (let k = 0; k < view.keys.length; k += 1) {
    covered += (view.weights[k] as number) * (strengths[k] as number);
  }
  scratch.example = mass ? met / mass : 0;
  return view.mass ? Math.sqrt((covered / view.mass) * scratch.example) : 0;
}

/** Best pair of a clause here and a clause there, short ones discounted; 0 when either has none. */
export function bestClausePair(
  views: readonly KeyView[],
  example: IndexedExample,
  keyWeights: Float64Array,
  scratch: Scratch,
): number {
  let best = 0;
  for (const view of views) {
    for (const { ids, mass } of example.clauses) {
      const size = Math.min(1, Math.min(view.keys.length, ids.length) / fullClause);
      const value = coverage(view, ids, mass, keyWeights, scratch) * Math.sqrt(size);
      if (value > best) best = value;
    }
  }
  return best;
}
