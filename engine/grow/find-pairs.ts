import { type Combiner, probability } from '../match/decision/combine';
import { cosine, type VectorOf } from '../match/meaning/sentence-vector';
import { areOpposite, conflictOf, overlapOf, pairFeatures } from './compare-units';
import { type DoubtOf, doubtsIn } from './contrasts';
import type { IndexedCollection, IndexedUnit } from './index-units';
import type { Conflict, Doubt } from './types';

/** Sentences of the collection that one is compared with: those that share most of its rarest words. */
const candidates = 40;

/** Pairs that a large collection is looked through by, all in all: its sentences have fewer candidates each. */
const candidateBudget = 30_000;
const fewestCandidates = 12;

/** Rarest words asked for, and sentences looked through: both bound the work in large collections. */
const queryTerms = 20;
const postingsBudget = 1_500;
const fewestTerms = 2;

/** Pairs of units of two sentences that are looked at closely: those that share most. */
const mostUnitPairs = 6;

/** Probability from which two sentences are taken to share a second statement. */
const worthAsSecond = 0.25;

/** Probability from which a pair is asked whether it says the contrary: that takes its time. */
const worthACloserLook = 0.1;

/** What decides pairs of which one kind of thing is known. */
export type PairDecider = {
  pair: Combiner;
  /** How likely what may be one is told to be by the reader, see `ProposalDecider`. */
  proposal: Combiner;
  /**
   * Average likelihoods from which groups are sure, and from which they may be proposed; what a proposal is worth from
   * which it is asked.
   */
  thresholds: { sure: number; propose: number; ask: number };
};

/** Grouping's trained numbers, all in `weights.json`: for pairs known by their words … */
export type GrowWeights = PairDecider & {
  /** What the numbers were learned from, in words. */
  note: string;
  /** … and for those whose meaning is known besides. */
  meaning: PairDecider;
};

/** What decides a pair by what is known of it. */
function deciderOf(weights: GrowWeights, features: Readonly<Record<string, number>>): PairDecider {
  return features.meaning === undefined ? weights : weights.meaning;
}

/** Two sentences that may report one statement, and the parts of them that do. */
export type Pair = {
  /** Numbers of the sentences, `a` before `b`, and of their units. */
  a: number;
  b: number;
  unitOfA: number;
  unitOfB: number;
  features: Record<string, number>;
  probability: number;
  /** Why they are not one statement however alike they are; null when nothing says so. */
  conflict: Conflict | null;
  /** Why they are not surely one; null when nothing says so. */
  doubt: Doubt | null;
};

/** Two units of two sentences, with what speaks for one statement in them. */
type Look = {
  unitOfA: number;
  unitOfB: number;
  features: Readonly<Record<string, number>>;
  /** Whether one says the contrary of the other; undefined until somebody asks. */
  isOpposite?: boolean;
};

/** Two sentences, `a` before `b`, with those of their units that may report one statement. */
export type LookedAt = { a: number; b: number; looks: Look[] };

/** All pairs of sentences worth a look, each once, by `a` and then `b`. In steps of a sentence. */
export function* findPairsInSteps(
  collection: IndexedCollection,
  weights: GrowWeights,
  vectorOf: VectorOf | undefined,
): Generator<void, Pair[]> {
  const pairs: Pair[] = [];
  const doubtOf = doubtsIn(collection);
  for (const looked of lookAtPairs(collection, vectorOf)) {
    if (looked) pairs.push(...decidePair(collection, looked, weights, doubtOf));
    else yield;
  }
  return inOrder(pairs);
}

/** Pairs in the order of `findPairsInSteps`. */
export function inOrder(pairs: Pair[]): Pair[] {
  return pairs.sort((x, y) => x.a - y.a || x.b - y.b);
}

/** Each two sentences that are worth a look, once; null where a sentence has been looked through. */
export function* lookAtPairs(
  collection: IndexedCollection,
  vectorOf: VectorOf | undefined,
): Generator<LookedAt | null> {
  const { sentences } = collection;
  const met = new Set<number>();
  for (let a = 0; a < sentences.length; a += 1) {
    for (const b of neighboursOf(collection, a)) {
      const [first, second] = a < b ? [a, b] : [b, a];
      const key = first * sentences.length + second;
      if (met.has(key)) continue;
      met.add(key);
      yield lookAtPair(collection, first, second, vectorOf);
    }
    yield null;
  }
}

/** The sentences that share most of a sentence's rarest words. */
function neighboursOf(collection: IndexedCollection, sentence: number): number[] {
  const [whole] = collection.units[sentence] as IndexedUnit[];
  if (!whole) return [];
  const { frequency, search } = collection.candidates;
  let looked = 0;
  const rarest = whole.ids
    .filter((id) => frequency(id) > 1)
    .sort((x, y) => frequency(x) - frequency(y) || x - y)
    .slice(0, queryTerms)
    .filter((id, i) => {
      looked += frequency(id);
      return i < fewestTerms || looked <= postingsBudget;
    });
  const most = Math.floor(candidateBudget / collection.sentences.length);
  const own = Math.max(fewestCandidates, Math.min(candidates, most));
  return search(rarest, own + 1).filter((other) => other !== sentence);
}

/** The units of two sentences that share most, and those nearest in meaning. */
function lookAtPair(
  collection: IndexedCollection,
  a: number,
  b: number,
  vectorOf: VectorOf | undefined,
): LookedAt {
  const [ofA, ofB] = [collection.units[a], collection.units[b]] as [IndexedUnit[], IndexedUnit[]];
  if (!ofA.length || !ofB.length) return { a, b, looks: [] };
  const looks = ofA.flatMap((first, unitOfA) =>
    ofB.map((second, unitOfB) => {
      const overlap = overlapOf(collection, first, second);
      const promise = Math.sqrt(overlap.ofFirst * overlap.ofSecond) * Math.sqrt(overlap.shared);
      const meaning = meaningOf(first, second, vectorOf);
      return { first, second, unitOfA, unitOfB, overlap, promise, meaning };
    }),
  );
  looks.sort((x, y) => y.promise - x.promise || x.unitOfA - y.unitOfA || x.unitOfB - y.unitOfB);
  const closest = looks.reduce((top, each) =>
    (each.meaning ?? -1) > (top.meaning ?? -1) ? each : top,
  );
  const promising = looks.slice(0, mostUnitPairs);
  if (closest.meaning !== null && !promising.includes(closest)) promising.push(closest);
  return {
    a,
    b,
    looks: promising.map(({ first, second, unitOfA, unitOfB, overlap, meaning }): Look => {
      const features = pairFeatures(collection, first, second, overlap);
      return {
        unitOfA,
        unitOfB,
        features: meaning === null ? features : { ...features, meaning },
      };
    }),
  };
}

/** The two units of two sentences that report one statement most likely, and a second two beside them; often none. */
export function decidePair(
  collection: IndexedCollection,
  { a, b, looks }: LookedAt,
  weights: GrowWeights,
  doubtOf: DoubtOf,
): Pair[] {
  const [ofA, ofB] = [collection.units[a], collection.units[b]] as [IndexedUnit[], IndexedUnit[]];
  const found = looks.map((look): Pair => {
    const { unitOfA, unitOfB } = look;
    const [first, second] = [ofA[unitOfA], ofB[unitOfB]] as [IndexedUnit, IndexedUnit];
    const { pair } = deciderOf(weights, look.features);
    let features: Record<string, number> = look.features;
    let p = probability(pair, features);
    if (p >= worthACloserLook) {
      look.isOpposite ??= areOpposite(collection, first, second);
      if (look.isOpposite) {
        features = { ...features, opposite: 1 };
        p = probability(pair, features);
      }
    }
    return {
      a,
      b,
      unitOfA,
      unitOfB,
      features,
      probability: p,
      conflict: conflictOf(collection, first, second, features),
      doubt: null,
    };
  });
  found.sort((x, y) => y.probability - x.probability);
  const kept: Pair[] = [];
  const isApart = (x: Pair, y: Pair): boolean =>
    areApart(ofA, x.unitOfA, y.unitOfA) && areApart(ofB, x.unitOfB, y.unitOfB);
  for (const pair of found)
    if (
      !kept.length ||
      (pair.probability >= worthAsSecond && kept.every((each) => isApart(each, pair)))
    )
      kept.push(pair);
  for (const pair of kept)
    if (pair.probability >= worthACloserLook && pair.conflict === null)
      pair.doubt = doubtOf(
        ofA[pair.unitOfA] as IndexedUnit,
        ofB[pair.unitOfB] as IndexedUnit,
        pair.features,
      );
  return kept;
}

/** Whether two units of a sentence have no words in common. */
function areApart(units: readonly IndexedUnit[], x: number, y: number): boolean {
  const [one, other] = [units[x]?.unit.part, units[y]?.unit.part];
  if (!one || !other) return false;
  return one.ranges.every((a) => other.ranges.every((b) => a.to <= b.from || b.to <= a.from));
}

function meaningOf(
  { unit: first }: IndexedUnit,
  { unit: second }: IndexedUnit,
  vectorOf: VectorOf | undefined,
): number | null {
  const [one, other] = [vectorOf?.(first.text), vectorOf?.(second.text)];
  return one && other ? cosine(one, other) : null;
}
