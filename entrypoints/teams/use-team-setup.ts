import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import {
  concernsSetup,
  mayAskServer,
  readSetup,
  type TeamSetup,
} from '../../teams/setup/team-setup';

/** Where the team's server is and whether the browser lets us ask it, read anew whenever either changes. */
export function useTeamSetup(): {
  /** Null when there is none, or it is not read yet. */
  setup: TeamSetup | null;
  isAllowed: boolean;
  refresh: () => Promise<void>;
} {
  const [setup, setSetup] = useState<TeamSetup | null>(null);
  const [isAllowed, setAllowed] = useState(false);

  const refresh = async () => {
    const read = await readSetup();
    setAllowed(read !== null && (await mayAskServer(read.connection)));
    setSetup(read);
  };
  useEffect(() => {
    void refresh();
    const onStored = (changes: Record<string, unknown>, area: string) => {
      if (concernsSetup(changes, area)) void refresh();
    };
    const onPermissions = () => void refresh();
    browser.storage.onChanged.addListener(onStored);
    browser.permissions.onAdded.addListener(onPermissions);
    browser.permissions.onRemoved.addListener(onPermissions);
    return () => {
      browser.storage.onChanged.removeListener(onStored);
      browser.permissions.onAdded.removeListener(onPermissions);
      browser.permissions.onRemoved.removeListener(onPermissions);
    };
  }, []);

  return { setup, isAllowed, refresh };
}
