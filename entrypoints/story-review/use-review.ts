import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { decisionsOf, type Verdict } from '../../components/stories/proposals';
import type { Decision, Group, Member } from '../../engine/grow/types';
import type { Id } from '../../engine/pack/types';
import { askBackground } from '../../messaging/send';
import type { StoryChange } from '../../stories/types';
import type { Changes } from './use-changes';

/** What the reader decides of proposals and of wordings, and how the last answer is taken back. */
export function useReview({ change }: Changes) {
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  /** What undoing a decision takes back, by its proposal; a decision that is only asked for has nothing yet. */
  const made = useRef(new Map<string, StoryChange[]>());

  const forget = (key: string) =>
    setDecided((before) => new Set([...before].filter((each) => each !== key)));

  /** A proposal has a key, a wording that was put together by itself has none. */
  const decide = (
    story: Id,
    proposal: { key?: string; member: Member; group: Group },
    verdict: Verdict,
  ): void => {
    const decisions = decisionsOf(proposal, verdict, new Date().toISOString());
    if (decisions.length === 0) return;
    const { key } = proposal;
    if (key !== undefined) setDecided((before) => new Set(before).add(key));
    change(
      () =>
        askBackground('decideInStory', { story, decisions }).catch((cause: unknown) => {
          if (key !== undefined) forget(key);
          throw cause;
        }),
      i18n.t(said[verdict]),
      (changes) => {
        if (key !== undefined) made.current.set(key, changes);
      },
    );
  };

  /** Corrections of a statement, with what is said of them. */
  const edit = (story: Id, decisions: Decision[], text: string): void =>
    change(() => askBackground('decideInStory', { story, decisions }), text);

  const undoLast = () => {
    const key = [...decided].at(-1);
    if (key === undefined) return;
    forget(key);
    // Looked up in its turn: the decision itself may still be on its way.
    change(
      async () => askBackground('undoStoryChanges', made.current.get(key) ?? []),
      i18n.t('keep.undone'),
    );
  };

  return {
    /** Proposals that were decided here, by key. */
    decided,
    decide,
    edit,
    /** Null when there is nothing to take back. */
    undoLast: decided.size > 0 ? undoLast : null,
    /** Another story is shown. */
    begin: () => setDecided(new Set()),
  };
}

const said = {
  same: 'review.said.same',
  another: 'review.said.another',
  'leave-out': 'review.said.leaveOut',
} as const;
