import { browser } from 'wxt/browser';
import type { LookUpTarget, PanelTarget } from '../../messaging/protocol';

const targetKey = (tab: number) => `target:${tab}`;

/** Kept in the session's memory: the panel may open after the worker has died, and never on disk. */
export async function rememberTarget(
  tab: number,
  target: PanelTarget | LookUpTarget,
): Promise<void> {
  await browser.storage.session.set({ [targetKey(tab)]: target });
}

/** What the tab's reader last chose to compare; null when nothing. */
export async function readTarget(tab: number): Promise<PanelTarget | LookUpTarget | null> {
  const stored = await browser.storage.session.get(targetKey(tab));
  return (stored[targetKey(tab)] as PanelTarget | LookUpTarget | undefined) ?? null;
}

export async function forgetTarget(tab: number): Promise<void> {
  await browser.storage.session.remove(targetKey(tab));
}
