import type { HiddenMatch, Settings, SiteMode } from '../engine/settings/types';

/** The reader's settings live in `storage.local` under `settings`. */
export type { HiddenMatch, Settings, SiteMode };

/** What a page has to know to show marks, and nothing that the background alone needs. */
export type MarkSettings = Pick<
  Settings,
  'enabled' | 'sites' | 'marksPerPage' | 'openOn' | 'tint' | 'underline'
>;

export const defaultSettings: Settings = {
  enabled: true,
  sites: {},
  marksPerPage: 12,
  sensitivity: 'balanced',
  openOn: 'hover',
  tint: 'auto',
  underline: 'dotted',
  disabledPacks: [],
  hidden: [],
};

/** What `sites` says of a host, which may be named like anything, also like a member of objects. */
export function siteModeOf(sites: Settings['sites'], host: string): SiteMode {
  return (Object.hasOwn(sites, host) && sites[host]) || 'on';
}
