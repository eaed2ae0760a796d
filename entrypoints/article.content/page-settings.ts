import { browser } from 'wxt/browser';
import { mendSettings } from '../../messaging/mend-settings';
import { type Settings, type SiteMode, siteModeOf } from '../../messaging/settings';
import type { GateWords } from '../../page/gate';

export type PageSettings = { settings: Settings; gate: GateWords; siteMode: SiteMode };

/** Host name without `www.`, as sites are listed by. */
export const hostOf = (location: Location): string => location.hostname.replace(/^www\./, '');

/** Everything a page has to know before it reads anything: one read of the storage. */
export async function readPageSettings(host: string): Promise<PageSettings> {
  const stored = await browser.storage.local.get(['settings', 'gate']);
  const settings = mendSettings(stored.settings);
  const siteMode = settings.enabled ? siteModeOf(settings.sites, host) : 'off';
  return { settings, gate: (stored.gate as GateWords | undefined) ?? {}, siteMode };
}
