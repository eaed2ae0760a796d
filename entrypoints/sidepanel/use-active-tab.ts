import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/**
 * The tab the panel speaks of: the window's active one, or the one named in the address when the
 * panel was opened as a tab of its own. Null until it is known.
 */
export function useActiveTab(): number | null {
  const [tab, setTab] = useState<number | null>(null);
  useEffect(() => {
    const named = Number(new URLSearchParams(location.search).get('tab'));
    if (named) {
      setTab(named);
      return;
    }
    const refresh = async () => {
      const [active] = await browser.tabs.query({ active: true, currentWindow: true });
      setTab(active?.id ?? null);
    };
    void refresh();
    browser.tabs.onActivated.addListener(refresh);
    return () => browser.tabs.onActivated.removeListener(refresh);
  }, []);
  return tab;
}
