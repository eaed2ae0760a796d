import { defaultSettings, type Settings } from './settings';

/**
 * The stored value as settings; never throws. Fields that are missing or of another kind than the
 * default's fall back to the default, the others are kept: a corrupted field loses nothing else.
 */
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
