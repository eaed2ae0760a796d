import { type ArticleTab, openArticleTab } from '../browser/article-tab';
import { attachTarget } from '../browser/attach-target';
import type { ExtensionBrowser } from '../browser/launch-chromium';
import type { SendCommand } from '../browser/realm';
import { waitUntil } from '../browser/wait-until';
import { countMarks } from '../restless/watch-restless-page';

export type NavigationOptions = {
  browser: ExtensionBrowser;
  /** Addresses of articles with marks; one tab goes from one to the next, round and round. */
  urls: string[];
  count: number;
  /** Ends earlier when so many milliseconds are over. */
  longest: number;
  /** After how many navigations the heaps are measured, and told. */
  every: number;
  onHeaps(heaps: Heaps): void;
};

/** Megabytes in use after garbage collection. */
export type Heaps = { navigations: number; page: number; worker: number };

export type NavigationReport = {
  navigations: number;
  seconds: number;
  heaps: Heaps[];
  /** What each navigation adds, in kilobytes, once all has been loaded: the slope of a straight line. */
  growth: { page: number; worker: number };
};

/** Every so many navigations a card is opened, too. */
const hoverEvery = 20;

/** What the first navigations load and keep is no growth. */
const warmUpShare = 0.25;

/**
 * One tab goes from article to article, waits for the marks of each and now and then opens a card. Throws, with the
 * number of the navigation, when marks do not come.
 */
export async function runNavigations(options: NavigationOptions): Promise<NavigationReport> {
  const { browser, urls, count, longest, every, onHeaps } = options;
  const started = performance.now();
  const tab = await openArticleTab(browser, urls[0] as string);
  const page = await tab.page.context().newCDPSession(tab.page);
  const heaps: Heaps[] = [];
  let navigations = 0;
  while (navigations < count && performance.now() - started < longest) {
    navigations++;
    await tab.page.goto(urls[navigations % urls.length] as string);
    await waitUntil(`marks after ${navigations} navigations`, () => isMarked(tab));
    if (navigations % hoverEvery === 0) await openOneCard(tab);
    if (navigations % every !== 0) continue;
    const worker = await attachWorker(browser);
    const measured = {
      navigations,
      page: await megabytesOf(page.send.bind(page) as unknown as SendCommand),
      worker: await megabytesOf(worker),
    };
    heaps.push(measured);
    onHeaps(measured);
  }
  await tab.page.close();
  const settled = heaps.slice(Math.floor(heaps.length * warmUpShare));
  return {
    navigations,
    seconds: (performance.now() - started) / 1000,
    heaps,
    growth: {
      page: slope(settled.map((each) => [each.navigations, each.page * 1024])),
      worker: slope(settled.map((each) => [each.navigations, each.worker * 1024])),
    },
  };
}

const isMarked = async ({ world }: ArticleTab) => (await countMarks(world).catch(() => 0)) > 0;

async function openOneCard(tab: ArticleTab): Promise<void> {
  const [mark] = await tab.marks();
  if (mark) await tab.hover(mark);
}

async function attachWorker({ protocol, extensionId }: ExtensionBrowser): Promise<SendCommand> {
  const { targetInfos } = await protocol.send('Target.getTargets');
  const worker = targetInfos.find(
    ({ type, url }) =>
      type === 'service_worker' && url.startsWith(`chrome-extension://${extensionId}/`),
  );
  if (!worker) throw new Error('The extension’s background is not running.');
  return attachTarget(protocol, worker.targetId);
}

async function megabytesOf(send: SendCommand): Promise<number> {
  await send('HeapProfiler.collectGarbage');
  const usage = (await send('Runtime.getHeapUsage')) as Record<string, number>;
  const { usedSize = 0, embedderHeapUsedSize = 0, backingStorageSize = 0 } = usage;
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1024 ** 2;
}

/** Of the straight line nearest to the points; 0 for fewer than two. */
function slope(points: [x: number, y: number][]): number {
  const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const [middle, height] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const spread = points.reduce((sum, [x]) => sum + (x - middle) ** 2, 0);
  const rise = points.reduce((sum, [x, y]) => sum + (x - middle) * (y - height), 0);
  return spread === 0 ? 0 : rise / spread;
}
