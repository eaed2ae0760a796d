import type { IndexedExample } from './pack-model';
import type { KeyView } from './page-key-weights';

/** Clauses shorter than this many keys are trusted less: two words meet by chance. */
const FULL_CLAUSE = 5;

export type Coverage = {
  /** Share of the sentence's weight that the example has. */
  sentence: number;
  /** Share of the example's weight that the sentence has. */
  example: number;
  /** Geometric mean of the two. */
  mean: number;
};

/** Weighted coverage both ways. `scratch` must hold at least as many places as the view has keys. */
export function coverage(
  view: KeyView,
  ids: Int32Array,
  mass: number,
  keyWeights: Float64Array,
  scratch: Float64Array,
): Coverage {
  if (!ids.length || !view.keys.length) return { sentence: 0, example: 0, mean: 0 };
  scratch.fill(0, 0, view.keys.length);
  let met = 0;
  for (const id of ids) {
    const hit = view.has.get(id);
    if (!hit) continue;
    met += (keyWeights[id] as number) * hit.strength;
    if (hit.strength > (scratch[hit.key] as number)) scratch[hit.key] = hit.strength;
  }
  let covered = 0;
  for (let k = 0; k < view.keys.length; k += 1) {
    covered += (view.weights[k] as number) * (scratch[k] as number);
  }
  const sentence = view.mass ? covered / view.mass : 0;
  const example = mass ? met / mass : 0;
  return { sentence, example, mean: Math.sqrt(sentence * example) };
}

/** Best pair of a clause here and a clause there, short ones discounted; 0 when either has none. */
export function bestClausePair(
  views: readonly KeyView[],
  example: IndexedExample,
  keyWeights: Float64Array,
  scratch: Float64Array,
): number {
  let best = 0;
  for (const view of views) {
    for (const ids of example.clauses) {
      const mass = ids.reduce((sum, id) => sum + (keyWeights[id] as number), 0);
      const size = Math.min(1, Math.min(view.keys.length, ids.length) / FULL_CLAUSE);
      const value = coverage(view, ids, mass, keyWeights, scratch).mean * Math.sqrt(size);
      if (value > best) best = value;
    }
  }
  return best;
}
