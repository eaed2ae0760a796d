import { afterAll, beforeAll, inject } from 'vitest';
import type { Settings } from '../../../settings/settings';
import { type ArticleTab, openArticleTab } from '../../../tools/browser/article-tab';
import { backgroundWorker } from '../../../tools/browser/background-worker';
import { findBrowser } from '../../../tools/browser/find-browser';
import { type ExtensionBrowser, launchChromium } from '../../../tools/browser/launch-chromium';
import { readPackFolder } from '../../../tools/corpus/read-pack-folder';
import { type DemoPage, demoSite } from '../../../tools/demo/demo-site';
import { type DemoServer, serveDemo } from '../../../tools/demo/serve-demo';

/** The pack whose articles the demonstration pages are, as authored. */
export const pack = await readPackFolder('corpus/ukraine-2022');

export const site = demoSite(pack);

/** An article that reports many statements of the pack, as paragraphs for a page of one's own … */
export const articleMarkup = (
  pack.articles.find(({ id }) => id.startsWith('epoch-times'))?.text ?? ''
)
  .split(/\n+/)
  .map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
  .join('\n');
/** … and fewer marks than it has; how many exactly is the engine's affair. */
export const fewestMarks = 4;

/** One browser with the extension and one server with the demonstration pages, for one test file. */
export type DemoReading = {
  browser(): ExtensionBrowser;
  /** The address of a demonstration page. */
  address(page: DemoPage): string;
  open(page: DemoPage): Promise<ArticleTab>;
};

/**
 * What a browser is told whose tests are not about what the model adds: to read by words alone, as readers may choose. The
 * model takes seconds of a core in each fresh browser.
 */
export const wordsAlone: Partial<Settings> = { meaning: 'off' };

/** The extension's settings, as they are stored. */
export const storeSettings = (browser: ExtensionBrowser, settings: Partial<Settings>) =>
  backgroundWorker(browser).evaluate(
    (stored) => chrome.storage.local.set({ settings: stored }),
    settings,
  );

/**
 * Registers the set-up and the end of a reading with the test file that calls it.
 * @param settings what the reader has chosen beforehand; what is left out is as on the first day
 */
export function startReading(settings: Partial<Settings> = {}): DemoReading {
  let browser: ExtensionBrowser | null = null;
  let server: DemoServer | null = null;

  beforeAll(async () => {
    const found = findBrowser('chromium');
    if (!found) throw new Error('No Chromium found; `npm test` says how to get one.');
    server = await serveDemo(site);
    const extensionFolder = inject('extensionFolder');
    browser = await launchChromium({
      browser: found,
      extensionFolder,
      headless: true,
      colorScheme: 'light',
    });
    await storeSettings(browser, settings);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const started = <T>(value: T | null): T => {
    if (value === null) throw new Error('The reading has not started: call this from a test.');
    return value;
  };
  const address = ({ path }: DemoPage) => started(server).origin + path;
  return {
    browser: () => started(browser),
    address,
    open: (page) => openArticleTab(started(browser), address(page)),
  };
}

/** The demonstration page of an article. */
export function pageOf(article: string): DemoPage {
  const page = site.pages.find(({ article: { meta } }) => meta.id === article);
  if (!page) throw new Error(`No demonstration page of ${article}.`);
  return page;
}
