import type { CDPSession } from 'playwright-core';
import { attachTarget } from './attach-target';
import type { ExtensionBrowser } from './launch-chromium';
import { createRealm, type Realm } from './realm';
import { waitUntil } from './wait-until';

export type OpenSidePanel = Realm & {
  /** A picture of the panel alone, as PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
};

/** The panel's page, by the end of its address. */
const panelPage = /\/sidepanel\.html(\?.*)?$/;

/**
 * The browser's real side panel, once it is open. It is no tab, so Playwright does not show it; it
 * is reached through the browser's own session.
 *
 * @throws when no panel opens in time.
 */
export async function waitForSidePanel({ protocol }: ExtensionBrowser): Promise<OpenSidePanel> {
  const targetId = await waitUntil('the side panel', () => findPanel(protocol));
  const send = await attachTarget(protocol, targetId);
  const realm = createRealm(send);
  await waitUntil('the side panel’s page', () =>
    realm.evaluate(() => document.readyState === 'complete'),
  );
  return {
    evaluate: realm.evaluate,
    async screenshot() {
      const { data } = await send('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(data as string, 'base64');
    },
    async close() {
      await protocol.send('Target.closeTarget', { targetId });
      await waitUntil('the side panel to close', async () => !(await findPanel(protocol)));
    },
  };
}

async function findPanel(protocol: CDPSession): Promise<string | null> {
  const { targetInfos } = await protocol.send('Target.getTargets');
  return targetInfos.find(({ url }) => panelPage.test(url))?.targetId ?? null;
}
