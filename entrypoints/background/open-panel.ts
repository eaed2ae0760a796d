import { browser } from 'wxt/browser';
import { emit } from '../../messaging/events';
import type { LookUpTarget, PanelTarget } from '../../messaging/protocol';
import type { Sender } from '../../messaging/receive';
import { rememberTarget } from './panel-targets';

/**
 * Opens the comparison. The one place where the browsers differ in this: Chromium opens its side
 * panel on a message that follows the reader's click or key; in Firefox a page cannot open the
 * sidebar, so an open sidebar is updated and otherwise the comparison opens in a tab.
 *
 * Must be called synchronously in the message's handler: after an `await` the gesture is lost.
 */
export function openPanel(target: PanelTarget, { tab, window }: Sender): Promise<void> {
  if (tab === undefined || window === undefined) return Promise.resolve();
  const opened = import.meta.env.FIREFOX
    ? openInFirefox(target, tab, window)
    : browser.sidePanel.open({ windowId: window });
  return rememberAndTell(tab, target, opened, () => emit('showStatement', { ...target, tab }));
}

/**
 * Remembers the target for a panel that is about to open and tells one that is open already, also when
 * the browser would not open it; throws then, with the browser's reason.
 */
export async function rememberAndTell(
  tab: number,
  target: PanelTarget | LookUpTarget,
  opened: Promise<void>,
  tell: () => void,
): Promise<void> {
  const [, opening] = await Promise.allSettled([rememberTarget(tab, target), opened]);
  tell();
  if (opening.status === 'rejected') throw opening.reason;
}

async function openInFirefox(target: PanelTarget, tab: number, windowId: number): Promise<void> {
  if (await firefoxSidebar().isOpen({ windowId })) return;
  const query = new URLSearchParams({ tab: String(tab), ...target });
  await browser.tabs.create({
    url: `${browser.runtime.getURL('/sidepanel.html')}?${query}`,
    openerTabId: tab,
  });
}

/** Firefox only; the browser types in use are Chromium's. */
type SidebarAction = {
  isOpen(details: { windowId: number }): Promise<boolean>;
  toggle(): Promise<void>;
  open(): Promise<void>;
};

const firefoxSidebar = () => (browser as unknown as { sidebarAction: SidebarAction }).sidebarAction;

/** Opens the panel from a command or a menu, with nothing chosen. Call synchronously. */
export function openPanelOfWindow(windowId: number): Promise<void> {
  return import.meta.env.FIREFOX ? firefoxSidebar().open() : browser.sidePanel.open({ windowId });
}

/** The toolbar button opens the panel and, where it is open, closes it. */
export function openPanelByToolbar(): void {
  if (import.meta.env.FIREFOX) {
    browser.action.onClicked.addListener(() => void firefoxSidebar().toggle());
    return;
  }
  // Chromium then opens it by itself, also when the worker is slow to wake.
  void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
}
