import type { Combiner } from '../../engine/match/decision/combine';
import type { VectorOf } from '../../engine/match/meaning/sentence-vector';
import { fitRows, type LabelledRow } from './fit-rows';
import { areOne, type LabelledCollection } from './labelled-collections';
import { weighedPairs } from './looked-at';

/** What a pair of an invented crisis counts for, against one of real pages, and one with a near miss against that. */
const inventedWeight = 0.3;
const nearMissWeight = 0.3;

/** Rounds of choosing which parts of two sentences are compared. */
const rounds = 3;

/** Features that can only speak for one statement, and those that can only speak against it. */
const speaksFor =
  /^(?:cover|wordCover|shared|words|pairs|numbers(?:Agree|Round)|amountsAgree|(?:roles|doers)Agree|speakerSame|meaning)/;
const speaksAgainst =
  /^(?:onlyNames|numbers(?:Differ|Mixed)|amountsDiffer|yearsDiffer|time|rolesSwapped|doers(?:Turned|Differ)|opposite|mood_|speakerDiffers|speakerStrangers)/;

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
  return weighedPairs(labelled, pair, vectorOf).flatMap(({ a, b, features }): LabelledRow | [] => {
    const isOne = areOne(labelled, a, b);
    const isNear = labelled.isNearMiss[a] || labelled.isNearMiss[b];
    return isOne === null
      ? []
      : { features, isOne, weight: isNear ? weight * nearMissWeight : weight };
  });
}
