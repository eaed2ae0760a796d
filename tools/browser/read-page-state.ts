import type { PageState } from '../../messaging/protocol';
import type { ExtensionBrowser } from './launch-chromium';

/**
 * What the content script of the tab at an address tells the panel: every claim with its matches,
 * marked or not. Null while the tab has not been read, and when no tab is at that address.
 */
export async function readPageState(
  { context, extensionId }: ExtensionBrowser,
  url: string,
): Promise<PageState | null> {
  const origin = `chrome-extension://${extensionId}/`;
  const worker = context.serviceWorkers().find((each) => each.url().startsWith(origin));
  if (!worker) throw new Error('The extension’s background is not running.');
  return worker.evaluate(async (address) => {
    for (const { id } of await chrome.tabs.query({})) {
      const question = { sidelight: 'page', name: 'readPage' };
      // Without the permission to see addresses, each tab has to be asked for its own.
      const reply = await chrome.tabs.sendMessage(id as number, question, { frameId: 0 }).then(
        (answer) => answer,
        () => null,
      );
      if (reply?.value?.url === address) return reply.value;
    }
    return null;
  }, url);
}
