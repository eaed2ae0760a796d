import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { askBackground } from '../../messaging/send';
import type { Settings } from '../../settings/settings';

/** The reader's settings as they stand; null until they are read. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    let current = true;
    const refresh = () =>
      askBackground('readSettings').then(
        (read) => current && setSettings(read),
        () => {},
      );
    const onChanged = (changes: object, area: string) => {
      if (area === 'local' && 'settings' in changes) void refresh();
    };
    void refresh();
    browser.storage.onChanged.addListener(onChanged);
    return () => {
      current = false;
      browser.storage.onChanged.removeListener(onChanged);
    };
  }, []);
  return settings;
}
