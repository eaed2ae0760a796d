import { type Browser, browser } from 'wxt/browser';
import { ProblemError, problem } from '../../engine/problem/problem';
import { emit } from '../../messaging/events';
import type { LookUpTarget, PanelTarget } from '../../messaging/protocol';
import type { Sender } from '../../messaging/receive';
import { limitRate } from './limit-rate';
import { rememberTarget } from './panel-targets';

/**
 * More than a reader opens, of all pages together: what runs in pages may be taken over by one of them, and asks
 * without a click.
 */
const mayOpen = limitRate(5, 10_000);

/**
 * Opens the comparison. The one place where the browsers differ in this: Chromium opens its side
 * panel on a message that follows the reader's click or key; in Firefox a page cannot open the
 * sidebar, so an open sidebar is updated and otherwise the comparison opens in a tab, one for each window.
 *
 * Throws when pages ask too often. Must be called synchronously in the message's handler: after an `await` the gesture is lost.
 */
export function openPanel(target: PanelTarget, { tab, window }: Sender): Promise<void> {
  if (tab === undefined || window === undefined) return Promise.resolve();
  if (!mayOpen()) throw new ProblemError(problem('problem.tooOften'));
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

let lastOpening: Promise<unknown> = Promise.resolve();

/** One after another, so that each finds the tab of the one before. */
function openInFirefox(target: PanelTarget, tab: number, windowId: number): Promise<void> {
  const opening = lastOpening.then(async () => {
    if (await firefoxSidebar().isOpen({ windowId })) return;
    const query = new URLSearchParams({ tab: String(tab), ...target });
    const url = `${browser.runtime.getURL('/sidepanel.html')}?${query}`;
    const own = await findOwnTab(windowId);
    if (own !== undefined) await browser.tabs.update(own, { active: true, url });
    else created = await browser.tabs.create({ url, openerTabId: tab });
  });
  lastOpening = opening.catch(() => {});
  return opening;
}

let created: Pick<Browser.tabs.Tab, 'id' | 'windowId'> | undefined;

/** The window’s tab with a comparison; undefined when there is none. */
async function findOwnTab(windowId: number): Promise<number | undefined> {
  const views = browser.extension.getViews({ type: 'tab', windowId }) as OwnPage[];
  const panel = views.find(({ location }) => location.pathname === '/sidepanel.html');
  if (panel) return (await panel.browser.tabs.getCurrent())?.id;
  // The page may not be there yet. Once it is, a tab without it is the reader’s.
  const id = created?.windowId === windowId ? created.id : undefined;
  const tab = id === undefined ? null : await browser.tabs.get(id).catch(() => null);
  return tab?.status === 'loading' ? id : undefined;
}

/** A page of ours, as Firefox lets the background look into it. */
type OwnPage = Window & { browser: typeof browser };

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
