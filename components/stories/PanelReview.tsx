import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Decision, Group, Member } from '../../engine/grow/types';
import type { Id } from '../../engine/pack/types';
import type { StoryReview } from '../../stories/types';
import { GrowthLine } from './GrowthLine';
import { type Notice, NoticeBar } from './NoticeBar';
import type { Proposal, Verdict } from './proposals';
import { ReviewSheet } from './ReviewSheet';
import { SharedStatements } from './SharedStatements';

type Props = {
  story: StoryReview;
  /** The kept article of the page beside the panel: what is proposed of it comes first. */
  article: Id | null;
  decided: ReadonlySet<string>;
  notice: Notice | null;
  error: string | null;
  onDecide: (proposal: Proposal, verdict: Verdict) => void;
  onUntick: (proposal: { member: Member; group: Group }, verdict: Verdict) => void;
  onEdit: (decisions: Decision[], said: string) => void;
  onUndoDecision: (() => void) | null;
  onGrow: (go: boolean) => void;
  onOpenStory: () => void;
};

/** A story's review in the side panel: what is to be looked at, and what was put together, beside the page itself. */
export function PanelReview({ story, article, ...props }: Props) {
  const view = useRef<HTMLElement>(null);
  useEffect(() => {
    // Its keys are heard at once by who came here by one.
    view.current?.querySelector<HTMLElement>('.review')?.focus({ preventScroll: true });
  }, []);
  return (
    <article class="panel-review" aria-labelledby="panel-review-title" ref={view}>
      <header>
        <h2 id="panel-review-title" dir="auto">
          {story.title}
        </h2>
        <GrowthLine growth={story.growth} onGrow={props.onGrow} />
      </header>
      <NoticeBar notice={props.notice} error={props.error} />
      <ReviewSheet
        story={story}
        first={article}
        decided={props.decided}
        onDecide={props.onDecide}
        onUndo={props.onUndoDecision}
      />
      <SharedStatements story={story} onDecide={props.onUntick} onEdit={props.onEdit} />
      <p>
        <button type="button" class="link-button" onClick={props.onOpenStory}>
          {i18n.t('review.wholeStory')}
        </button>
      </p>
    </article>
  );
}
