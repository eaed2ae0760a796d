import type { Settings } from '../../../settings/settings';
import { ownPageRealm } from '../../../tools/browser/firefox-extension-worlds';
import type { FirefoxBrowser } from '../../../tools/browser/launch-firefox';

/** Stores the extension's settings; the tab that is looked at must be one of its pages. */
export const storeFirefoxSettings = ({ marionette }: FirefoxBrowser, chosen: Partial<Settings>) =>
  ownPageRealm(marionette).evaluate((settings) => {
    const { storage } = (globalThis as unknown as { browser: typeof chrome }).browser;
    return storage.local.set({ settings });
  }, chosen);
