import type { Id } from '../pack/types';

/** What a site's switch says: `quiet` marks nothing but still fills the panel. */
export type SiteMode = 'on' | 'quiet' | 'off';

/** Everything the reader can set: what the messages carry and what the views show. */
export type Settings = {
  enabled: boolean;
  /** By host name without `www.`; a site that is not listed is `on`. */
  sites: Record<string, SiteMode>;
  marksPerPage: 5 | 12 | 'all';
  /** How sure a match must be to be marked. */
  sensitivity: 'fewer' | 'balanced' | 'more';
  openOn: 'hover' | 'click';
  tint: 'auto' | 'yellow' | 'blue' | 'green' | 'none';
  underline: 'dotted' | 'solid' | 'none';
  /** Packs that are switched off. */
  disabledPacks: Id[];
  /** Matches the reader said are not the same; undone in options. */
  hidden: HiddenMatch[];
};

export type HiddenMatch = { pack: Id; statement: Id; sentence: string; hiddenAt: string };
