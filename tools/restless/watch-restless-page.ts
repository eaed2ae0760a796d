import type { ArticleTab } from '../browser/article-tab';
import { backgroundWorker } from '../browser/background-worker';
import type { ExtensionBrowser } from '../browser/launch-chromium';
import type { Realm } from '../browser/realm';

/** What a page that never rests went through while it was looked at. */
export type RestlessPage = {
  /** Fewest marks at any look, several a second. */
  leastMarks: number;
  /** Tasks of the page's thread over 50 ms, ours and the page's own, in milliseconds. */
  longTasks: number[];
  /** Longest time between two frames, in milliseconds. */
  longestFrame: number;
};

/** Between two looks at the marks, in milliseconds. */
const lookEvery = 250;

/** Counts the articles that pages ask the background about from now on. */
export async function countQuestions(browser: ExtensionBrowser): Promise<() => Promise<number>> {
  const worker = backgroundWorker(browser);
  await worker.evaluate(() => {
    const world = globalThis as { asked?: number };
    world.asked = 0;
    chrome.runtime.onMessage.addListener((message) => {
      if (message.name === 'analyseArticle') world.asked = (world.asked ?? 0) + 1;
    });
  });
  return () => worker.evaluate(() => (globalThis as { asked?: number }).asked ?? 0);
}

/** In the content script's world: a page may have broken its own. */
export const countMarks = (world: Realm): Promise<number> =>
  world.evaluate(() => {
    let count = 0;
    for (const name of ['sidelight-claim', 'sidelight-denied'])
      for (const range of CSS.highlights.get(name) ?? []) if (!range.collapsed) count++;
    return count;
  });

/** Looks at a marked page for so many seconds. */
export async function watchRestlessPage(tab: ArticleTab, seconds: number): Promise<RestlessPage> {
  await tab.page.evaluate(() => {
    const seen = { longTasks: [] as number[], longestFrame: 0 };
    (globalThis as { restless?: typeof seen }).restless = seen;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longTasks.push(Math.round(duration));
    }).observe({ type: 'longtask' });
    // A method: the compiler adds calls for named functions that a page does not know.
    const frames = {
      last: performance.now(),
      look(now: number) {
        seen.longestFrame = Math.max(seen.longestFrame, Math.round(now - frames.last));
        frames.last = now;
        requestAnimationFrame(frames.look);
      },
    };
    requestAnimationFrame(frames.look);
  });
  let leastMarks = Number.POSITIVE_INFINITY;
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    leastMarks = Math.min(leastMarks, await countMarks(tab.world));
    await tab.page.waitForTimeout(lookEvery);
  }
  const seen = await tab.page.evaluate(
    () => (globalThis as { restless?: Omit<RestlessPage, 'leastMarks'> }).restless,
  );
  if (!seen) throw new Error('The page was loaded anew while it was looked at.');
  return { leastMarks, ...seen };
}
