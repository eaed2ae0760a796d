import { findPairsInSteps, type GrowWeights } from '../../engine/grow/find-pairs';
import type { Combiner } from '../../engine/match/decision/combine';
import { runToEnd } from '../../engine/match/decision/run-to-end';
import type { VectorOf } from '../../engine/match/meaning/sentence-vector';
import { fitRows, type LabelledRow } from './fit-rows';
import { areOne, type LabelledCollection } from './labelled-collections';

/** What a pair of an invented crisis counts for, against one of real pages, and one with a near miss against that. */
const inventedWeight = 0.1;
const nearMissWeight = 0.3;

/** Rounds of choosing which parts of two sentences are compared. */
const rounds = 3;

/** Features that can only speak for one statement, and those that can only speak against it. */
const speaksFor =
  /^(?:cover|wordCover|shared|words|pairs|numbersAgree|amountsAgree|rolesAgree|speakerSame|meaning)/;
const speaksAgainst =
  /^(?:onlyNames|numbersDiffer|amountsDiffer|yearsDiffer|rolesSwapped|opposite|mood_|speakerDiffers|speakerStrangers)/;

/** By what parts are chosen at first: how much of their words they share. */
const start: Combiner = { bias: -4, weights: { cover: 8 } };

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
    combiner = fitRows(rows, { speaksFor, speaksAgainst });
  }
  return combiner;
}

function rowsOf(
  labelled: LabelledCollection,
  pair: Combiner,
  vectorOf: VectorOf | undefined,
  weight: number,
): LabelledRow[] {
  const decider = { pair, proposal: pair, thresholds: { sure: 1, propose: 1, ask: 1 } };
  const weights: GrowWeights = { note: '', ...decider, meaning: decider };
  const pairs = runToEnd(findPairsInSteps(labelled.collection, weights, vectorOf));
  return pairs.flatMap(({ a, b, features }): LabelledRow | [] => {
    const isOne = areOne(labelled, a, b);
    const isNear = labelled.isNearMiss[a] || labelled.isNearMiss[b];
    return isOne === null
      ? []
      : { features, isOne, weight: isNear ? weight * nearMissWeight : weight };
  });
}
