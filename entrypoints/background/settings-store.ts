import { browser } from 'wxt/browser';
import { mendSettings } from '../../messaging/mend-settings';
import type { Settings, SiteMode } from '../../messaging/settings';

/** The reader's settings in `storage.local`; what is corrupted of them is at its default. */
export async function readSettings(): Promise<Settings> {
  const { settings } = await browser.storage.local.get('settings');
  return mendSettings(settings);
}

let lastUpdate: Promise<unknown> = Promise.resolve();

/**
 * Changes the settings and stores them; changes run one after another, so that none overwrites
 * another's. Throws when the storage is full, with what to do about it; the old settings stay.
 */
export function updateSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const update = lastUpdate.then(async () => {
    const settings = change(await readSettings());
    try {
      await browser.storage.local.set({ settings });
    } catch (error) {
      throw new Error(
        `The browser refused to store the setting (${error instanceof Error ? error.message : error}). Remove an imported pack or hidden matches in Sidelight’s options, then try again.`,
      );
    }
    return settings;
  });
  lastUpdate = update.catch(() => {});
  return update;
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

export async function updatePrivateSettings(
  change: (settings: SiteAndHidden) => SiteAndHidden,
): Promise<void> {
  await browser.storage.session.set({ private: change(await readPrivateSettings()) });
}

/** Sites with `host` switched; `on` is what an unlisted site is, so it is not listed. */
export function switchSite<T extends SiteAndHidden>(settings: T, host: string, mode: SiteMode): T {
  const { [host]: _, ...others } = settings.sites;
  return { ...settings, sites: mode === 'on' ? others : { ...others, [host]: mode } };
}
