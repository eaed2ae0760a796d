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
  /** Pack key id → which of the sentence's keys meets it and how, as a number: see `keyOf`. */
  has: ReadonlyMap<number, number>;
  /**
   * The same by pack key id, one higher, and 0 where no key meets it: asked thousands of times a sentence. Lent by the
   * pack, which may have hundreds of thousands of keys; all 0 once it is released.
   */
  hits: Uint16Array;
  /** Gives `hits` back for another sentence. */
  release(): void;
};

/** Index of the sentence's key in an entry of `has`. */
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
  const has = new Map<number, number>();
  const hits = model.spareHits.pop() ?? new Uint16Array(model.index.keys);
  const meet = (id: number, entry: number): void => {
    if (hits[id]) return;
    hits[id] = entry + 1;
    has.set(id, entry);
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
  const places = new Map(keys.map((key, index) => [key, index]));
  keysIn.forEach((key, i) => {
    for (const concept of concepts[i] ?? []) {
      for (const id of model.index.keysOfConcept.get(concept) ?? []) {
        meet(id, (places.get(key) as number) * 2);
      }
    }
  });
  const release = (): void => {
    for (const id of has.keys()) hits[id] = 0;
    model.spareHits.push(hits);
  };
  return { keys, weights, mass, ids, has, hits, release };
}

/** The sentence's clauses of two keys or more, each as a view of its own. */
export function clauseViews(model: PackModel, profile: Profile): KeyView[] {
  const clauses = new Map<number, number[]>();
  profile.clauseOf.forEach((clause, i) => {
    const places = clauses.get(clause);
    if (places) places.push(i);
    else clauses.set(clause, [i]);
  });
  return [...clauses.values()]
    .map((places) => ({
      keys: places.map((i) => profile.keys[i] as string),
      concepts: places.map((i) => profile.concepts[i] as readonly number[]),
    }))
    .filter(({ keys }) => new Set(keys).size >= 2)
    .map(({ keys, concepts }) => keyView(model, keys, concepts));
}
