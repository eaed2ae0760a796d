import {
  choices,
  defaultSettings,
  languages,
  type MarkSettings,
  type Settings,
  siteModes,
} from './settings';

/**
 * The stored value as settings; never throws. Fields that are missing or of another kind than the
 * default's fall back to the default, the others are kept: a corrupted field loses nothing else.
 */
export function mendSettings(stored: unknown): Settings {
  const { language, disabledPacks, hidden } = fieldsOf(stored);
  return {
    ...defaultSettings,
    ...mendMarkSettings(stored),
    language: languages.find((each) => each === language) ?? defaultSettings.language,
    disabledPacks: Array.isArray(disabledPacks)
      ? disabledPacks.filter((id) => typeof id === 'string')
      : [],
    hidden: Array.isArray(hidden) ? hidden.filter(isHiddenMatch) : [],
  };
}

/** The same of what pages need, so that they carry no more of it. */
export function mendMarkSettings(stored: unknown): MarkSettings & Choices {
  const { enabled, sites } = fieldsOf(stored);
  return {
    ...mendChoices(stored),
    enabled: typeof enabled === 'boolean' ? enabled : defaultSettings.enabled,
    sites: mendSites(sites),
  };
}

type Choices = Pick<Settings, keyof typeof choices>;

function mendChoices(stored: unknown): Choices {
  const fields = fieldsOf(stored);
  const mended = Object.entries(choices).map(([name, values]) => {
    const value = fields[name];
    const isChoice = (values as readonly unknown[]).includes(value);
    return [name, isChoice ? value : defaultSettings[name as keyof Choices]];
  });
  return Object.fromEntries(mended) as Choices;
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
