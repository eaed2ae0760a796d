import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { KeepBar } from '../../components/stories/KeepBar';
import type { Id } from '../../engine/pack/types';
import { askBackground } from '../../messaging/send';
import type { StoryChange } from '../../stories/types';
import { storyPage } from './ReviewTab';
import { useKept } from './use-kept';

type Props = {
  tab: number | null;
  /** The reader comes back from a review. */
  isBack: boolean;
  /** Opens a story’s review, and the page’s article in it where it is kept there. */
  onReview: (story: Id, article: Id | null) => void;
};

/** The bar by which the tab's article is kept, above whatever is shown of the page. */
export function KeepPage({ tab, isBack, onReview }: Props) {
  const { state, failure, outcome, act } = useKept(tab);
  if (failure !== null)
    return (
      <section class="keep-bar">
        <p class="meta" role="status">
          {failure}
        </p>
      </section>
    );
  if (!state || tab === null) return null;
  /** Makes a change, says what it was, and lets it be taken back. */
  const change = (text: string, asked: () => Promise<StoryChange[]>) =>
    void act(async () => ({ is: 'done', text, changes: await asked() }));
  return (
    <KeepBar
      state={state}
      outcome={outcome}
      onKeep={(story) =>
        void act(async () => ({
          is: 'kept',
          kept: await askBackground('keepArticle', { tab, story }),
        }))
      }
      onUndo={(changes) =>
        change(i18n.t('keep.undone'), () => askBackground('undoStoryChanges', changes))
      }
      onKeepNewText={() =>
        change(i18n.t('keep.newTextKept'), () => askBackground('keepNewText', { tab }))
      }
      onTakeOut={(story, article) =>
        change(i18n.t('keep.takenOut'), () => askBackground('takeOutArticle', { story, article }))
      }
      onMove={(story, article, to) =>
        change(i18n.t('keep.moved'), () => askBackground('moveArticle', { story, article, to }))
      }
      onRename={(story, title) =>
        change(i18n.t('keep.renamed'), () => askBackground('renameStory', { story, title }))
      }
      onGrow={(story, go) =>
        void act(async () => {
          await askBackground('setStoryGrowing', { story, go });
          return null;
        })
      }
      isBack={isBack}
      onReview={(story) => onReview(story, state.kept?.story === story ? state.kept.article : null)}
      onOpen={(story) => void browser.tabs.create({ url: storyPage(story) })}
    />
  );
}
