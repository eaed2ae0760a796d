import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n, listed } from '#i18n';
import { LoadingState } from '../../components/controls/StateMessage';
import { decisionsOf, type Verdict } from '../../components/stories/proposals';
import { type Notice, StoriesView } from '../../components/stories/StoriesView';
import { StoryView } from '../../components/stories/StoryView';
import type { Group, Member } from '../../engine/grow/types';
import type { Id } from '../../engine/pack/types';
import { askBackground } from '../../messaging/send';
import type { StoryChange } from '../../stories/types';
import { saveFile } from './save-file';
import { useStories } from './use-stories';

/** The page of stories: every change says what it was, and can be taken back. */
export function StoriesPage() {
  const [chosen, setChosen] = useState<Id | null>(() =>
    new URLSearchParams(location.search).get('story'),
  );
  const { stories, review, failure, refresh } = useStories(chosen);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  /** What undoing a decision takes back, by its proposal; a decision that is only asked for has nothing yet. */
  const made = useRef(new Map<string, StoryChange[]>());
  const asking = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    if (!stories || stories.some(({ id }) => id === chosen)) return;
    // Erased, here or in another window, or an address of long ago.
    setChosen(stories[0]?.id ?? null);
  }, [stories, chosen]);

  /** Asks for one change after another, so that undoing takes back the last. */
  const change = (
    ask: () => Promise<StoryChange[]>,
    text: string,
    done?: (changes: StoryChange[]) => void,
  ) => {
    setError(null);
    asking.current = asking.current
      .then(ask)
      .then((changes) => {
        done?.(changes);
        setNotice({
          text,
          ...(changes.length > 0 && {
            onUndo: () =>
              change(() => askBackground('undoStoryChanges', changes), i18n.t('keep.undone')),
          }),
        });
        refresh();
      })
      .catch((cause: unknown) => setError(messageOf(cause)));
  };

  const forgetDecided = (key: string) =>
    setDecided((before) => new Set([...before].filter((each) => each !== key)));

  const decide = (
    story: Id,
    proposal: { key?: string; member: Member; group: Group },
    verdict: Verdict,
  ) => {
    const decisions = decisionsOf(proposal, verdict, new Date().toISOString());
    if (decisions.length === 0) return;
    const { key } = proposal;
    if (key !== undefined) setDecided((before) => new Set(before).add(key));
    change(
      () =>
        askBackground('decideInStory', { story, decisions }).catch((cause: unknown) => {
          if (key !== undefined) forgetDecided(key);
          throw cause;
        }),
      i18n.t(said[verdict]),
      (changes) => {
        if (key !== undefined) made.current.set(key, changes);
      },
    );
  };

  const undoLast = () => {
    const key = [...decided].at(-1);
    if (key === undefined) return;
    forgetDecided(key);
    // Looked up in its turn: the decision itself may still be on its way.
    change(
      async () => askBackground('undoStoryChanges', made.current.get(key) ?? []),
      i18n.t('keep.undone'),
    );
  };

  const run = (work: Promise<unknown>) => {
    setError(null);
    work.catch((cause: unknown) => setError(messageOf(cause)));
  };

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
      onChoose={(story) => {
        setChosen(story);
        setDecided(new Set());
        history.replaceState(null, '', `?story=${story}`);
      }}
      notice={notice}
      error={error ?? failure}
      onBackUp={() =>
        run(
          askBackground('backUpStories').then((json) =>
            saveFile(`sidelight-stories-${new Date().toISOString().slice(0, 10)}.json`, json),
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
            ),
          ),
        )
      }
    >
      {review && review.id === chosen && (
        <StoryView
          key={review.id}
          story={review}
          decided={decided}
          onDecide={(proposal, verdict) => decide(review.id, proposal, verdict)}
          onUntick={(proposal, verdict) => decide(review.id, proposal, verdict)}
          onUndoDecision={decided.size > 0 ? undoLast : null}
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
                if (json) saveFile(`${review.id}.json`, json);
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

const said = {
  same: 'review.said.same',
  another: 'review.said.another',
  'leave-out': 'review.said.leaveOut',
} as const;

const messageOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));
