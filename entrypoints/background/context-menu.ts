import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { loadTexts } from '../../i18n/load-texts';
import { emit } from '../../messaging/events';
import { openPanelOfWindow, rememberAndTell } from './open-panel';
import { keepByHand } from './stories/keep-by-hand';

const compareItem = 'compare-selection';
const keepItem = 'keep-article';

/** Characters of a selection that are looked up: some twenty sentences; more is no sentence. */
const longestSelection = 4_000;

/**
 * Puts “Compare this sentence” into the menu of selected text, and “Keep this article” into that of pages and of the
 * toolbar button, in the reader's language. The browser keeps them from then on.
 */
export function createMenu(): void {
  // An update finds the menu of the version before it; a second item of one id is refused.
  void Promise.all([loadTexts(), browser.contextMenus.removeAll()]).then(() => {
    browser.contextMenus.create({
      id: compareItem,
      title: i18n.t('lookUp.menu'),
      contexts: ['selection'],
      documentUrlPatterns,
    });
    browser.contextMenus.create({
      id: keepItem,
      title: i18n.t('keep.menu'),
      contexts: ['page', 'action'],
      documentUrlPatterns: documentUrlPatterns.slice(0, 2),
    });
  });
}

const documentUrlPatterns = ['http://*/*', 'https://*/*', 'file:///*'];

/** Opens the panel at once, while the reader's gesture holds, then tells it what to look up or what was kept. */
export function listenToMenu(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab?.id === undefined) return;
    const { id, windowId } = tab;
    if (info.menuItemId === keepItem) return keepByHand(id, windowId);
    const lookUp = info.selectionText?.trim().slice(0, longestSelection);
    if (info.menuItemId !== compareItem || !lookUp) return;
    const opened = openPanelOfWindow(windowId);
    rememberAndTell(id, { lookUp }, opened, () => emit('showLookUp', { lookUp, tab: id })).catch(
      () => {},
    );
  });
}
