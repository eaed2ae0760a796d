import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { emit } from '../../messaging/events';
import { openPanelOfWindow, rememberAndTell } from './open-panel';

const menuItem = 'compare-selection';

/** Characters of a selection that are looked up: some twenty sentences; more is no sentence. */
const longestSelection = 4_000;

/** Puts “Compare this sentence” into the menu of selected text. The browser keeps it from then on. */
export function createMenu(): void {
  // An update finds the menu of the version before it; a second item of one id is refused.
  void browser.contextMenus.removeAll().then(() =>
    browser.contextMenus.create({
      id: menuItem,
      title: i18n.t('lookUp.menu'),
      contexts: ['selection'],
      documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
    }),
  );
}

/** Opens the panel at once, while the reader's gesture holds, then tells it what to look up. */
export function listenToMenu(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const lookUp = info.selectionText?.trim().slice(0, longestSelection);
    if (info.menuItemId !== menuItem || !lookUp || tab?.id === undefined) return;
    const { id, windowId } = tab;
    const opened = openPanelOfWindow(windowId);
    rememberAndTell(id, { lookUp }, opened, () => emit('showLookUp', { lookUp, tab: id })).catch(
      () => {},
    );
  });
}
