import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { isolated } from '../../components/wording/isolated';

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
  await browser.action.setTitle({
    tabId: tab,
    title: story === null ? i18n.t('extensionName') : i18n.t('keep.toolbar', [isolated(story)]),
  });
}

/** The accent of `assets/tokens` in its light theme: 4.5:1 against the badge's white figures. */
const badgeColour = '#3f5fa8';
