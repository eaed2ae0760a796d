import { browser } from 'wxt/browser';
import { defaultSettings, type Settings, type SiteMode } from '../../messaging/settings';

/**
 * The reader's settings in `storage.local`. Fields that are missing or of another kind than the
 * default's fall back to the default, the others are kept: a corrupted field loses nothing else.
 */
export async function readSettings(): Promise<Settings> {
  const { settings } = await browser.storage.local.get('settings');
  return mendSettings(settings);
}

/** The stored value as settings; never throws. */
export function mendSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return structuredClone(defaultSettings);
  const given = stored as Record<string, unknown>;
  const oneOf = <T>(value: unknown, allowed: readonly T[], fallback: T): T =>
    allowed.includes(value as T) ? (value as T) : fallback;
  return {
    enabled: typeof given.enabled === 'boolean' ? given.enabled : defaultSettings.enabled,
    sites: mendSites(given.sites),
    marksPerPage: oneOf(given.marksPerPage, [5, 12, 'all'] as const, defaultSettings.marksPerPage),
    sensitivity: oneOf(
      given.sensitivity,
      ['fewer', 'balanced', 'more'] as const,
      defaultSettings.sensitivity,
    ),
    openOn: oneOf(given.openOn, ['hover', 'click'] as const, defaultSettings.openOn),
    tint: oneOf(
      given.tint,
      ['auto', 'yellow', 'blue', 'green', 'none'] as const,
      defaultSettings.tint,
    ),
    underline: oneOf(
      given.underline,
      ['dotted', 'solid', 'none'] as const,
      defaultSettings.underline,
    ),
    disabledPacks: Array.isArray(given.disabledPacks)
      ? given.disabledPacks.filter((id) => typeof id === 'string')
      : [],
    hidden: Array.isArray(given.hidden) ? given.hidden.filter(isHiddenMatch) : [],
  };
}

function mendSites(stored: unknown): Settings['sites'] {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(
      ([, mode]) => mode === 'on' || mode === 'quiet' || mode === 'off',
    ),
  ) as Settings['sites'];
}

function isHiddenMatch(value: unknown): value is Settings['hidden'][number] {
  if (typeof value !== 'object' || value === null) return false;
  const { pack, statement, sentence, hiddenAt } = value as Record<string, unknown>;
  return [pack, statement, sentence, hiddenAt].every((field) => typeof field === 'string');
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
