import { buildCandidateIndex, type CandidateIndex } from '../match/candidates/candidate-index';
import { ln } from '../match/learning/exact-functions';
import { isNameKey } from '../match/proposition/profile';
import type { TurnedWord } from '../sentence/negation/negation-scope';
import { turnedWordsOfPart } from '../sentence/negation/turned-words-of-part';
import type { CollectedSentence, ReadCollection, Unit } from './read-collection';

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
  /** Neighbouring pairs of keys. */
  pairs: ReadonlySet<string>;
  /** Its words with the turns of its negations; made when first asked for. */
  turned(): readonly TurnedWord[];
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
  const { sentences, context } = collection;
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
  const isNameToken = ({ norm }: { norm: string }): boolean => context.names.has(norm);
  const units = sentences.map((sentence) =>
    sentence.units.map((unit) => indexUnit(sentence, unit, idOf, weights, isName, isNameToken)),
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
  sentence: CollectedSentence,
  unit: Unit,
  idOf: (key: string) => number,
  weights: Float64Array,
  isName: Uint8Array,
  isNameToken: (token: { norm: string }) => boolean,
): IndexedUnit {
  const { keys, concepts, clauseOf } = unit.profile;
  const first = new Map<number, readonly number[]>();
  keys.forEach((key, i) => {
    const id = idOf(key);
    if (!first.has(id)) first.set(id, concepts[i] as readonly number[]);
  });
  const sorted = [...first].sort(([a], [b]) => a - b);
  let mass = 0;
  let wordMass = 0;
  for (const [id] of sorted) {
    mass += weights[id] as number;
    if (!isName[id]) wordMass += weights[id] as number;
  }
  const pairs = new Set<string>();
  for (let i = 1; i < keys.length; i += 1)
    if (clauseOf[i] === clauseOf[i - 1]) pairs.add(`${keys[i - 1]} ${keys[i]}`);
  let turned: readonly TurnedWord[] | undefined;
  return {
    unit,
    ids: sorted.map(([id]) => id),
    concepts: sorted.map(([, sets]) => sets),
    mass,
    wordMass,
    pairs,
    turned() {
      turned ??= turnedOf(sentence, unit, isNameToken);
      return turned;
    },
  };
}

function turnedOf(
  { text, tokens }: CollectedSentence,
  { part, speaker }: Unit,
  isNameToken: (token: { norm: string }) => boolean,
): TurnedWord[] {
  const source = speaker.attribution?.source;
  const said = new Set(source ? tokens.slice(source.from, source.to) : []);
  return turnedWordsOfPart(text, tokens, part, (token) => said.has(token) || isNameToken(token));
}
