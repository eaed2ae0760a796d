import { defaultSettings, type MarkSettings, type Settings } from './settings';

/**
 * The stored value as settings; never throws. Fields that are missing or of another kind than the
 * default's fall back to the default, the others are kept: a corrupted field loses nothing else.
 */
export function mendSettings(stored: unknown): Settings {
  const given = fieldsOf(stored);
  return {
    ...structuredClone(defaultSettings),
    ...mendMarkSettings(stored),
    sensitivity: oneOf(
      given.sensitivity,
      ['fewer', 'balanced', 'more'],
      defaultSettings.sensitivity,
    ),
    disabledPacks: Array.isArray(given.disabledPacks)
      ? given.disabledPacks.filter((id) => typeof id === 'string')
      : [],
    hidden: Array.isArray(given.hidden) ? given.hidden.filter(isHiddenMatch) : [],
  };
}

/** The same of what pages need, so that they carry no more of it. */
export function mendMarkSettings(stored: unknown): MarkSettings {
  const { enabled, sites, marksPerPage, openOn, tint, underline } = fieldsOf(stored);
  return {
    enabled: oneOf(enabled, [true, false], defaultSettings.enabled),
    sites: mendSites(sites),
    marksPerPage: oneOf(marksPerPage, [5, 12, 'all'], defaultSettings.marksPerPage),
    openOn: oneOf(openOn, ['hover', 'click'], defaultSettings.openOn),
    tint: oneOf(tint, ['auto', 'yellow', 'blue', 'green', 'none'], defaultSettings.tint),
    underline: oneOf(underline, ['dotted', 'solid', 'none'], defaultSettings.underline),
  };
}

function fieldsOf(stored: unknown): Record<string, unknown> {
  return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
}

function oneOf<T>(value: unknown, allowed: readonly T[], fallback: T): T {
  return allowed.includes(value as T) ? (value as T) : fallback;
}

function mendSites(stored: unknown): Settings['sites'] {
  return Object.fromEntries(
    Object.entries(fieldsOf(stored)).filter(
      ([, mode]) => mode === 'on' || mode === 'quiet' || mode === 'off',
    ),
  ) as Settings['sites'];
}

function isHiddenMatch(value: unknown): value is Settings['hidden'][number] {
  const { pack, statement, sentence, hiddenAt } = fieldsOf(value);
  return [pack, statement, sentence, hiddenAt].every((field) => typeof field === 'string');
}
