import type { PairDecider } from '../../engine/grow/find-pairs';
import { type LinkedStatements, linkStatements } from '../../engine/grow/link-statements';
import { questionsIn } from '../../engine/grow/propose';
import type { Combiner } from '../../engine/match/decision/combine';
import type { VectorOf } from '../../engine/match/meaning/sentence-vector';
import { fitRows, type LabelledRow } from './fit-rows';
import { areOne, type LabelledCollection } from './labelled-collections';
import { weighedPairs } from './looked-at';

/** What a question of an invented crisis counts for, against one of real pages. */
export const inventedQuestion = 0.2;

/** Features that can only speak for a yes, and those that can only speak against it. */
const speaksFor = /^(?:likeliest|mean|meaning|severalOwn|nearestOfBoth)$/;
const speaksAgainst = /^(?:sameOutlet|doubt|rivals)$/;

/** A labelled collection's statements as pairs decide them; by words alone without vectors. */
export function linkedBy(
  labelled: LabelledCollection,
  { pair, thresholds }: Pick<PairDecider, 'pair' | 'thresholds'>,
  vectorOf?: VectorOf,
): LinkedStatements {
  const pairs = weighedPairs(labelled, pair, vectorOf);
  return linkStatements(labelled.collection, pairs, [], thresholds);
}

/** What could be asked of a labelled collection, and whether the answer is yes; what nobody has labelled is left out. */
export function questionRows(
  labelled: LabelledCollection,
  decider: Pick<PairDecider, 'pair' | 'thresholds'>,
  vectorOf: VectorOf | undefined,
  weight: number,
): LabelledRow[] {
  const linked = linkedBy(labelled, decider, vectorOf);
  const { sentences, articles } = labelled.collection;
  const sentenceOf = (node: number): number => linked.nodes[node]?.sentence ?? -1;
  const outletOf = (node: number): string =>
    articles[sentences[sentenceOf(node)]?.article ?? -1]?.article.outlet ?? '';
  return questionsIn(linked, outletOf, decider.pair).flatMap((question): LabelledRow | [] => {
    const known = question.core.flatMap((a) =>
      question.other.flatMap((b) => areOne(labelled, sentenceOf(a), sentenceOf(b)) ?? []),
    );
    if (!known.length) return [];
    return { features: question.features, isOne: known.includes(true), weight };
  });
}

/** Fits how likely the answer to a question is yes. Deterministic. */
export function fitProposals(rows: readonly LabelledRow[]): Combiner {
  return fitRows(rows, { speaksFor, speaksAgainst });
}
