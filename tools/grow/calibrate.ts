import type { GrowWeights, PairDecider } from '../../engine/grow/find-pairs';
import type { Combiner } from '../../engine/match/decision/combine';
import type { VectorOf } from '../../engine/match/meaning/sentence-vector';
import { dealCollections, foldsOf } from './deal-collections';
import { expectedShare } from './expected-share';
import { fitPairs } from './fit-pairs';
import { fitProposals, inventedQuestion, linkedBy, questionRows } from './fit-proposals';
import type { LabelledRow } from './fit-rows';
import { groupFigures, labelledPairs } from './group-figures';
import type { LabelledCollection } from './labelled-collections';

/**
 * Average likelihoods from which groups may be sure, and may be proposed: the lowest of these at which, on pages that
 * nothing was fitted to, nine pairs in ten are right, and half of them. The lowest that may be proposed was chosen
 * while looking at the five articles: below, more than half of theirs is wrong.
 */
const sureFrom = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7];
const proposedFrom = [0.11, 0.12, 0.15, 0.2, 0.25];
const rightOfSure = 0.9;
const rightOfProposed = 0.5;

/** What a proposal is worth from which it is asked: a further outlet with one chance in fifteen. */
const ask = 0.07;

/** Pages and crises are left out by turns in this many folds, and pages are dealt this often. */
const folds = 3;
const deals = 6;

const note =
  'Written by npm run calibrate:grow from labelled news pages; not to be edited by hand.';

/** How right groups are: what was judged, by what, and sure precision and recall, then with proposals; 0 to 1. */
export type JudgedGroups = { what: string; by: string; figures: number[] };

/** Small collections that nothing was fitted to, and what was fitted to the others. */
type Held = { own: readonly LabelledCollection[]; pair: Combiner };

/** Collections that nothing is fitted to, no threshold either; by what they are together. */
export type JudgedCollections = { what: string; own: readonly LabelledCollection[] };

/**
 * Fits what decides pairs, groups and proposals to labelled pages, dealt into collections as small as readers', by words
 * with invented crises as well, and judges it: each third of the pages and of the crises by weights that were not fitted to
 * it, and collections that nothing is fitted to. Takes minutes. Deterministic.
 */
export function calibrate(
  labelled: readonly LabelledCollection[],
  invented: readonly LabelledCollection[],
  judged: readonly JudgedCollections[],
  vectorOf: VectorOf,
): { weights: GrowWeights; judgements: JudgedGroups[] } {
  // The encoder has learned from the invented crises: what they mean to it says nothing of others.
  const kinds = [
    { by: 'words', crises: invented, vectors: undefined },
    { by: 'meaning', crises: [], vectors: vectorOf },
  ];
  const dealt = (some: readonly LabelledCollection[]): LabelledCollection[] =>
    some.flatMap((each) => dealCollections(each, deals));
  const all = dealt(labelled);
  const parts = labelled.map((each) => foldsOf(each, folds));
  const turns = Array.from({ length: folds }, (_, fold) => ({
    own: dealt(parts.flatMap((each) => each[fold]?.own ?? [])),
    rest: dealt(parts.flatMap((each) => each[fold]?.rest ?? [])),
  }));
  const judgements: JudgedGroups[] = [];
  const deciders = kinds.map(({ by, crises, vectors }): PairDecider => {
    const pair = fitPairs(all, crises, vectors);
    const held = turns.map(
      ({ own, rest }): Held => ({ own, pair: fitPairs(rest, crises, vectors) }),
    );
    const thresholds = { ...thresholdsOf(held, vectors), ask };
    const rows = held.map(({ own, pair: fitted }) =>
      own.flatMap((each) => questionRows(each, { pair: fitted, thresholds }, vectors, 1)),
    );
    const ofCrises = crises.flatMap((each) =>
      questionRows(each, { pair, thresholds }, vectors, inventedQuestion),
    );
    const judge = (
      what: string,
      own: readonly LabelledCollection[],
      fitted: Combiner,
      known: readonly LabelledRow[],
    ): void => {
      const decider = { pair: fitted, proposal: fitProposals(known), thresholds };
      judgements.push({ what, by, figures: figuresOf(own, decider, vectors) });
    };
    held.forEach(({ own, pair: fitted }, fold) => {
      const known = [...rows.filter((_, at) => at !== fold).flat(), ...ofCrises];
      judge(`labelled pages, every third from ${fold + 1}`, own, fitted, known);
    });
    for (let fold = 0; fold < folds && crises.length >= folds; fold += 1) {
      const own = crises.filter((_, i) => i % folds === fold);
      const rest = crises.filter((_, i) => i % folds !== fold);
      judge(`invented crises, every third from ${fold + 1}`, own, fitPairs(all, rest), rows.flat());
    }
    for (const { what, own } of judged) judge(what, own, pair, [...rows.flat(), ...ofCrises]);
    return { pair, proposal: fitProposals([...rows.flat(), ...ofCrises]), thresholds };
  });
  const [words, meaning] = deciders as [PairDecider, PairDecider];
  return { weights: { note, ...words, meaning }, judgements };
}

/** The lowest thresholds at which what they promise holds on pages that nothing was fitted to. */
function thresholdsOf(
  held: readonly Held[],
  vectors: VectorOf | undefined,
): { sure: number; propose: number } {
  const lowest = (all: readonly number[], share: number, of: 'certain' | 'likely', sure?: number) =>
    all.find((threshold) => {
      const thresholds = { sure: sure ?? threshold, propose: threshold, ask };
      // Two articles may be dealt into one collection more than once.
      const pairs = new Map<string, boolean>();
      for (const { own, pair } of held)
        for (const each of own) {
          const { nodes, ...linked } = linkedBy(each, { pair, thresholds }, vectors);
          const groups = linked[of].map((group) => group.map((at) => nodes[at]?.sentence ?? -1));
          for (const [place, isOne] of labelledPairs(each, groups)) pairs.set(place, isOne);
        }
      const right = [...pairs.values()].filter(Boolean).length;
      return expectedShare(right, pairs.size) >= share;
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
