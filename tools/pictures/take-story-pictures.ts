import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openArticleTab } from '../browser/article-tab';
import { backgroundWorker } from '../browser/background-worker';
import { chooseLanguage } from '../browser/choose-language';
import type { FoundBrowser } from '../browser/find-browser';
import { findTab } from '../browser/find-tab';
import { type ExtensionBrowser, launchChromium } from '../browser/launch-chromium';
import { waitUntil } from '../browser/wait-until';
import { serveDemo } from '../demo/serve-demo';
import { type StoryPage, storySite } from '../demo/story-site';
import { firstLanguage, readLocale } from '../texts/read-locales';
import type { PictureLook } from './looks';

type Options = {
  browser: FoundBrowser;
  extensionFolder: string;
  look: PictureLook;
  folder: string;
};

/** The card fades in over 120 ms; a picture of half of it shows nothing. */
const fadeMs = 300;

/** Words of the sentence whose card is pictured. */
const shownWords = 'electricity exports';

/** A story as a reader makes it, a picture of every step: keep, the next outlet’s page, review. */
export async function takeStoryPictures(options: Options): Promise<void> {
  const { browser, extensionFolder, look, folder } = options;
  const { colorScheme } = look;
  const server = await serveDemo(storySite);
  const opened = await launchChromium({ browser, extensionFolder, headless: true, colorScheme });
  const picture = (name: string) => join(folder, `${name}-${look.name}.png`);
  const openPage = (page: StoryPage) => openArticleTab(opened, `${server.origin}/${page}`);
  try {
    // What both word alike tells least, and would not be among the marks of a page as short as these.
    await backgroundWorker(opened).evaluate(() =>
      chrome.storage.local.set({ settings: { marksPerPage: 'all' } }),
    );
    const { language = firstLanguage } = look;
    await chooseLanguage(opened, language);
    const keepLabel = String((await readLocale(language))['keep.button']);
    const first = await openPage('dravia-herald');
    const panel = await openPanel(opened, first.page.url(), keepLabel);
    await panel.screenshot({ path: picture('story-1-keep') });
    await keep(panel, keepLabel);
    await panel.screenshot({ path: picture('story-2-kept') });
    await panel.close();

    const second = await openPage('ostren-today');
    await second.page.setViewportSize({ width: 900, height: 760 });
    const mark = await waitUntil('the mark to picture', async () => {
      const marks = await second.marks();
      return marks.find(({ text }) => text.includes(shownWords)) ?? null;
    });
    await second.hover(mark);
    await second.page.waitForTimeout(fadeMs);
    await second.page.screenshot({ path: picture('story-3-marked') });

    for (const page of ['ostren-today', 'alpine-wire'] as const) {
      const tab = page === 'ostren-today' ? second : await openPage(page);
      const own = await openPanel(opened, tab.page.url(), keepLabel);
      await keep(own, keepLabel);
      if (page === 'alpine-wire') {
        // The wordings that the sentence is set beside are the point of it.
        await own.setViewportSize({ width: 360, height: 900 });
        await own.locator('.review-link').click();
        await own.locator('.review-answers').waitFor();
        await own.waitForTimeout(fadeMs);
        await own.screenshot({ path: picture('story-4-review') });
      }
      await own.close();
    }
    const stories = await openOwn(opened, 'stories.html', { width: 900, height: 900 });
    await stories.locator('.review-answers').waitFor();
    await stories.locator('.review').scrollIntoViewIfNeeded();
    await stories.waitForTimeout(fadeMs);
    await stories.screenshot({ path: picture('story-5-stories') });
  } finally {
    await opened.close();
    await server.close();
  }
}

/** The panel of a page that can be kept. */
async function openPanel(browser: ExtensionBrowser, url: string, keepLabel: string): Promise<Page> {
  const tab = await findTab(browser, url);
  const panel = await openOwn(browser, `sidepanel.html?tab=${tab}`, { width: 360, height: 640 });
  await panel.getByRole('button', { name: keepLabel }).waitFor();
  return panel;
}

async function openOwn(
  { context, extensionId }: ExtensionBrowser,
  path: string,
  size: { width: number; height: number },
): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(size);
  await page.goto(`chrome-extension://${extensionId}/${path}`);
  return page;
}

/** Keeps the panel’s page, and waits until it is compared. */
async function keep(panel: Page, label: string): Promise<void> {
  await panel.getByRole('button', { name: label }).click();
  await panel.locator('.keep-title').waitFor();
  await panel.locator('.growth-line').waitFor({ state: 'detached' });
}
