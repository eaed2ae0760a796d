import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { loadTexts } from '../../i18n/load-texts';
import { emitToTab } from '../../messaging/events';

/**
 * What the toolbar button says of a tab: how many statements its page reports, nothing for none, and a tick when the
 * page is kept.
 * @param story the title of the story that the page is kept in; null when it is kept in none
 */
export async function showCount(
  count: number,
  tab: number | undefined,
  story: string | null,
): Promise<void> {
  if (tab === undefined) return;
  await show(tab, count === 0 ? '' : String(count), story);
}

/** Says that a tab's page is kept, or is not, beside what is said of it already. */
export async function showKept(tab: number, story: string | null): Promise<void> {
  const text = await browser.action.getBadgeText({ tabId: tab });
  await show(tab, text.replace(keptSign, ''), story);
}

/** Says that nothing was kept, and why, until the page reports anything else. */
export async function showRefusal(tab: number, cause: string): Promise<void> {
  await browser.action.setBadgeText({ tabId: tab, text: '!' });
  await browser.action.setTitle({ tabId: tab, title: cause });
}

const keptSign = '✓';

async function show(tab: number, count: string, story: string | null): Promise<void> {
  await browser.action.setBadgeText({
    tabId: tab,
    text: story === null ? count : count + keptSign,
  });
  await browser.action.setBadgeBackgroundColor({ tabId: tab, color: badgeColour });
  await browser.action.setTitle({ tabId: tab, title: titleOf(Number(count), story) });
}

/** What the button says when it is pointed at. */
function titleOf(count: number, story: string | null): string {
  if (story !== null) return i18n.t('keep.toolbar', [story]);
  return count > 0 ? i18n.t('toolbar.reported', count) : i18n.t('toolbar.nothing');
}

/**
 * Says of all tabs that were told nothing else that nothing is known there: pages without a word of an installed pack
 * never ask. To be called at each start, and when the reader has chosen another language.
 */
export async function showNothing(): Promise<void> {
  await loadTexts();
  await browser.action.setTitle({ title: i18n.t('toolbar.nothing') });
}

/** Says everything again, in the language that the reader has chosen since. */
export async function sayAgain(): Promise<void> {
  await showNothing();
  for (const { id } of await browser.tabs.query({})) {
    if (id === undefined) continue;
    const text = await browser.action.getBadgeText({ tabId: id });
    // The page of an article that is kept asks anew, and the answer brings the story's title.
    if (text.endsWith(keptSign)) emitToTab(id, 'readAgain');
    else if (Number(text) > 0) await show(id, text, null);
  }
}

/** The accent of `assets/tokens` in its light theme: 4.5:1 against the badge's white figures. */
const badgeColour = '#3f5fa8';
