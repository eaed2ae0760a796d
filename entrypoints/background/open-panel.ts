import { browser } from 'wxt/browser';
import { emit } from '../../messaging/events';
import type { PanelTarget } from '../../messaging/protocol';
import type { Sender } from '../../messaging/receive';

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
  return Promise.all([rememberTarget(tab, target), opened]).then(() =>
    emit('showStatement', { ...target, tab }),
  );
}

async function openInFirefox(target: PanelTarget, tab: number, windowId: number): Promise<void> {
  const sidebar = (browser as unknown as { sidebarAction: SidebarAction }).sidebarAction;
  if (await sidebar.isOpen({ windowId })) return;
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

/** Opens the panel from a command, menu or toolbar click, with nothing chosen. Call synchronously. */
export function openPanelOfWindow(windowId: number): Promise<void> {
  if (import.meta.env.FIREFOX)
    return (browser as unknown as { sidebarAction: SidebarAction }).sidebarAction.open();
  return browser.sidePanel.open({ windowId });
}

const targetKey = (tab: number) => `target:${tab}`;

/** Kept in the session's memory: the panel may open after the worker has died, and never on disk. */
export async function rememberTarget(tab: number, target: PanelTarget): Promise<void> {
  await browser.storage.session.set({ [targetKey(tab)]: target });
}

/** What the tab's reader last chose to compare; null when nothing. */
export async function readTarget(tab: number): Promise<PanelTarget | null> {
  const stored = await browser.storage.session.get(targetKey(tab));
  return (stored[targetKey(tab)] as PanelTarget | undefined) ?? null;
}

export async function forgetTarget(tab: number): Promise<void> {
  await browser.storage.session.remove(targetKey(tab));
}
