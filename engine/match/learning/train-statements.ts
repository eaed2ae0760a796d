import type { Example } from '../model/examples';
import { type SparsePoint, trainLogistic } from './logistic';

/** Pull to zero: chosen by cross-validation on labelled pages; examples are few and words many. */
const l2Strength = 1;

/** Passes after which weights moved by less than 0.01 on packs of 60 to 2,000 statements. */
const mostPasses = 8;

/** Other statements' examples that sound most alike; the far ones teach nothing. */
const mostRivals = 300;

/** Examples looked through for rivals, those with the rarest features first: keeps large packs linear. */
const holdersBudget = 10_000;

/** A near miss says more than a sentence that merely belongs elsewhere. */
const nearMissWeight = 0.5;

/** Pairs of neighbours repeat what their words say: they start smaller. */
const pairScale = 0.6;

/** Brings the rarity of a word that one statement in twenty uses to 1. */
const rarityScale = 3;

/** What tells one statement from the others, over the features named beside it. */
export type TrainedStatement = { bias: number; features: string[]; weights: number[] };

type Corpus = {
  examples: readonly Example[];
  /** For each example, its features by number. */
  coded: readonly Int32Array[];
  names: readonly string[];
  /** What a feature counts before anything is learned. */
  scales: Float64Array;
  /** For each feature, the examples that have it. */
  holders: readonly (readonly number[])[];
};

/**
 * For every statement a logistic model: its own examples against its near misses, the other
 * statements' examples that sound most like it and the articles' left-out sentences; where there are none, against a
 * sentence with none of its words. In steps of one statement,
 * each of which tells what share of them is done.
 */
export function* trainStatementsInSteps(
  examples: readonly Example[],
  statements: number,
  idf: ReadonlyMap<string, number>,
): Generator<number, TrainedStatement[]> {
  const corpus = encode(examples, idf);
  const groups: number[][] = Array.from({ length: statements }, () => []);
  examples.forEach(({ statement }, index) => {
    groups[statement]?.push(index);
  });
  const shared = new Float64Array(examples.length);
  const slots = new Int32Array(corpus.names.length).fill(-1);
  const trained: TrainedStatement[] = [];
  for (const own of groups) {
    trained.push(trainOne(corpus, own, shared, slots));
    yield trained.length / statements;
  }
  return trained;
}

function encode(examples: readonly Example[], idf: ReadonlyMap<string, number>): Corpus {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const holders: number[][] = [];
  const coded = examples.map(({ profile }, index) =>
    Int32Array.from(profile.features, (feature) => {
      let number = numbers.get(feature);
      if (number === undefined) {
        number = names.length;
        numbers.set(feature, number);
        names.push(feature);
        holders.push([]);
      }
      holders[number]?.push(index);
      return number;
    }),
  );
  const scales = Float64Array.from(names, (name) => {
    const rarity = (idf.get(name) ?? 1) / rarityScale;
    return name.includes(' ') ? rarity * pairScale : rarity;
  });
  return { examples, coded, names, scales, holders };
}

function trainOne(
  corpus: Corpus,
  own: readonly number[],
  shared: Float64Array,
  slots: Int32Array,
): TrainedStatement {
  const { examples, coded, names, scales } = corpus;
  const vocabulary = [...new Set(own.flatMap((index) => [...(coded[index] as Int32Array)]))];
  vocabulary.forEach((feature, slot) => {
    slots[feature] = slot;
  });
  const kindOf = (index: number): Example['kind'] => (examples[index] as Example).kind;
  const positives = own.filter((index) => kindOf(index) !== 'nearMiss');
  const nearMisses = own.filter((index) => kindOf(index) === 'nearMiss');
  const negatives = [...nearMisses, ...rivalsOf(corpus, own, vocabulary, shared)];
  // Both sides weigh the same in total, scaled so that the pull to zero means the same everywhere.
  const balance = positives.length / Math.max(1, negatives.length);
  const pointOf = (index: number, positive: boolean): SparsePoint => {
    const known = [...(coded[index] as Int32Array)].filter(
      (feature) => (slots[feature] as number) >= 0,
    );
    const missWeight = kindOf(index) === 'nearMiss' ? Math.max(balance, nearMissWeight) : balance;
    return {
      indexes: known.map((feature) => slots[feature] as number),
      values: known.map((feature) => scales[feature] as number),
      positive,
      weight: positive ? 1 : missWeight,
    };
  };
  // Where nothing is like it, what has none of its words is not it: without any such example all would be.
  const unlike: SparsePoint = {
    indexes: [],
    values: [],
    positive: false,
    weight: positives.length,
  };
  const points = [
    ...positives.map((index) => pointOf(index, true)),
    ...(negatives.length > 0 ? negatives.map((index) => pointOf(index, false)) : [unlike]),
  ];
  const { weights, bias } = trainLogistic(points, vocabulary.length, {
    l2: l2Strength,
    passes: mostPasses,
  });
  for (const feature of vocabulary) slots[feature] = -1;
  return {
    bias,
    features: vocabulary.map((feature) => names[feature] as string),
    weights: vocabulary.map(
      (feature, slot) => (weights[slot] as number) * (scales[feature] as number),
    ),
  };
}

/** The examples of other statements, and background sentences, that share most with a statement. */
function rivalsOf(
  { examples, holders, scales }: Corpus,
  own: readonly number[],
  vocabulary: readonly number[],
  shared: Float64Array,
): number[] {
  const statement = examples[own[0] ?? -1]?.statement;
  const texts = new Set(own.map((index) => (examples[index] as Example).text));
  const met: number[] = [];
  const holdersOf = (feature: number): readonly number[] => holders[feature] as readonly number[];
  let looked = 0;
  const rarestFirst = [...vocabulary].sort(
    (a, b) => holdersOf(a).length - holdersOf(b).length || a - b,
  );
  for (const feature of rarestFirst) {
    const list = holdersOf(feature);
    looked += list.length;
    if (looked > holdersBudget) break;
    for (const index of list) {
      if ((examples[index] as Example).statement === statement) continue;
      if (shared[index] === 0) met.push(index);
      shared[index] = (shared[index] as number) + (scales[feature] as number);
    }
  }
  const rivals = met
    // A sentence that words two statements is no example against either.
    .filter((index) => !texts.has((examples[index] as Example).text))
    .sort((a, b) => (shared[b] as number) - (shared[a] as number) || a - b)
    .slice(0, mostRivals);
  for (const index of met) shared[index] = 0;
  return rivals;
}
