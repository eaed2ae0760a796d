import { i18n } from '#i18n';
import { type CutCollection, growCollectionInSteps } from '../../../engine/grow/grow-pack';
import type { Groups } from '../../../engine/grow/types';
import { indexPackInSteps } from '../../../engine/match/learning/learn-pack';
import type { VectorOf } from '../../../engine/match/meaning/sentence-vector';
import { checkPack } from '../../../engine/pack/check-pack';
import type { LearnedPack } from '../../../engine/pack/learned-pack';
import { integrityRules } from '../../../engine/pack/pack-rules';
import { placeInWords } from '../../../engine/pack/place-in-words';
import type { Pack } from '../../../engine/pack/types';
import { ProblemError, problem } from '../../../engine/problem/problem';
import { mendGrown } from '../../../stories/mend-grown';

/** What a story comes to: its groups, for the review, and the pack with what is learned from it and its index. */
export type GrownPack = { groups: Groups; pack: Pack; learned: LearnedPack; index: ArrayBuffer };

/** How much of the whole grouping takes, as measured; learning takes the rest. */
const grouping = 0.5;

/** Steps of one stage after which it counts as half done: how many there are is not known before. */
const stepsToHalf = 400;

/**
 * A story's pack in steps of a few milliseconds, each of which tells how much is done, from 0 to 1.
 * @param version counts up, and becomes the pack's
 * @param vectorOf what its articles' texts mean; where none is given, words alone decide
 * @returns null when the articles report nothing
 * @throws when the pack breaks a rule that all packs are held to
 */
export function* growPackInStages(
  collection: CutCollection,
  version: number,
  vectorOf?: VectorOf,
): Generator<number, GrownPack | null> {
  const growing = growCollectionInSteps(collection, {
    version: `1.${version}.0`,
    words: {
      description: i18n.t('stories.packDescription'),
      selection: i18n.t('stories.packSelection'),
      licence: i18n.t('stories.packLicence'),
    },
    ...(vectorOf && { vectorOf }),
  });
  const grown = yield* grouped(growing);
  if (grown.pack.statements.length === 0) return null;
  const pack = mendGrown(grown.pack);
  if (!pack) throw new ProblemError(problem('stories.tellsNothing'));
  const faults = checkPack(pack, integrityRules);
  if (faults[0])
    throw new ProblemError(
      problem('level.lack', placeInWords(pack, faults[0].pointer), faults[0].problem),
    );
  const learning = indexPackInSteps(pack);
  for (;;) {
    const step = learning.next();
    if (step.done) return { groups: grown.groups, pack, ...step.value };
    yield grouping + (1 - grouping) * step.value;
  }
}

/** The steps of grouping, each with how much of the whole is done. */
function* grouped<T>(steps: Generator<void, T>): Generator<number, T> {
  for (let taken = 0; ; taken++) {
    const step = steps.next();
    if (step.done) return step.value;
    yield (grouping * taken) / (taken + stepsToHalf);
  }
}
