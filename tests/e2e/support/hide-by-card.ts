import type { ArticleTab } from '../../../tools/browser/article-tab';
import { backgroundWorker } from '../../../tools/browser/background-worker';
import { buttonInCard } from '../../../tools/browser/card-button';
import type { ExtensionBrowser } from '../../../tools/browser/launch-chromium';
import { storeSettings, wordsAlone } from './demo-reading';

export const wait = (ms: number) => new Promise((settle) => setTimeout(settle, ms));

/** What a click that counts has stored by then, in milliseconds; one that is left undone stores nothing, ever. */
export const storingTime = 300;

/** Opens the card of the page's first mark. */
export async function openFirstCard(tab: ArticleTab): Promise<void> {
  const [mark] = await tab.marks();
  if (!mark) throw new Error('no mark');
  await tab.hover(mark);
}

/**
 * One click on the card's “Hide on site”, whatever becomes of it.
 * @param pause from the card to the hand, in milliseconds, and half as long again from there to the click
 */
export async function clickHide({ world, page }: ArticleTab, pause: number): Promise<void> {
  const at = await buttonInCard(world, 'Hide on site');
  await wait(pause);
  await page.mouse.move(at.x, at.y);
  await wait(pause / 2);
  await page.mouse.click(at.x, at.y);
}

/** What the switches of sites say that are stored. */
export const storedSites = (browser: ExtensionBrowser): Promise<string[]> =>
  backgroundWorker(browser).evaluate(async () => {
    const { settings } = await chrome.storage.local.get('settings');
    return Object.values((settings as { sites?: Record<string, string> } | undefined)?.sites ?? {});
  });

export const forgetSites = (browser: ExtensionBrowser) => storeSettings(browser, wordsAlone);
