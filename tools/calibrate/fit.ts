import { type Combiner, logOdds, probability } from '../../engine/match/decision/combine';
import { fitNamed } from '../fitting/fit-named';
import type { CandidatePair, Row } from './label-pairs';

export type FitOptions = {
  /** Names of the features the combiner may use. */
  names: readonly string[];
  l2: number;
};

/** Features that can only speak for a match, whatever a few labelled pages say. */
const speaksFor =
  /^(?:invented )?(?:learned|meaning|language|cover|clause|closeness|carriers|neighbour|pageShare|numbersAgree|amountsAgree|rolesAgree|rolesSameDoer|speaker_named)/;

/** Features that can only speak against one. */
const speaksAgainst =
  /^(?:invented )?(?:date|numbersDiffer|numbersExtra|amountsDiffer|rolesSwapped|rolesTurned|rolesCrossed|rolesOtherDoer|opposite|contrary|replaced|onlyNames|otherYear|otherTime|more_question|more_condition|more_elsewhen|more_denial|more_unasserted|offTopic|sentenceOffTopic|speakerOther|speakerStranger|speakerUnknown)/;

/** Rounds of choosing which of several fitting statements a sentence is taken to report. */
const rounds = 2;

/** Wrong candidates of a sentence to learn from: the best-scoring; the far ones teach nothing. */
const hardestPairs = 8;

/** The same of sentences that count for little: there are thousands of them. */
const hardestOfInvented = 2;

/**
 * Fits a combiner to labelled pairs. A sentence labelled with several of the pack's statements (the
 * pack may be finer than the labels) counts for the best-scoring of them only; the others count
 * neither way.
 */
export function fitCombiner(
  rows: readonly Row[],
  start: Combiner,
  { names, l2 }: FitOptions,
): Combiner {
  let combiner = start;
  for (let round = 0; round < rounds; round += 1) {
    const points = rows.flatMap((row) =>
      chosenPairs(row, combiner).map(({ features, truth }) => ({
        features,
        positive: truth === true,
        weight: row.weight ?? 1,
      })),
    );
    combiner = fitNamed(points, { names, l2, speaksFor, speaksAgainst });
  }
  return combiner;
}

function chosenPairs({ pairs, every, weight }: Row, combiner: Combiner): CandidatePair[] {
  const ranked = pairs
    .map((pair) => ({ pair, score: logOdds(combiner, pair.features) }))
    .sort((a, b) => b.score - a.score)
    .map(({ pair }) => pair);
  const right = ranked.filter(({ truth }) => truth === true);
  // Of a sentence and its pieces, the one that shows a statement best.
  const best = right.filter(
    (pair, i) => right.findIndex((p) => p.statement === pair.statement) === i,
  );
  const hardest = weight === undefined ? hardestPairs : hardestOfInvented;
  const wrong = ranked.filter(({ truth }) => truth === false).slice(0, hardest);
  return [...(every ? best : best.slice(0, 1)), ...wrong];
}

export function probabilityOf(combiner: Combiner, pair: CandidatePair): number {
  return probability(combiner, pair.features);
}
