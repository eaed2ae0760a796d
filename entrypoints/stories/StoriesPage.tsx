import { useEffect, useState } from 'preact/hooks';
import { i18n, listed } from '#i18n';
import { LoadingState } from '../../components/controls/StateMessage';
import { packFile } from '../../components/export/pack-file';
import { saveFile } from '../../components/export/save-file';
import { StoriesView } from '../../components/stories/StoriesView';
import { StoryView } from '../../components/stories/StoryView';
import type { Id } from '../../engine/pack/types';
import { askBackground } from '../../messaging/send';
import { useChanges } from '../story-review/use-changes';
import { useReview } from '../story-review/use-review';
import { useStories } from '../story-review/use-stories';
import { FurtherActions, FurtherSections } from './further-actions';

/** The page of stories: every change says what it was, and can be taken back. */
export function StoriesPage() {
  const [chosen, setChosen] = useState<Id | null>(() =>
    new URLSearchParams(location.search).get('story'),
  );
  const { stories, review, failure, refresh } = useStories(chosen);
  /** Chosen once it is there: what was erased is back only when the list is read anew. */
  const [awaited, setAwaited] = useState<Id | null>(null);
  const changes = useChanges(refresh, setAwaited);
  const { change, run, notice, error } = changes;
  const { decided, decide, edit, undoLast, begin } = useReview(changes);

  const choose = (story: Id) => {
    setChosen(story);
    setAwaited(null);
    begin();
    history.replaceState(null, '', `?story=${story}`);
  };

  useEffect(() => {
    if (!stories) return;
    if (awaited !== null && stories.some(({ id }) => id === awaited)) {
      choose(awaited);
      return;
    }
    if (stories.some(({ id }) => id === chosen)) return;
    // Erased, here or in another window, or an address of long ago.
    setChosen(stories[0]?.id ?? null);
  }, [stories, chosen, awaited]);

  if (failure !== null && !stories)
    return (
      <main class="options stories">
        <p class="option-error" role="alert">
          {failure}
        </p>
      </main>
    );
  if (!stories)
    return (
      <main class="options stories">
        <h1 class="heard-only">{i18n.t('stories.title')}</h1>
        <LoadingState />
      </main>
    );
  return (
    <StoriesView
      stories={stories}
      chosen={chosen}
      onChoose={choose}
      notice={notice}
      error={error ?? failure}
      further={<FurtherSections stories={stories} />}
      onBackUp={() =>
        run(
          askBackground('backUpStories').then((json) =>
            saveFile({
              name: `sidelight-stories-${new Date().toISOString().slice(0, 10)}.json`,
              type: 'application/json',
              text: json,
            }),
          ),
        )
      }
      onRestore={(json) =>
        run(
          askBackground('restoreStories', json).then(({ restored, same, changes }) =>
            change(
              async () => changes,
              restored.length > 0
                ? i18n.t('stories.restored', [listed(restored)])
                : i18n.t('stories.restoredNothing', [listed(same)]),
              ([first]) => first && setAwaited(first.story),
            ),
          ),
        )
      }
    >
      {review && review.id === chosen && (
        <StoryView
          key={review.id}
          story={review}
          further={<FurtherActions story={review} />}
          decided={decided}
          onDecide={(proposal, verdict) => decide(review.id, proposal, verdict)}
          onUntick={(proposal, verdict) => decide(review.id, proposal, verdict)}
          onEdit={(decisions, said) => edit(review.id, decisions, said)}
          onUndoDecision={undoLast}
          onRename={(title) =>
            change(
              () => askBackground('renameStory', { story: review.id, title }),
              i18n.t('stories.renamed', [title]),
            )
          }
          onTakeOut={(article) =>
            change(
              () => askBackground('takeOutArticle', { story: review.id, article: article.id }),
              i18n.t('stories.takenOut', [article.headline ?? article.outlet]),
            )
          }
          onCorrect={(article, correction) =>
            change(
              () =>
                askBackground('correctArticle', {
                  story: review.id,
                  article: article.id,
                  ...correction,
                }),
              i18n.t('stories.corrected'),
            )
          }
          onKeepsByItself={(keepsByItself) =>
            change(
              () => askBackground('setStoryKeeping', { story: review.id, keepsByItself }),
              i18n.t(keepsByItself ? 'stories.nowKeeps' : 'stories.nowAsks'),
            )
          }
          onGrow={(go) => run(askBackground('setStoryGrowing', { story: review.id, go }))}
          onExport={() =>
            run(
              askBackground('exportStory', review.id).then((json) => {
                if (json)
                  saveFile({ name: `${review.id}.json`, type: 'application/json', text: json });
              }),
            )
          }
          onExportAs={(format) =>
            run(
              askBackground('readPack', review.id).then((pack) => {
                if (pack) saveFile(packFile(pack, format, true));
              }),
            )
          }
          onErase={() =>
            change(
              () => askBackground('eraseStory', review.id),
              i18n.t('stories.erased', [review.title]),
            )
          }
        />
      )}
    </StoriesView>
  );
}
