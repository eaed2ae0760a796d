import { i18n } from '#i18n';
import { growCollectionInSteps } from '../../../engine/grow/grow-pack';
import { type ReadArticle, readKeptArticleInSteps } from '../../../engine/grow/read-kept-article';
import type { Collection, Groups, KeptArticle } from '../../../engine/grow/types';
import { learnPackInSteps } from '../../../engine/match/learning/learn-pack';
import { checkPack } from '../../../engine/pack/check-pack';
import type { LearnedPack } from '../../../engine/pack/learned-pack';
import { integrityRules } from '../../../engine/pack/pack-rules';
import type { Id, Pack } from '../../../engine/pack/types';
import { mendGrown } from '../../../stories/mend-grown';

/** What a story comes to: its groups, for the review, and the pack with what is learned from it. */
export type GrownPack = { groups: Groups; pack: Pack; learned: LearnedPack };

/** How much of the whole each stage takes, as measured: cutting, grouping, learning. */
const shares = { cutting: 0.2, grouping: 0.4 };

/** Steps of one stage after which it counts as half done: how many there are is not known before. */
const stepsToHalf = 400;

/** Articles as they were cut, for as long as the background lives: the text of an id never changes. */
const cut = new Map<Id, ReadArticle>();

/** Cut articles that are held at a time: some megabytes. */
const mostCut = 100;

/**
 * A story's pack in steps of a few milliseconds, each of which tells how much is done, from 0 to 1.
 * @param version counts up, and becomes the pack's
 * @returns null when the articles report nothing
 * @throws when the pack breaks a rule that all packs are held to
 */
export function* growPackInStages(
  { id, title, articles, decisions }: Collection,
  version: number,
): Generator<number, GrownPack | null> {
  const read: ReadArticle[] = [];
  for (const [place, article] of articles.entries()) {
    for (const _ of cutInSteps(article)) yield (shares.cutting * place) / articles.length;
    read.push(cut.get(article.id) as ReadArticle);
  }
  const growing = growCollectionInSteps(
    { id, title, articles: read, decisions },
    {
      version: `1.${version}.0`,
      words: {
        description: i18n.t('stories.packDescription'),
        selection: i18n.t('stories.packSelection'),
        licence: i18n.t('stories.packLicence'),
      },
    },
  );
  const grown = yield* staged(growing, shares.cutting, shares.grouping);
  if (grown.pack.statements.length === 0) return null;
  const pack = mendGrown(grown.pack);
  if (!pack) throw new Error(i18n.t('stories.tellsNothing'));
  const faults = checkPack(pack, integrityRules);
  if (faults[0]) throw new Error(`${faults[0].pointer}: ${faults[0].message}`);
  const done = shares.cutting + shares.grouping;
  const learning = learnPackInSteps(pack);
  for (;;) {
    const step = learning.next();
    if (step.done) return { groups: grown.groups, pack, learned: step.value };
    yield done + (1 - done) * step.value;
  }
}

function* cutInSteps(article: KeptArticle): Generator<void, void> {
  const known = cut.get(article.id);
  // Outlet and day may have been corrected since.
  const fresh = known ? { ...known, article } : yield* readKeptArticleInSteps(article);
  cut.delete(article.id);
  cut.set(article.id, fresh);
  const [oldest] = cut.keys();
  if (cut.size > mostCut && oldest !== undefined) cut.delete(oldest);
}

/** The steps of a stage, each with how much is done when it begins at `from` and takes `share` of the whole. */
function* staged<T>(steps: Generator<void, T>, from: number, share: number): Generator<number, T> {
  for (let taken = 0; ; taken++) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (share * taken) / (taken + stepsToHalf);
  }
}
