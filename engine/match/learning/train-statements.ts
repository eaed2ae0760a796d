import { growing, push } from '../../pack/bytes/growing';
import type { ExampleKind } from '../model/examples';
import type { Profile } from '../proposition/profile';
import { ln } from './exact-functions';
import { createFeatureNumbers, type FeatureNumbers } from './feature-numbers';
import { createFitter, type Fitter } from './logistic';

/** Pull to zero: chosen by cross-validation on labelled pages; examples are few and words many. */
const l2Strength = 1;

/** Passes after which weights moved by less than 0.01 on packs of 60 to 2,000 statements. */
const mostPasses = 8;

/**
 * Other statements' examples that sound most alike, and examples looked through for them, those with the rarest
 * features first. The far ones teach nothing; in a large pack the near ones are many, and a third of them teaches
 * the same in a third of the time.
 */
const rivalsOfSmall = { most: 300, looked: 10_000 };
const rivalsOfLarge = { most: 100, looked: 3_000 };

/** Statements from which a pack is large. */
const large = 5_000;

/** Examples, and features, set out for training between two steps: some milliseconds' work. */
const examplesAStep = 20_000;
const featuresAStep = 100_000;

/** A near miss says more than a sentence that merely belongs elsewhere. */
const nearMissWeight = 0.5;

/** Pairs of neighbours repeat what their words say: they start smaller. */
const pairScale = 0.6;

/** Brings the rarity of a word that one statement in twenty uses to 1. */
const rarityScale = 3;

/** Marks of a statement's features, by the last bits of their numbers: as many as the processor has at hand. */
const mostMarks = 1 << 15;

/** What tells one statement from the others, over the features numbered beside it. */
export type TrainedStatement = { bias: number; features: Int32Array; weights: Float64Array };

/** Examples as training needs them: what they say as numbers, without their profiles. */
export type Lessons = {
  /** Adds the next example, in the pack's order; those of a statement come in a row. */
  add(
    example: { statement: number; kind: ExampleKind; text: string },
    profile: Pick<Profile, 'keys' | 'clauseOf' | 'concepts'>,
  ): void;
  /**
   * For every statement a logistic model: its own examples against its near misses, the other statements' examples
   * that sound most like it and the articles' left-out sentences; where there are none, against a sentence with none of
   * its words. One statement at a time, once all is added; null for a step that only makes ready for them.
   */
  train(statements: number): Generator<TrainedStatement | null, void>;
  nameOf: FeatureNumbers['nameOf'];
};

export function createLessons(): Lessons {
  const numbers = createFeatureNumbers();
  const texts = new Map<string, number>();
  // By example.
  const statementOf = growing();
  const textOf = growing();
  const isNearMiss = growing();
  const starts = growing();
  push(starts, 0);
  const coded = growing();
  // By feature: how many statements have it, and the last one that was seen to, by one more than its index.
  const owners = growing();
  const lastOwner = growing();
  const holding = growing();

  return {
    add({ statement, kind, text }, profile) {
      const known = texts.get(text);
      if (known === undefined) texts.set(text, texts.size);
      push(textOf, known ?? texts.size - 1);
      push(statementOf, statement);
      push(isNearMiss, kind === 'nearMiss' ? 1 : 0);
      const tells = kind !== 'nearMiss' && statement >= 0;
      for (const feature of numbers.of(profile)) {
        if (feature === owners.length)
          for (const list of [owners, lastOwner, holding]) push(list, 0);
        push(coded, feature);
        holding.values[feature] = (holding.values[feature] as number) + 1;
        if (!tells || lastOwner.values[feature] === statement + 1) continue;
        lastOwner.values[feature] = statement + 1;
        owners.values[feature] = (owners.values[feature] as number) + 1;
      }
      push(starts, coded.length);
    },
    *train(statements) {
      const size = numbers.size();
      const scales = new Float64Array(size);
      const rarityOf = new Map<number, number>();
      for (let feature = 0; feature < size; feature += 1) {
        const owning = owners.values[feature] as number;
        let rarity = rarityOf.get(owning);
        if (rarity === undefined) {
          rarity = (owning ? ln(1 + statements / owning) : 1) / rarityScale;
          rarityOf.set(owning, rarity);
        }
        scales[feature] = numbers.isPair(feature) ? rarity * pairScale : rarity;
        if (feature % featuresAStep === 0) yield null;
      }
      const holderStarts = new Int32Array(size + 1);
      for (let feature = 0; feature < size; feature += 1)
        holderStarts[feature + 1] =
          (holderStarts[feature] as number) + (holding.values[feature] as number);
      const holders = new Int32Array(coded.length);
      const next = holderStarts.slice();
      const examples = statementOf.length;
      for (let example = 0; example < examples; example += 1) {
        const end = starts.values[example + 1] as number;
        for (let at = starts.values[example] as number; at < end; at += 1) {
          const feature = coded.values[at] as number;
          const place = next[feature] as number;
          holders[place] = example;
          next[feature] = place + 1;
        }
        if (example % examplesAStep === 0) yield null;
      }
      const corpus: Corpus = {
        statementOf: statementOf.values,
        textOf: textOf.values,
        isNearMiss: isNearMiss.values,
        starts: starts.values,
        coded: coded.values,
        scales,
        holderStarts,
        holders,
        rivals: statements > large ? rivalsOfLarge : rivalsOfSmall,
        shared: new Float64Array(examples),
        slots: new Int32Array(size).fill(-1),
        marks: new Uint8Array(mostMarks),
        met: new Int32Array(examples),
        shares: new Float64Array(examples),
        fitter: createFitter(),
      };
      let example = 0;
      for (let statement = 0; statement < statements; statement += 1) {
        const from = example;
        while (example < examples && statementOf.values[example] === statement) example += 1;
        yield trainOne(corpus, from, example);
      }
    },
    nameOf: numbers.nameOf,
  };
}

type Corpus = {
  statementOf: Int32Array;
  /** Examples of the same text have the same number. */
  textOf: Int32Array;
  isNearMiss: Int32Array;
  /** For each example, where its features start in `coded`. */
  starts: Int32Array;
  coded: Int32Array;
  /** What a feature counts before anything is learned. */
  scales: Float64Array;
  /** For each feature, where the examples that have it start in `holders`. */
  holderStarts: Int32Array;
  holders: Int32Array;
  rivals: typeof rivalsOfSmall;
  /** Room for one statement at a time: zero, and -1, in between. */
  shared: Float64Array;
  slots: Int32Array;
  /** See `mostMarks`: a feature without a mark has no slot, which saves looking there, far off among a million others. */
  marks: Uint8Array;
  met: Int32Array;
  shares: Float64Array;
  fitter: Fitter;
};

/** @param from @param to the statement's own examples, end exclusive */
function trainOne(corpus: Corpus, from: number, to: number): TrainedStatement {
  const { coded, starts, scales, slots, marks, isNearMiss, fitter } = corpus;
  const vocabulary: number[] = [];
  for (let at = starts[from] as number; at < (starts[to] as number); at += 1) {
    const feature = coded[at] as number;
    if ((slots[feature] as number) >= 0) continue;
    slots[feature] = vocabulary.length;
    marks[feature % mostMarks] = 1;
    vocabulary.push(feature);
  }
  const positives: number[] = [];
  const nearMisses: number[] = [];
  for (let example = from; example < to; example += 1)
    (isNearMiss[example] ? nearMisses : positives).push(example);
  const negatives = [...nearMisses, ...rivalsOf(corpus, from, to, vocabulary)];
  // Both sides weigh the same in total, scaled so that the pull to zero means the same everywhere.
  const balance = positives.length / Math.max(1, negatives.length);
  fitter.begin(vocabulary.length);
  const addPoint = (example: number, isPositive: boolean): void => {
    const missWeight = isNearMiss[example] ? Math.max(balance, nearMissWeight) : balance;
    fitter.addPoint(isPositive, isPositive ? 1 : missWeight);
    for (let at = starts[example] as number; at < (starts[example + 1] as number); at += 1) {
      const feature = coded[at] as number;
      if (!marks[feature % mostMarks]) continue;
      const slot = slots[feature] as number;
      if (slot >= 0) fitter.addValue(slot, scales[feature] as number);
    }
  };
  for (const example of positives) addPoint(example, true);
  for (const example of negatives) addPoint(example, false);
  // Where nothing is like it, what has none of its words is not it: without any such example all would be.
  if (negatives.length === 0) fitter.addPoint(false, positives.length);
  const { weights, bias } = fitter.fit({ l2: l2Strength, passes: mostPasses });
  vocabulary.forEach((feature, slot) => {
    slots[feature] = -1;
    marks[feature % mostMarks] = 0;
    weights[slot] = (weights[slot] as number) * (scales[feature] as number);
  });
  return { bias, features: Int32Array.from(vocabulary), weights };
}

/** The examples of other statements, and background sentences, that share most with a statement. */
function rivalsOf(
  corpus: Corpus,
  from: number,
  to: number,
  vocabulary: readonly number[],
): number[] {
  const { textOf, holders, holderStarts, rivals, scales, shared, met } = corpus;
  if (from === to) return [];
  const texts = new Set(textOf.subarray(from, to));
  const countOf = (feature: number): number =>
    (holderStarts[feature + 1] as number) - (holderStarts[feature] as number);
  const rarestFirst = vocabulary.toSorted((a, b) => countOf(a) - countOf(b) || a - b);
  let found = 0;
  let looked = 0;
  for (const feature of rarestFirst) {
    looked += countOf(feature);
    if (looked > rivals.looked) break;
    const scale = scales[feature] as number;
    const end = holderStarts[feature + 1] as number;
    for (let at = holderStarts[feature] as number; at < end; at += 1) {
      const index = holders[at] as number;
      // Its own stand in a row.
      if (index >= from && index < to) continue;
      const before = shared[index] as number;
      if (before === 0) {
        met[found] = index;
        found += 1;
      }
      shared[index] = before + scale;
    }
  }
  return mostAlike(corpus, found, texts);
}

/**
 * Of the examples met, those that share most, most first; of equals the first of the pack. A sentence that words two
 * statements is no example against either. All shares are 0 again.
 * @param found how many were met
 * @param texts of the statement's own examples
 */
function mostAlike(
  { met, shared, textOf, rivals: { most }, shares }: Corpus,
  found: number,
  texts: ReadonlySet<number>,
): number[] {
  // A heap of the largest shares, the least of them first: what shares less is put aside at once, without its text being
  // asked for, and that is most of what was met.
  const heap = new Float64Array(most);
  let kept = 0;
  for (let i = 0; i < found; i += 1) {
    const index = met[i] as number;
    const value = shared[index] as number;
    shared[index] = 0;
    if (value < (heap[0] as number) || texts.has(textOf[index] as number)) continue;
    met[kept] = index;
    shares[kept] = value;
    kept += 1;
    if (value > (heap[0] as number)) replaceLeast(heap, value);
  }
  const least = heap[0] as number;
  const places: number[] = [];
  for (let i = 0; i < kept; i += 1) if ((shares[i] as number) >= least) places.push(i);
  return places
    .sort(
      (a, b) =>
        (shares[b] as number) - (shares[a] as number) || (met[a] as number) - (met[b] as number),
    )
    .slice(0, most)
    .map((place) => met[place] as number);
}

/** Puts a value into a heap of which the least stands first, in that one's stead. */
function replaceLeast(heap: Float64Array, value: number): void {
  const { length } = heap;
  let at = 0;
  for (let child = 1; child < length; child = 2 * at + 1) {
    if (child + 1 < length && (heap[child + 1] as number) < (heap[child] as number)) child += 1;
    const smaller = heap[child] as number;
    if (value <= smaller) break;
    heap[at] = smaller;
    at = child;
  }
  heap[at] = value;
}
