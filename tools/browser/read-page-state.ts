import type { PageState } from '../../messaging/protocol';
import { backgroundWorker } from './background-worker';
import type { ExtensionBrowser } from './launch-chromium';

/** A tab with what its content script tells the panel: every claim with its matches, marked or not. */
export type ReadTab = { tab: number; state: PageState };

/**
 * The tab at an address. Null while it has not been read, and when no tab is there. Without the
 * permission to see addresses, each tab has to be asked for its own.
 */
export function findReadTab(browser: ExtensionBrowser, url: string): Promise<ReadTab | null> {
  return backgroundWorker(browser).evaluate(async (address) => {
    const question = { sidelight: 'page', name: 'readPage' };
    for (const { id } of await chrome.tabs.query({})) {
      const tab = id as number;
      const reply = await chrome.tabs.sendMessage(tab, question, { frameId: 0 }).catch(() => null);
      if (reply?.value?.url === address) return { tab, state: reply.value };
    }
    return null;
  }, url);
}

/** The page's state alone; null as above. */
export async function readPageState(
  browser: ExtensionBrowser,
  url: string,
): Promise<PageState | null> {
  return (await findReadTab(browser, url))?.state ?? null;
}
