import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Claim } from '../../engine/match/types';
import { type ArticleTab, openArticleTab } from '../browser/article-tab';
import { chooseLanguage } from '../browser/choose-language';
import type { FoundBrowser } from '../browser/find-browser';
import { type ExtensionBrowser, launchChromium } from '../browser/launch-chromium';
import { readPageState } from '../browser/read-page-state';
import type { SeenMark } from '../browser/reader';
import { tabIdOf } from '../browser/tab-id';
import { waitUntil } from '../browser/wait-until';
import { firstLanguage, readLocale } from '../texts/read-locales';
import type { PictureLook } from './looks';
import { type Say, type View, views } from './views';

type Options = {
  browser: FoundBrowser;
  extensionFolder: string;
  look: PictureLook;
  folder: string;
  /** Only views whose name begins with this. */
  only?: string;
  /** Address of the demonstration page that is read. */
  article: string;
  /** Id of the statement whose sentence is hovered and compared. */
  statement: string;
};

/** The narrowest side panel, an ordinary one, a wide one, and a comparison in a tab of its own; CSS pixels. */
const widths = [320, 360, 480, 1000] as const;

/** The card fades in over 120 ms; a picture of half of it shows nothing. */
const fadeMs = 300;

/** Room for the card with two outlets' words below the sentence, in CSS pixels. */
const cardView = { width: 1280, height: 1120 };
const markTop = 160;

/** Pictures of the card on an article and of every view of our own pages, in one look. */
export async function takeScreenshots(options: Options): Promise<void> {
  const { browser, extensionFolder, look, folder, only, article, statement } = options;
  const wanted = (name: string) => only === undefined || name.startsWith(only);
  const opened = await launchChromium({
    browser,
    extensionFolder,
    headless: true,
    colorScheme: look.colorScheme,
  });
  const picture = (name: string) => join(folder, `${name}-${look.name}.png`);
  try {
    const { language = firstLanguage } = look;
    await chooseLanguage(opened, language);
    const texts = await readLocale(language);
    const say: Say = (key) => String(texts[key]);
    const tab = await openArticleTab(opened, article);
    await tab.marks();
    const telling = await claimReporting(opened, article, statement);
    if (look.pages && wanted('marks')) await tab.page.screenshot({ path: picture('marks') });
    if (look.pages && wanted('card')) {
      await tab.page.setViewportSize(cardView);
      await tab.page.evaluate(raise, { text: telling.text, top: markTop });
      await tab.hover(await markOf(tab, telling));
      await tab.page.waitForTimeout(fadeMs);
      await tab.page.screenshot({ path: picture('card') });
    }
    const tabId = await tabIdOf(opened, article);
    for (const view of views.filter(({ name }) => wanted(name))) {
      for (const width of look.widths ?? view.widths ?? widths) {
        const page = await openView(opened, view, { tabId, claim: telling.text, say }, width);
        await showAs(page, look);
        await page.screenshot({
          path: picture(`${view.name}-${width}`),
          fullPage: view.whole ?? false,
        });
        await page.close();
      }
    }
  } finally {
    await opened.close();
  }
}

/** Runs in the page: scrolls the paragraph that has the text to `top` CSS pixels below the view's edge. */
function raise({ text, top }: { text: string; top: number }): void {
  const paragraphs = [...document.querySelectorAll('p')];
  const paragraph = paragraphs.find((each) =>
    (each.textContent ?? '').replace(/\s+/g, ' ').includes(text),
  );
  if (paragraph) window.scrollBy(0, paragraph.getBoundingClientRect().top - top);
}

/** The mark of a claim; the page may break its lines elsewhere than the claim's text does. */
function markOf(tab: ArticleTab, { text }: Claim): Promise<SeenMark> {
  return waitUntil(`the mark “${text}”`, async () => {
    const marks = await tab.marks();
    return marks.find((mark) => mark.text.replace(/\s+/g, ' ') === text) ?? null;
  });
}

async function openView(
  { context, extensionId }: ExtensionBrowser,
  view: View,
  shown: { tabId: number; claim: string; say: Say },
  width: number,
): Promise<Page> {
  const page = await context.newPage();
  const height = 900;
  await page.setViewportSize({ width, height });
  await page.goto(`chrome-extension://${extensionId}/${view.path(shown.tabId)}`);
  await view.reach?.(page, shown.claim, shown.say);
  await page.waitForTimeout(fadeMs);
  return page;
}

/** After the view is reached: on paper there is nothing to press. */
async function showAs(page: Page, { forcedColors, media }: PictureLook): Promise<void> {
  await page.emulateMedia({ forcedColors: forcedColors ?? null, media: media ?? null });
  await page.waitForTimeout(fadeMs);
}

/** The page's claim that reports a statement. */
async function claimReporting(
  browser: ExtensionBrowser,
  url: string,
  statement: string,
): Promise<Claim> {
  const state = await readPageState(browser, url);
  const claim = state?.analysis.claims.find(
    ({ id, matches: [best] }) => state.marked.includes(id) && best?.statement === statement,
  );
  if (!claim) throw new Error(`No sentence of ${url} was marked for ${statement}.`);
  return claim;
}
