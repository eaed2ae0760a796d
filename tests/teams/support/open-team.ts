import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { findBrowser } from '../../../tools/browser/find-browser';
import { type ExtensionBrowser, launchChromium } from '../../../tools/browser/launch-chromium';
import { type FakeSearchServer, startFakeSearchServer } from '../../support/fake-search-server';
import { waterPack } from '../../unit/engine/water-pack';
import { allowThisMachine } from './set-up';

export type Team = {
  fake: FakeSearchServer;
  /** OpenSearch itself where it runs, else the fake one. */
  server: string;
  /** A browser with Sidelight for teams, which may ask servers on this machine. */
  launch(): Promise<ExtensionBrowser>;
  close(): Promise<void>;
};

/** A team’s servers, and its Sidelight as it is built. */
export async function openTeam(): Promise<Team> {
  const extensionFolder = mkdtempSync(join(tmpdir(), 'sidelight-teams-'));
  cpSync(inject('teamsFolder'), extensionFolder, { recursive: true });
  allowThisMachine(extensionFolder);
  const fake = await startFakeSearchServer(waterPack);
  return {
    fake,
    server: inject('searchNode') ?? fake.address,
    launch() {
      const browser = findBrowser('chromium');
      if (!browser) throw new Error('No Chromium found; `npm test` says how to get one.');
      return launchChromium({ browser, extensionFolder, headless: true });
    },
    async close() {
      await fake.close();
      rmSync(extensionFolder, { recursive: true, force: true });
    },
  };
}
