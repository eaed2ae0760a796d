import { choices, defaultSettings, type MarkSettings, type Settings, siteModes } from './settings';

/**
 * The stored value as settings; never throws. Fields that are missing or of another kind than the
 * default's fall back to the default, the others are kept: a corrupted field loses nothing else.
 */
export function mendSettings(stored: unknown): Settings {
  const { disabledPacks, hidden } = fieldsOf(stored);
  return {
    ...defaultSettings,
    ...mendMarkSettings(stored),
    sensitivity: mendChoice(stored, 'sensitivity'),
    disabledPacks: Array.isArray(disabledPacks)
      ? disabledPacks.filter((id) => typeof id === 'string')
      : [],
    hidden: Array.isArray(hidden) ? hidden.filter(isHiddenMatch) : [],
  };
}

/** The same of what pages need, so that they carry no more of it. */
export function mendMarkSettings(stored: unknown): MarkSettings {
  const { enabled, sites } = fieldsOf(stored);
  return {
    enabled: typeof enabled === 'boolean' ? enabled : defaultSettings.enabled,
    sites: mendSites(sites),
    marksPerPage: mendChoice(stored, 'marksPerPage'),
    openOn: mendChoice(stored, 'openOn'),
    tint: mendChoice(stored, 'tint'),
    underline: mendChoice(stored, 'underline'),
  };
}

function mendChoice<Name extends keyof typeof choices>(
  stored: unknown,
  name: Name,
): Settings[Name] {
  const value = fieldsOf(stored)[name];
  const isChoice = (choices[name] as readonly unknown[]).includes(value);
  return isChoice ? (value as Settings[Name]) : defaultSettings[name];
}

function mendSites(stored: unknown): Settings['sites'] {
  return Object.fromEntries(
    Object.entries(fieldsOf(stored)).filter(([, mode]) =>
      (siteModes as readonly unknown[]).includes(mode),
    ),
  ) as Settings['sites'];
}

function isHiddenMatch(value: unknown): value is Settings['hidden'][number] {
  const { pack, statement, sentence, hiddenAt } = fieldsOf(value);
  return [pack, statement, sentence, hiddenAt].every((field) => typeof field === 'string');
}

function fieldsOf(stored: unknown): Record<string, unknown> {
  return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
}
