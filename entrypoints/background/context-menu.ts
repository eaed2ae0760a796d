import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { loadTexts } from '../../i18n/load-texts';
import { emit } from '../../messaging/events';
import type { LookUpTarget } from '../../messaging/protocol';
import { openPanelOfWindow, rememberAndTell } from './open-panel';
import { keepByHand } from './stories/keep-by-hand';

const compareItem = 'compare-selection';
const addItem = 'add-selection';
const keepItem = 'keep-article';

/** Characters of a selection that are looked up: some twenty sentences; more is no sentence. */
const longestSelection = 4_000;

/**
 * Puts “Compare this sentence” and “Add as a wording” into the menu of selected text, and “Keep this article” into that of
 * pages and of the toolbar button, in the reader's language. The browser keeps them from then on.
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
      id: addItem,
      title: i18n.t('add.menu'),
      contexts: ['selection'],
      documentUrlPatterns: webPages,
    });
    browser.contextMenus.create({
      id: keepItem,
      title: i18n.t('keep.menu'),
      contexts: ['page', 'action'],
      documentUrlPatterns: webPages,
    });
  });
}

/** Where articles can be kept from, and where they are read besides. */
const webPages = ['http://*/*', 'https://*/*'];
const documentUrlPatterns = [...webPages, 'file:///*'];

/** Opens the panel at once, while the reader's gesture holds, then tells it what to look up or add, or what was kept. */
export function listenToMenu(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab?.id === undefined) return;
    const { id, windowId } = tab;
    if (info.menuItemId === keepItem) return keepByHand(id, windowId);
    const lookUp = info.selectionText?.trim().slice(0, longestSelection);
    const add = info.menuItemId === addItem;
    if ((info.menuItemId !== compareItem && !add) || !lookUp) return;
    const target: LookUpTarget = { lookUp, ...(add && { add }) };
    const opened = openPanelOfWindow(windowId);
    rememberAndTell(id, target, opened, () => emit('showLookUp', { ...target, tab: id })).catch(
      () => {},
    );
  });
}
