import type { Worker } from 'playwright-core';
import type { ExtensionBrowser } from './launch-chromium';

/**
 * The extension's background, which may do what only extensions may.
 *
 * @throws when it is not running; any event of the extension wakes it.
 */
export function backgroundWorker({ context, extensionId }: ExtensionBrowser): Worker {
  const origin = `chrome-extension://${extensionId}/`;
  const worker = context.serviceWorkers().find((each) => each.url().startsWith(origin));
  if (!worker) throw new Error('The extension’s background is not running.');
  return worker;
}
