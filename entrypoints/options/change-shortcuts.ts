import { browser } from 'wxt/browser';

/** Opens the browser's own page for extension shortcuts; each browser has another way to it. */
export async function changeShortcuts(): Promise<void> {
  if (import.meta.env.FIREFOX) {
    const commands = browser.commands as unknown as { openShortcutSettings(): Promise<void> };
    await commands.openShortcutSettings();
  } else {
    await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  }
}
