import type { ExtensionBrowser } from './launch-chromium';

/**
 * The browser's number of the tab at an address, by which our pages speak of it.
 *
 * @throws when no tab with a content script is there.
 */
export async function tabIdOf(
  { context, extensionId }: ExtensionBrowser,
  url: string,
): Promise<number> {
  const worker = context
    .serviceWorkers()
    .find((each) => each.url().startsWith(`chrome-extension://${extensionId}/`));
  const id = await worker?.evaluate(async (address) => {
    for (const tab of await chrome.tabs.query({})) {
      const question = { sidelight: 'page', name: 'readPage' };
      const reply = await chrome.tabs
        .sendMessage(tab.id as number, question, { frameId: 0 })
        .catch(() => null);
      if (reply?.value?.url === address) return tab.id;
    }
    return null;
  }, url);
  if (id === null || id === undefined) throw new Error(`No article is open at ${url}.`);
  return id;
}
