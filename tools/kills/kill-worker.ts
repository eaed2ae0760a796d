import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from '../browser/launch-chromium';
import { waitUntil } from '../browser/wait-until';

/** Ends the extension's worker; false when none was running at that moment. */
export type KillWorker = () => Promise<boolean>;

/**
 * The end of a worker as the browser itself brings it about after half a minute of rest, or when
 * memory is short: at once, and whatever the worker is doing.
 *
 * @param page a page of the extension, for its way to the worker.
 */
export async function createWorkerKiller(
  { context, extensionId }: ExtensionBrowser,
  page: Page,
): Promise<KillWorker> {
  const session = await context.newCDPSession(page);
  const origin = `chrome-extension://${extensionId}/`;
  let status = 'stopped';
  let deaths = 0;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { scriptURL, runningStatus } of versions) {
      if (!scriptURL.startsWith(origin)) continue;
      if (runningStatus === 'stopped' && status !== 'stopped') deaths++;
      status = runningStatus;
    }
  });
  await session.send('ServiceWorker.enable');
  return async () => {
    if (status === 'stopped' || status === 'stopping') return false;
    const before = deaths;
    await session.send('ServiceWorker.stopAllWorkers');
    await waitUntil('the worker to end', () => deaths > before);
    return true;
  };
}
