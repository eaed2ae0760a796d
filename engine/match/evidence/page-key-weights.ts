import type { PackModel } from '../model/pack-model';
import type { Profile } from '../proposition/profile';

/** How far two different words with the same meaning count, against 1 for the same word. */
export const paraphrase = 0.35;

/** A page sentence's keys set against the pack's: what each pack key is worth here, and whose it is. */
export type KeyView = {
  /** Different keys of the sentence, in order. */
  keys: string[];
  /** Weight of each key. */
  weights: number[];
  mass: number;
  /** Pack ids of the keys; -1 for those that no example has. */
  ids: number[];
  /** Pack ids of the keys that some key of the sentence meets, each once. */
  met: number[];
  /**
   * By pack key id, which of the sentence's keys meets it and how, as a number one higher than `keyOf` takes, and 0 where
   * none does: asked thousands of times a sentence. Lent by the pack, which may have hundreds of thousands of keys; all 0
   * once it is released.
   */
  hits: Uint16Array;
  /** Gives `hits` back for another sentence. */
  release(): void;
};

/** Index of the sentence's key that meets a pack's key. */
export function keyOf(entry: number): number {
  return entry >> 1;
}

/** How well the sentence has the pack's key: 1 for the same word, less for a paraphrase. */
export function strengthOf(entry: number): number {
  return entry & 1 ? 1 : paraphrase;
}

export function keyView(
  model: PackModel,
  keysIn: readonly string[],
  concepts: readonly (readonly number[])[],
): KeyView {
  const keys = [...new Set(keysIn)];
  const weights: number[] = [];
  const ids: number[] = [];
  const met: number[] = [];
  const hits = model.spareHits.pop() ?? new Uint16Array(model.index.keys);
  const meet = (id: number, entry: number): void => {
    if (hits[id]) return;
    hits[id] = entry + 1;
    met.push(id);
  };
  let mass = 0;
  keys.forEach((key, index) => {
    const id = model.idOfKey(key);
    const weight = id === undefined ? model.unknownWeight : (model.keyWeights[id] as number);
    weights.push(weight);
    mass += weight;
    ids.push(id ?? -1);
    if (id !== undefined) meet(id, index * 2 + 1);
  });
  keysIn.forEach((key, i) => {
    const own = concepts[i] ?? [];
    if (!own.length) return;
    const entry = keys.indexOf(key) * 2;
    for (const concept of own)
      for (const id of model.index.keysOfConcept.get(concept) ?? []) meet(id, entry);
  });
  const release = (): void => {
    for (const id of met) hits[id] = 0;
    model.spareHits.push(hits);
  };
  return { keys, weights, mass, ids, met, hits, release };
}

/**
 * The sentence's clauses of two keys or more, each as a view of its own; where all of it is one clause, the view there is. A
 * clause's keys stand in a row.
 * @param whole the view of all its keys
 */
export function clauseViews(
  model: PackModel,
  { keys, clauseOf, concepts }: Profile,
  whole: KeyView,
): KeyView[] {
  const views: KeyView[] = [];
  for (let from = 0, to = 0; from < keys.length; from = to) {
    while (to < keys.length && clauseOf[to] === clauseOf[from]) to += 1;
    const own = to - from === keys.length ? keys : keys.slice(from, to);
    if (own.every((key) => key === own[0])) continue;
    views.push(own === keys ? whole : keyView(model, own, concepts.slice(from, to)));
  }
  return views;
}
