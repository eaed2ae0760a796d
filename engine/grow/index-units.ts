import { buildCandidateIndex, type CandidateIndex } from '../match/candidates/candidate-index';
import { ln } from '../match/learning/exact-functions';
import { isNameKey } from '../match/proposition/profile';
import type { ReadCollection, Unit } from './read-collection';

/** A unit made ready for quick comparison. */
export type IndexedUnit = {
  unit: Unit;
  /** Ids of its different keys, ascending. */
  ids: readonly number[];
  /** For each of `ids`, the paraphrase sets it takes part in. */
  concepts: readonly (readonly number[])[];
  /** Sum of the weights of its keys, and of those that are no names. */
  mass: number;
  wordMass: number;
  /** Neighbouring pairs of keys as numbers, ascending, each once. */
  pairs: readonly number[];
};

export type IndexedCollection = ReadCollection & {
  /** By sentence, its units; none where it says too little. */
  units: IndexedUnit[][];
  /** How much a key tells: the fewer sentences have it, the more. */
  weights: Float64Array;
  isName: Uint8Array;
  /** Weight of a word's stem; of one that no sentence has as much as can be. */
  weightOf(stem: string): number;
  candidates: CandidateIndex;
};

/** Sentences that a small collection counts as, so that its words are not all as rare. */
const fewestSentences = 60;

/** Makes a collection's sentences ready to be found and compared. */
export function indexCollection(collection: ReadCollection): IndexedCollection {
  const { sentences } = collection;
  const keyIds = new Map<string, number>();
  const idOf = (key: string): number => {
    let id = keyIds.get(key);
    if (id === undefined) {
      id = keyIds.size;
      keyIds.set(key, id);
    }
    return id;
  };
  const wholes = sentences.map(({ units }) => units[0]?.profile.keys.map(idOf) ?? []);
  const count = Math.max(fewestSentences, sentences.length);
  const frequency = new Float64Array(keyIds.size);
  for (const ids of wholes)
    for (const id of new Set(ids)) frequency[id] = (frequency[id] as number) + 1;
  const weights = frequency.map((holders) => ln(1 + count / Math.max(1, holders)));
  const isName = new Uint8Array(keyIds.size);
  for (const [key, id] of keyIds) isName[id] = isNameKey(key) ? 1 : 0;
  const rarest = ln(1 + count);
  const units = sentences.map((sentence) =>
    sentence.units.map((unit) => indexUnit(unit, idOf, weights, isName)),
  );
  return {
    ...collection,
    units,
    weights,
    isName,
    weightOf: (stem) => {
      const id = keyIds.get(stem);
      return id === undefined ? rarest : (weights[id] as number);
    },
    candidates: buildCandidateIndex(wholes, keyIds.size),
  };
}

function indexUnit(
  unit: Unit,
  idOf: (key: string) => number,
  weights: Float64Array,
  isName: Uint8Array,
): IndexedUnit {
  const { keys, concepts, clauseOf } = unit.profile;
  const all = keys.map(idOf);
  const first = new Map<number, readonly number[]>();
  all.forEach((id, i) => {
    if (!first.has(id)) first.set(id, concepts[i] as readonly number[]);
  });
  const sorted = [...first].sort(([a], [b]) => a - b);
  let mass = 0;
  let wordMass = 0;
  for (const [id] of sorted) {
    mass += weights[id] as number;
    if (!isName[id]) wordMass += weights[id] as number;
  }
  const pairs: number[] = [];
  for (let i = 1; i < keys.length; i += 1)
    if (clauseOf[i] === clauseOf[i - 1])
      pairs.push((all[i - 1] as number) * weights.length + (all[i] as number));
  pairs.sort((a, b) => a - b);
  return {
    unit,
    ids: sorted.map(([id]) => id),
    concepts: sorted.map(([, sets]) => sets),
    mass,
    wordMass,
    pairs: pairs.filter((pair, i) => pair !== pairs[i - 1]),
  };
}
