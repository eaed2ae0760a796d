import type { Settings } from '../../../settings/settings';
import { ownPageRealm } from '../../../tools/browser/firefox-extension-worlds';
import type { FirefoxBrowser } from '../../../tools/browser/launch-firefox';
import { waitUntil } from '../../../tools/browser/wait-until';

/** Stores the extension's settings; the tab that is looked at must be one of its pages. */
export async function storeFirefoxSettings(
  { marionette }: FirefoxBrowser,
  chosen: Partial<Settings>,
): Promise<void> {
  await waitUntil('a page of the extension that has its rights', () =>
    ownPageRealm(marionette).evaluate(async (settings) => {
      const { browser } = globalThis as unknown as { browser?: typeof chrome };
      await browser?.storage.local.set({ settings });
      return browser !== undefined;
    }, chosen),
  );
}
