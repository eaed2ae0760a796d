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

/** What the tab's reader last chose to compare; null when nothing. What was to be added is told once. */
export async function readTarget(tab: number): Promise<PanelTarget | LookUpTarget | null> {
  const stored = await browser.storage.session.get(targetKey(tab));
  const target = (stored[targetKey(tab)] as PanelTarget | LookUpTarget | undefined) ?? null;
  if (target && 'add' in target && target.add) await forgetTarget(tab);
  return target;
}

export async function forgetTarget(tab: number): Promise<void> {
  await browser.storage.session.remove(targetKey(tab));
}
