import { browser } from 'wxt/browser';
import { KeepBar } from '../../components/stories/KeepBar';
import { askBackground } from '../../messaging/send';
import { useKept } from './use-kept';

/** The bar by which the tab's article is kept, above whatever is shown of the page. */
export function KeepPage({ tab }: { tab: number | null }) {
  const { state, outcome, act } = useKept(tab);
  if (!state || tab === null) return null;
  /** Changes that are taken back elsewhere: nothing is said of them here. */
  const quietly = (change: Promise<unknown>) =>
    act(async () => {
      await change;
      return null;
    });
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
      onUndo={({ changes }) =>
        void act(async () => {
          await askBackground('undoStoryChanges', changes);
          return { is: 'undone' };
        })
      }
      onTakeOut={(story, article) =>
        void act(async () => {
          await askBackground('takeOutArticle', { story, article });
          return { is: 'undone' };
        })
      }
      onMove={(story, article, to) =>
        void quietly(askBackground('moveArticle', { story, article, to }))
      }
      onRename={(story, title) => void quietly(askBackground('renameStory', { story, title }))}
      onGrow={(story, go) => void quietly(askBackground('setStoryGrowing', { story, go }))}
      onOpen={(story) =>
        void browser.tabs.create({
          url: `${browser.runtime.getURL('/stories.html')}?story=${story}`,
        })
      }
    />
  );
}
