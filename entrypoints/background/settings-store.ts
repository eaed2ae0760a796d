import { browser } from 'wxt/browser';
import type { Id } from '../../engine/pack/types';
import { causeOf, ProblemError, problem } from '../../engine/problem/problem';
import { mendSettings } from '../../settings/mend-settings';
import type { Settings, SiteMode } from '../../settings/settings';
import { storedInTurn } from './stored-in-turn';

/** The reader's settings in `storage.local`; what is corrupted or unreadable is at its default. */
export async function readSettings(): Promise<Settings> {
  const stored = await readStored().catch(() => undefined);
  return mendSettings(stored);
}

async function readStored(): Promise<unknown> {
  return (await browser.storage.local.get('settings')).settings;
}

/** Whether a change of the stored settings switches a pack on or off. */
export function disabledPacksDiffer(change: { oldValue?: unknown; newValue?: unknown }): boolean {
  const packsOf = (stored: unknown) => mendSettings(stored).disabledPacks.join('\n');
  return packsOf(change.oldValue) !== packsOf(change.newValue);
}

/**
 * Changes the settings and stores them; changes run one after another, so that none overwrites
 * another's. Throws when the storage is full, with what to do about it; the old settings stay.
 */
export function updateSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return storedInTurn(async () => {
    try {
      // Settings that cannot be read must not be overwritten with defaults.
      const before = mendSettings(await readStored());
      const settings = change(before);
      // Every page starts anew when the settings are written, so a change of nothing writes nothing.
      if (JSON.stringify(settings) !== JSON.stringify(before))
        await browser.storage.local.set({ settings });
      return settings;
    } catch (error) {
      throw new ProblemError(problem('stored.refused', causeOf(error)));
    }
  });
}

type SiteAndHidden = Pick<Settings, 'sites' | 'hidden'>;

/**
 * What the reader set in private windows: kept in the session's memory, gone when the browser
 * closes, never on disk.
 */
export async function readPrivateSettings(): Promise<SiteAndHidden> {
  const stored = await browser.storage.session.get('private');
  const { sites, hidden } = mendSettings(stored.private);
  return { sites, hidden };
}

export function updatePrivateSettings(
  change: (settings: SiteAndHidden) => SiteAndHidden,
): Promise<void> {
  return storedInTurn(async () => {
    await browser.storage.session.set({ private: change(await readPrivateSettings()) });
  });
}

/** Sites with `host` switched; `on` is what an unlisted site is, so it is not listed. */
export function switchSite<T extends SiteAndHidden>(settings: T, host: string, mode: SiteMode): T {
  const { [host]: _, ...others } = settings.sites;
  return { ...settings, sites: mode === 'on' ? others : { ...others, [host]: mode } };
}

/** Packs that are off, with `id` switched. */
export function switchPack(settings: Settings, id: Id, enabled: boolean): Settings {
  const others = settings.disabledPacks.filter((each) => each !== id);
  return { ...settings, disabledPacks: enabled ? others : [...others, id] };
}
