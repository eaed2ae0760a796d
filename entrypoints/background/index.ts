import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { loadTexts, onLanguageChange } from '../../i18n/load-texts';
import { answerBackgroundCalls } from '../../messaging/receive';
import { forgetTab } from './analyse-in-turn';
import { sayAgain, showNothing } from './badge';
import { listenToCommands } from './commands';
import { createMenu, listenToMenu } from './context-menu';
import { handlers } from './handlers';
import { openPanelByToolbar } from './open-panel';
import { moveOldPacks, writeGate } from './packs-store';
import { forgetTarget } from './panel-targets';
import { disabledPacksDiffer } from './settings-store';
import { speakFirst } from './speak-first';
import { statementSource } from './statement-source';
import { growLost, growWaiting } from './stories/grow-stories';
import { forgetErased } from './stories/story-store';

/**
 * Listeners are registered synchronously: the browser wakes the worker for exactly those. The worker
 * may end at any moment; what must outlive it is in the storage.
 */
export default defineBackground(() => {
  answerBackgroundCalls(speakFirst(handlers));
  listenToCommands();
  listenToMenu();
  openPanelByToolbar();
  statementSource.start(() => void writeGate().catch(() => {}));
  browser.tabs.onRemoved.addListener((tab) => {
    forgetTab(tab);
    void forgetTarget(tab);
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local' || !changes.settings) return;
    if (disabledPacksDiffer(changes.settings)) void writeGate();
  });
  onLanguageChange(() => {
    createMenu();
    sayAgain().catch(() => {});
  });
  // The browser may speak another language than when it was closed.
  browser.runtime.onStartup.addListener(createMenu);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    createMenu();
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  // An update may have brought other packs, and what is stored may have been damaged. What fails is tried
  // again at the next start, and told to who asks for the packs.
  writeGate()
    .then(moveOldPacks)
    .catch(() => {});
  showNothing().catch(() => {});
  // What was kept before the browser ended the background, and what the reader erased an hour ago or earlier.
  goOnWithStories().catch(() => {});
});

async function goOnWithStories(): Promise<void> {
  await loadTexts();
  await forgetErased();
  await growLost();
  await growWaiting();
}
