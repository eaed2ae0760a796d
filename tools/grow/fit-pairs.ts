import { findPairsInSteps, type GrowWeights } from '../../engine/grow/find-pairs';
import type { Combiner } from '../../engine/match/decision/combine';
import { runToEnd } from '../../engine/match/decision/run-to-end';
import { type SparsePoint, trainLogistic } from '../../engine/match/learning/logistic';
import type { VectorOf } from '../../engine/match/meaning/sentence-vector';
import { areOne, type LabelledCollection } from './labelled-collections';

/** What a pair of an invented crisis counts for, against one of real pages, and one with a near miss against that. */
const inventedWeight = 0.1;
const nearMissWeight = 0.3;

/** Pull of the weights to zero. */
const l2 = 1;

/** Rounds of choosing which parts of two sentences are compared. */
const rounds = 3;

/** Passes of coordinate descent; the weights stand still before. */
const descentPasses = 60;

/** Features that can only speak for one statement, and those that can only speak against it. */
const speaksFor =
  /^(?:cover|wordCover|shared|words|pairs|numbersAgree|amountsAgree|rolesAgree|speakerSame|meaning)/;
const speaksAgainst =
  /^(?:onlyNames|numbersDiffer|amountsDiffer|yearsDiffer|rolesSwapped|opposite|mood_|speakerDiffers|speakerStrangers)/;

/** By what parts are chosen at first: how much of their words they share. */
const start: Combiner = { bias: -4, weights: { cover: 8 } };

type Row = { features: Readonly<Record<string, number>>; isOne: boolean; weight: number };

/** Fits a combiner to labelled pairs of sentences. Deterministic. */
export function fitPairs(
  real: readonly LabelledCollection[],
  invented: readonly LabelledCollection[],
  vectorOf?: VectorOf,
): Combiner {
  let combiner = start;
  for (let round = 0; round < rounds; round += 1) {
    const rows = [
      ...real.flatMap((each) => rowsOf(each, combiner, vectorOf, 1)),
      ...invented.flatMap((each) => rowsOf(each, combiner, vectorOf, inventedWeight)),
    ];
    combiner = fitRows(rows);
  }
  return combiner;
}

function rowsOf(
  labelled: LabelledCollection,
  pair: Combiner,
  vectorOf: VectorOf | undefined,
  weight: number,
): Row[] {
  const decider = { pair, thresholds: { sure: 1, propose: 1 } };
  const weights: GrowWeights = { note: '', ...decider, meaning: decider };
  const pairs = runToEnd(findPairsInSteps(labelled.collection, weights, vectorOf));
  return pairs.flatMap(({ a, b, features }): Row | [] => {
    const isOne = areOne(labelled, a, b);
    const isNear = labelled.isNearMiss[a] || labelled.isNearMiss[b];
    return isOne === null
      ? []
      : { features, isOne, weight: isNear ? weight * nearMissWeight : weight };
  });
}

function fitRows(rows: readonly Row[]): Combiner {
  const names = [...new Set(rows.flatMap(({ features }) => Object.keys(features)))].sort();
  const slot = new Map(names.map((name, i) => [name, i]));
  const points = rows.map(({ features, isOne, weight }): SparsePoint => {
    const entries = Object.entries(features).filter(([, value]) => value !== 0);
    return {
      indexes: entries.map(([name]) => slot.get(name) as number),
      values: entries.map(([, value]) => value),
      positive: isOne,
      weight,
    };
  });
  const slotsOf = (pattern: RegExp): Set<number> =>
    new Set(names.flatMap((name, i) => (pattern.test(name) ? i : [])));
  const { bias, weights } = trainLogistic(points, names.length, {
    l2,
    passes: descentPasses,
    nonNegative: slotsOf(speaksFor),
    nonPositive: slotsOf(speaksAgainst),
  });
  const rounded = (x: number): number => Math.round(x * 1000) / 1000;
  return {
    bias: rounded(bias),
    weights: Object.fromEntries(
      names.flatMap((name, i) => {
        const weight = rounded(weights[i] as number);
        return weight === 0 ? [] : [[name, weight]];
      }),
    ),
  };
}
