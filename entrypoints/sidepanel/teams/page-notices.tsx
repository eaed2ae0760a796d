import '../../../components/teams/teams.css';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { AskedPageLine } from '../../../components/teams/AskedPageLine';
import type { Pause } from '../../../teams/back-off';
import {
  type AskedPage,
  concernsState,
  readAskedPage,
  readPause,
} from '../../../teams/setup/team-state';

/** Says whether the team's server was asked about this page, and what is wrong with it if anything is. */
export function PageNotices({ url }: { url: string }) {
  const [asked, setAsked] = useState<AskedPage | null>(null);
  const [pause, setPause] = useState<Pause | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const [page, paused] = await Promise.all([readAskedPage(url), readPause()]);
      if (!isCurrent) return;
      setAsked(page);
      setPause(paused);
    };
    void read();
    const onStored = (changes: Record<string, unknown>, area: string) => {
      if (concernsState(changes, area)) void read();
    };
    browser.storage.onChanged.addListener(onStored);
    return () => {
      isCurrent = false;
      browser.storage.onChanged.removeListener(onStored);
    };
  }, [url]);
  return asked && <AskedPageLine {...asked} pause={pause} />;
}
