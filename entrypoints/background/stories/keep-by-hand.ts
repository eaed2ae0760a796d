import { saidOfError } from '#i18n';
import { loadTexts } from '../../../i18n/load-texts';
import { emit } from '../../../messaging/events';
import { showKept, showRefusal } from '../badge';
import { openPanelOfWindow } from '../open-panel';
import { growWaiting } from './grow-stories';
import { keepArticle } from './keep-article';

/**
 * Keeps a tab’s article by menu or keyboard, in the story that is offered, and opens the panel, which says what came
 * of it and takes it back. Call synchronously: the panel opens by the reader’s gesture alone.
 */
export function keepByHand(tab: number, windowId: number): void {
  openPanelOfWindow(windowId).catch(() => {});
  void keepAndSay(tab);
}

async function keepAndSay(tab: number): Promise<void> {
  try {
    await loadTexts();
    const kept = await keepArticle(tab, undefined);
    await showKept(tab, kept.title);
    emit('storiesChanged');
    emit('articleKept', { tab, kept });
    await growWaiting();
  } catch (error) {
    const cause = saidOfError(error);
    await showRefusal(tab, cause).catch(() => {});
    emit('articleRefused', { tab, cause });
  }
}
