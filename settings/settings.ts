import type { Id } from '../engine/pack/types';

/**
 * What the reader can choose between, in the order the options show it. Types, the checks of what is
 * stored and of what is asked, and the options all come from here.
 */
export const choices = {
  /** Whether pages are marked, which they can see, or read without a trace. */
  showIn: ['page', 'panel'],
  marksPerPage: [5, 12, 'all'],
  /** How sure a match must be to be marked. */
  sensitivity: ['fewer', 'balanced', 'more'],
  /** Whether a model reads what sentences in doubt mean. */
  meaning: ['on', 'off'],
  openOn: ['hover', 'click'],
  tint: ['auto', 'yellow', 'blue', 'green', 'none'],
  underline: ['dotted', 'solid', 'none'],
} as const;

/**
 * What the interface speaks: the browser's language where there are texts of it, or one of those there are. Not among
 * the choices above, which pages carry.
 */
export const languages = ['browser', 'ar', 'de', 'en', 'es', 'fr', 'ru', 'uk'] as const;

/** What a site's switch says: `quiet` marks nothing but still fills the panel. */
export const siteModes = ['on', 'quiet', 'off'] as const;

export type SiteMode = (typeof siteModes)[number];

export type HiddenMatch = { pack: Id; statement: Id; sentence: string; hiddenAt: string };

/** Everything the reader can set. Lives in `storage.local` under `settings`. */
export type Settings = { [Name in keyof typeof choices]: (typeof choices)[Name][number] } & {
  enabled: boolean;
  language: (typeof languages)[number];
  /** By host name without `www.`; a site that is not listed is `on`. */
  sites: Record<string, SiteMode>;
  /** Packs that are switched off. */
  disabledPacks: Id[];
  /** Matches the reader said are not the same; undone in options. */
  hidden: HiddenMatch[];
};

/**
 * What may be changed by giving the new value. Lists change by what is added and removed: two pages of options that
 * are open at once would each write over what the other added.
 */
export type SettingsChange = Partial<Omit<Settings, 'sites' | 'disabledPacks' | 'hidden'>>;

/** What a page has to know to show marks, and nothing that the background alone needs. */
export type MarkSettings = Pick<
  Settings,
  'enabled' | 'sites' | 'showIn' | 'marksPerPage' | 'openOn' | 'tint' | 'underline'
>;

export const defaultSettings: Settings = {
  enabled: true,
  language: 'browser',
  sites: {},
  showIn: 'page',
  marksPerPage: 12,
  sensitivity: 'balanced',
  meaning: 'on',
  openOn: 'hover',
  tint: 'none',
  underline: 'dotted',
  disabledPacks: [],
  hidden: [],
};

/** What `sites` says of a host, which may be named like anything, also like a member of objects. */
export function siteModeOf(sites: Settings['sites'], host: string): SiteMode {
  return (Object.hasOwn(sites, host) && sites[host]) || 'on';
}
