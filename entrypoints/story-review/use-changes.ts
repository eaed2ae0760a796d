import { useRef, useState } from 'preact/hooks';
import { i18n, saidOfError } from '#i18n';
import type { Notice } from '../../components/stories/NoticeBar';
import type { Id } from '../../engine/pack/types';
import { askBackground } from '../../messaging/send';
import type { StoryChange } from '../../stories/types';

export type Changes = ReturnType<typeof useChanges>;

/**
 * Changes of stories, one after another, each told with the way back.
 * @param onDone called when one is made
 * @param onUndone called when one was taken back, with the story it was of
 */
export function useChanges(onDone: () => void, onUndone: (story: Id) => void = () => {}) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const [error, setError] = useState<string | null>(null);
  const asking = useRef<Promise<unknown>>(Promise.resolve());

  /** Asks once the change before is made, so that undoing takes back the last. `done` is called with what came of it. */
  const change = (
    ask: () => Promise<StoryChange[]>,
    text: string,
    done?: (changes: StoryChange[]) => void,
  ): void => {
    setError(null);
    asking.current = asking.current
      .then(ask)
      .then((changes) => {
        done?.(changes);
        setNotice({ text, ...(changes.length > 0 && { onUndo: () => undo(changes) }) });
        onDone();
      })
      .catch((cause: unknown) => setError(saidOfError(cause)));
  };

  const undo = (changes: StoryChange[]) =>
    change(
      () => askBackground('undoStoryChanges', changes),
      i18n.t('keep.undone'),
      ([undone]) => undone && onUndone(undone.story),
    );

  /** Does what changes no story, and says when it could not be done. */
  const run = (work: Promise<unknown>): void => {
    setError(null);
    work.catch((cause: unknown) => setError(saidOfError(cause)));
  };

  return { notice, error, change, run };
}
