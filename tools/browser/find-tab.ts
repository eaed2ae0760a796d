import { backgroundWorker } from './background-worker';
import type { ExtensionBrowser } from './launch-chromium';
import { waitUntil } from './wait-until';

/**
 * The browser’s number of the tab at an address, whatever its page is about.
 *
 * @throws when no article is loaded there in time.
 */
export function findTab(browser: ExtensionBrowser, url: string): Promise<number> {
  return waitUntil(`the tab at ${url}`, () =>
    backgroundWorker(browser).evaluate(async (address) => {
      const question = { sidelight: 'page', name: 'readArticle' };
      for (const { id } of await chrome.tabs.query({})) {
        const tab = id as number;
        const reply = await chrome.tabs
          .sendMessage(tab, question, { frameId: 0 })
          .catch(() => null);
        if (reply?.value?.article.url === address) return tab;
      }
      return null;
    }, url),
  );
}
