import type { ExtensionBrowser } from './launch-chromium';

/**
 * Lets the background hear a keyboard command of the manifest for the tab at an address. Key presses
 * that a test sends reach the page, but not the browser's own shortcuts.
 */
export async function pressCommand(
  { context, extensionId }: ExtensionBrowser,
  command: string,
  url: string,
): Promise<void> {
  const origin = `chrome-extension://${extensionId}/`;
  const worker = context.serviceWorkers().find((each) => each.url().startsWith(origin));
  if (!worker) throw new Error('The extension’s background is not running.');
  await worker.evaluate(
    async ({ name, address }) => {
      const question = { sidelight: 'page', name: 'readPage' };
      for (const tab of await chrome.tabs.query({})) {
        const reply = await chrome.tabs
          .sendMessage(tab.id as number, question, { frameId: 0 })
          .catch(() => null);
        if (reply?.value?.url !== address) continue;
        // Every event object of Chromium has it, though its types do not tell.
        const event = chrome.commands.onCommand as unknown as {
          dispatch(command: string, tab: chrome.tabs.Tab): void;
        };
        event.dispatch(name, tab);
        return;
      }
      throw new Error(`No tab with an article at ${address}.`);
    },
    { name: command, address: url },
  );
}
