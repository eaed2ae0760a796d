import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { ErrorState, LoadingState, StateMessage } from '../../components/controls/StateMessage';
import { PanelReview } from '../../components/stories/PanelReview';
import type { Id } from '../../engine/pack/types';
import { askBackground } from '../../messaging/send';
import { useChanges } from '../story-review/use-changes';
import { useReview } from '../story-review/use-review';
import { useStories } from '../story-review/use-stories';

type Props = {
  story: Id;
  /** The page’s article, where it is one of the story’s. */
  article: Id | null;
  onBack: () => void;
};

/** The review of the story that the page is about, in the page’s place; the page is marked anew as the reader decides. */
export function ReviewTab({ story, article, onBack }: Props) {
  const { stories, review, failure, refresh } = useStories(story);
  const changes = useChanges(refresh);
  const { decided, decide, edit, undoLast } = useReview(changes);
  return (
    <>
      <p class="statement-nav screen-only">
        <button type="button" class="link-button back-link" onClick={onBack}>
          {i18n.t('panel.backToPage')}
        </button>
      </p>
      {review?.id === story ? (
        <PanelReview
          story={review}
          article={article}
          decided={decided}
          notice={changes.notice}
          error={changes.error ?? failure}
          onDecide={(proposal, verdict) => decide(story, proposal, verdict)}
          onUntick={(proposal, verdict) => decide(story, proposal, verdict)}
          onEdit={(decisions, said) => edit(story, decisions, said)}
          onUndoDecision={undoLast}
          onGrow={(go) => changes.run(askBackground('setStoryGrowing', { story, go }))}
          onOpenStory={() => void browser.tabs.create({ url: storyPage(story) })}
        />
      ) : failure !== null ? (
        <ErrorState cause={failure} onRetry={refresh} />
      ) : stories ? (
        <StateMessage title={i18n.t('stories.gone')} />
      ) : (
        <LoadingState />
      )}
    </>
  );
}

/** The page of stories, at one of them. */
export const storyPage = (story: Id) => `${browser.runtime.getURL('/stories.html')}?story=${story}`;
