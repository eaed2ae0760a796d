import { backgroundWorker } from './background-worker';
import type { ExtensionBrowser } from './launch-chromium';
import { tabIdOf } from './tab-id';

/**
 * Lets the background hear a keyboard command of the manifest for the tab at an address. Key presses
 * that a test sends reach the page, but not the browser's own shortcuts.
 *
 * @throws when no article has been read there.
 */
export async function pressCommand(
  browser: ExtensionBrowser,
  command: string,
  url: string,
): Promise<void> {
  const tab = await tabIdOf(browser, url);
  await backgroundWorker(browser).evaluate(
    async ({ name, id }) => {
      // Every event object of Chromium has it, though its types do not tell.
      const event = chrome.commands.onCommand as unknown as {
        dispatch(command: string, tab: chrome.tabs.Tab): void;
      };
      event.dispatch(name, await chrome.tabs.get(id));
    },
    { name: command, id: tab },
  );
}
