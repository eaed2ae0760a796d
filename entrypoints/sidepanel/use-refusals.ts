import { useEffect, useState } from 'preact/hooks';
import type { Notice } from '../../components/stories/NoticeBar';
import type { Decision } from '../../engine/grow/types';
import type { Id } from '../../engine/pack/types';
import { askBackground } from '../../messaging/send';
import { useChanges } from '../story-review/use-changes';

/** How what was drafted in the reader's own stories is refused, and what came of it. */
export type Refusals = {
  /** Packs whose drafts the reader may refuse. */
  stories: ReadonlySet<Id>;
  refuse: (story: Id, decisions: Decision[], text: string) => void;
  notice: Notice | null;
  error: string | null;
};

/** @param shown what is shown: the stories are asked for anew with it */
export function useRefusals(shown: unknown): Refusals {
  const [stories, setStories] = useState<ReadonlySet<Id>>(new Set());
  const { change, notice, error } = useChanges(() => {});
  useEffect(() => {
    askBackground('listStories').then(
      (list) => setStories(new Set(list.map(({ id }) => id))),
      () => {},
    );
  }, [shown]);
  return {
    stories,
    refuse: (story, decisions, text) =>
      change(() => askBackground('decideInStory', { story, decisions }), text),
    notice,
    error,
  };
}
