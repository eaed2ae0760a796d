import { browser } from 'wxt/browser';

/** How many statements the tab's page reports, on the toolbar button; nothing for none. */
export async function showCount(count: number, tab: number | undefined): Promise<void> {
  if (tab === undefined) return;
  await browser.action.setBadgeText({ tabId: tab, text: count === 0 ? '' : String(count) });
  await browser.action.setBadgeBackgroundColor({ tabId: tab, color: badgeColour });
}

/** The accent of `assets/tokens` in its light theme: 4.5:1 against the badge's white figures. */
const badgeColour = '#3f5fa8';
