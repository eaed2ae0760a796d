import { buildExtension } from '../browser/build-extension';
import { findBrowser } from '../browser/find-browser';
import { type ExtensionBrowser, launchChromium } from '../browser/launch-chromium';
import { readPackFolder } from '../corpus/read-pack-folder';
import { demoSite } from './demo-site';
import { serveDemo } from './serve-demo';

/** An article of the bundled pack as a page of our own, in a browser with the extension. */
export type OpenedArticle = {
  browser: ExtensionBrowser;
  url: string;
  close(): Promise<void>;
};

/**
 * Builds the extension into `buildFolder`, serves the demonstration pages and starts Chromium without
 * a window. Throws when no browser is found, or the pack has no article `id`.
 */
export async function openDemoArticle(id: string, buildFolder: string): Promise<OpenedArticle> {
  const found = findBrowser('chromium');
  if (!found) throw new Error('No Chromium, Chrome or Edge found. Set CHROME_PATH to the program.');
  const site = demoSite(await readPackFolder('corpus/ukraine-2022'));
  const page = site.pages.find(({ article }) => article.meta.id === id);
  if (!page) throw new Error(`The pack has no article ${id} any more.`);
  const extensionFolder = await buildExtension('chromium', buildFolder);
  const server = await serveDemo(site);
  const browser = await launchChromium({ browser: found, extensionFolder, headless: true });
  return {
    browser,
    url: server.origin + page.path,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
