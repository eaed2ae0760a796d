import type { GrowWeights, PairDecider } from '../../engine/grow/find-pairs';
import type { Combiner } from '../../engine/match/decision/combine';
import type { VectorOf } from '../../engine/match/meaning/sentence-vector';
import { fitPairs } from './fit-pairs';
import { fitProposals, inventedQuestion, linkedBy, questionRows } from './fit-proposals';
import type { LabelledRow } from './fit-rows';
import { groupFigures, judgeSentences } from './group-figures';
import type { LabelledCollection } from './labelled-collections';

/**
 * Average likelihoods from which groups may be sure, and may be proposed: the lowest of these at which, on pages that
 * nothing was fitted to, nine pairs in ten are right, and half of them. The lowest of all were chosen while looking at the
 * five articles: below, more than one sure pair in ten of theirs is wrong, and more than half of the proposed ones.
 */
const sureFrom = [0.45, 0.5, 0.55, 0.6, 0.65, 0.7];
const proposedFrom = [0.12, 0.15, 0.2, 0.25];
const rightOfSure = 0.9;
const rightOfProposed = 0.5;

/** What a proposal is worth from which it is asked: a further outlet with one chance in twelve. */
const ask = 0.08;

/** Crises are left out by turns in this many folds. */
const crisisFolds = 3;

const note =
  'Written by npm run calibrate:grow from labelled news pages; not to be edited by hand.';

/** How right groups are: what was judged, by what, and sure precision and recall, then with proposals; 0 to 1. */
export type JudgedGroups = { what: string; by: string; figures: number[] };

/**
 * Fits what decides pairs, groups and proposals to labelled pages, by words with invented crises as well, and judges it:
 * each folder and each crisis by weights that were not fitted to it, and a pack's own articles, which nothing is fitted to.
 * Takes minutes.
 */
export function calibrate(
  labelled: readonly LabelledCollection[],
  invented: readonly LabelledCollection[],
  judged: LabelledCollection,
  vectorOf: VectorOf,
): { weights: GrowWeights; judgements: JudgedGroups[] } {
  // The encoder has learned from the invented crises: what they mean to it says nothing of others.
  const kinds = [
    { by: 'words', crises: invented, vectors: undefined },
    { by: 'meaning', crises: [], vectors: vectorOf },
  ];
  const judgements: JudgedGroups[] = [];
  const deciders = kinds.map(({ by, crises, vectors }): PairDecider => {
    const pair = fitPairs(labelled, crises, vectors);
    const apart = labelled.map((each) => ({
      each,
      pair: fitPairs(
        labelled.filter((other) => other !== each),
        crises,
        vectors,
      ),
    }));
    const held = labelled.length > 1 ? apart : labelled.map((each) => ({ each, pair }));
    const thresholds = { ...thresholdsOf(held, vectors), ask };
    const rows = held.map(({ each, pair: own }) =>
      questionRows(each, { pair: own, thresholds }, vectors, 1),
    );
    const ofCrises = crises.flatMap((each) =>
      questionRows(each, { pair, thresholds }, vectors, inventedQuestion),
    );
    const judge = (
      what: LabelledCollection,
      own: Combiner,
      known: readonly LabelledRow[],
    ): void => {
      const decider = { pair: own, proposal: fitProposals(known), thresholds };
      judgements.push({ what: what.name, by, figures: figuresOf([what], decider, vectors) });
    };
    held.forEach(({ each, pair: own }, i) => {
      judge(each, own, [
        ...rows.filter((_, at) => at !== i || rows.length < 2).flat(),
        ...ofCrises,
      ]);
    });
    for (let fold = 0; fold < crisisFolds && crises.length >= crisisFolds; fold += 1) {
      const own = crises.filter((_, i) => i % crisisFolds === fold);
      const rest = crises.filter((_, i) => i % crisisFolds !== fold);
      const decider = {
        pair: fitPairs(labelled, rest),
        proposal: fitProposals(rows.flat()),
        thresholds,
      };
      judgements.push({
        what: `invented crises, every third from ${fold + 1}`,
        by,
        figures: figuresOf(own, decider, vectors),
      });
    }
    judge(judged, pair, [...rows.flat(), ...ofCrises]);
    return { pair, proposal: fitProposals([...rows.flat(), ...ofCrises]), thresholds };
  });
  const [words, meaning] = deciders as [PairDecider, PairDecider];
  return { weights: { note, ...words, meaning }, judgements };
}

/** The lowest thresholds at which what they promise holds on pages that nothing was fitted to. */
function thresholdsOf(
  held: readonly { each: LabelledCollection; pair: Combiner }[],
  vectors: VectorOf | undefined,
): { sure: number; propose: number } {
  const lowest = (all: readonly number[], share: number, of: 'certain' | 'likely', sure?: number) =>
    all.find((threshold) => {
      const thresholds = { sure: sure ?? threshold, propose: threshold, ask };
      const counts = held.map(({ each, pair }) => {
        const linked = linkedBy(each, { pair, thresholds }, vectors);
        return judgeSentences(
          each,
          linked[of].map((group) => group.map((node) => linked.nodes[node]?.sentence ?? -1)),
        );
      });
      const right = counts.reduce((sum, each) => sum + each.right, 0);
      return right >= share * counts.reduce((sum, each) => sum + each.pairs, 0);
    }) ?? (all.at(-1) as number);
  const sure = lowest(sureFrom, rightOfSure, 'certain');
  return { sure, propose: lowest(proposedFrom, rightOfProposed, 'likely', sure) };
}

/** Precision and recall of sure groups, then of all, of several collections together. */
function figuresOf(
  what: readonly LabelledCollection[],
  decider: PairDecider,
  vectors: VectorOf | undefined,
): number[] {
  const weights = { note, ...decider, meaning: decider };
  const each = what.map((one) => groupFigures(one, weights, vectors));
  return (['sure', 'all'] as const).flatMap((of) => {
    const sum = (count: 'right' | 'pairs' | 'found' | 'truth'): number =>
      each.reduce((all, figures) => all + figures[of][count], 0);
    const share = (part: number, whole: number): number => (whole ? part / whole : 1);
    return [share(sum('right'), sum('pairs')), share(sum('found'), sum('truth'))];
  });
}
