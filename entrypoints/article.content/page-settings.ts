import { browser } from 'wxt/browser';
import type { GateWords } from '../../page/gate';
import { mendMarkSettings } from '../../settings/mend-settings';
import {
  defaultSettings,
  type MarkSettings,
  type SiteMode,
  siteModeOf,
} from '../../settings/settings';

export type PageSettings = {
  /** How marks look and what they do: a change of it needs no reading. */
  marks: MarkSettings;
  /** As it is stored: of interest only when it changes. */
  language?: unknown;
  siteMode: SiteMode;
  gate: GateWords;
  /** Another when the background may answer otherwise. */
  analysedBy: string;
};

/** Before anything was read. */
export const unreadSettings: PageSettings = {
  marks: defaultSettings,
  siteMode: 'on',
  gate: {},
  analysedBy: '',
};

/** Host name without `www.`, as sites are listed by. */
export const hostOf = (location: Location): string => location.hostname.replace(/^www\./, '');

/** Everything a page has to know before it reads anything: one read of the storage. */
async function readPageSettings(host: string): Promise<PageSettings> {
  const stored = await browser.storage.local.get(['settings', 'gate']);
  const settings = (stored.settings ?? {}) as Record<string, unknown>;
  // None is stored before something is chosen.
  const { language = 'browser', sensitivity, meaning, disabledPacks, hidden } = settings;
  const gate = (stored.gate as GateWords | undefined) ?? {};
  const marks = mendMarkSettings(stored.settings);
  const mode = marks.enabled ? siteModeOf(marks.sites, host) : 'off';
  return {
    marks,
    language,
    siteMode: mode === 'on' && marks.showIn === 'panel' ? 'quiet' : mode,
    gate,
    analysedBy: JSON.stringify([sensitivity, meaning, disabledPacks, hidden, gate]),
  };
}

/**
 * Tells `apply` of the settings whenever they change, until `signal` aborts. Gives what reads them now;
 * of readings that overtake one another only the last is told of.
 */
export function followPageSettings(
  host: string,
  apply: (settings: PageSettings) => void,
  signal: AbortSignal,
): () => Promise<void> {
  let turn = 0;
  const read = async () => {
    const mine = ++turn;
    const next = await readPageSettings(host);
    if (mine === turn && !signal.aborted) apply(next);
  };
  const onChanged = (changes: object, area: string) => {
    if (area === 'local' && ('settings' in changes || 'gate' in changes)) void read();
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged));
  return read;
}
