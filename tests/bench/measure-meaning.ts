import { existsSync, readFileSync } from 'node:fs';
import { openArticleTab } from '../../tools/browser/article-tab';
import type { FoundBrowser } from '../../tools/browser/find-browser';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/launch-chromium';
import { readPageState } from '../../tools/browser/read-page-state';
import { waitUntil } from '../../tools/browser/wait-until';

export type MeaningTimes = {
  /** Milliseconds from opening the page until what its sentences mean is in its marks, model loaded first. */
  first: number;
  /** The same of a page opened while the model is there. */
  later: number;
  /**
   * Megabytes of all the browser's processes together: the page with marks by words alone, at the most while the
   * model reads, and once it was given back. Null where the system doesn't tell.
   */
  memory: { before: number; during: number; after: number } | null;
};

/** The model is given back a minute after its last sentence, in milliseconds, with time to do so. */
const rest = 70_000;

/** From the marks until a page has come to rest, in milliseconds. */
const settlingTime = 2_000;

/** How often memory is looked at while the model reads, in milliseconds. */
const lookEvery = 50;

/** Opens a page that words leave in doubt, first without the model, then with it. `body` is its HTML. */
export async function measureMeaning(
  browser: FoundBrowser,
  extensionFolder: string,
  url: string,
  body: string,
): Promise<MeaningTimes> {
  const extension = await launchChromium({ browser, extensionFolder, headless: true });
  try {
    await extension.context.route(`${url}*`, (route) =>
      route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
    );
    const own = await extension.context.newPage();
    await own.goto(`chrome-extension://${extension.extensionId}/options.html`);
    const switchMeaning = (meaning: 'on' | 'off') =>
      own.evaluate((value) => chrome.storage.local.set({ settings: { meaning: value } }), meaning);
    await switchMeaning('off');
    const plain = await openArticleTab(extension, url);
    await plain.marks();
    await own.waitForTimeout(settlingTime);
    const before = await memoryOf(extension);
    await plain.page.close();
    await switchMeaning('on');
    let during = before;
    let isReading = true;
    const watching = (async () => {
      while (isReading) {
        during = Math.max(during, await memoryOf(extension));
        await own.waitForTimeout(lookEvery);
      }
    })();
    const first = await openUntilDecided(extension, url);
    isReading = false;
    await watching;
    const later = await openUntilDecided(extension, `${url}?again`);
    await own.waitForTimeout(rest);
    const after = await memoryOf(extension);
    return { first, later, memory: before > 0 ? { before, during, after } : null };
  } finally {
    await extension.close();
  }
}

/** Opens the page, waits until all its sentences are decided and closes it; the milliseconds it took. */
async function openUntilDecided(extension: ExtensionBrowser, url: string): Promise<number> {
  const start = performance.now();
  const tab = await openArticleTab(extension, url);
  await waitUntil('every sentence to be decided', async () => {
    const state = await readPageState(extension, url);
    return state !== null && state.analysis.doubtful === 0;
  });
  const took = performance.now() - start;
  await tab.page.close();
  return took;
}

/** Megabytes of the browser's processes, what they share counted once; 0 where the system doesn't tell. */
async function memoryOf({ protocol }: ExtensionBrowser): Promise<number> {
  const { processInfo } = await protocol.send('SystemInfo.getProcessInfo');
  let kilobytes = 0;
  for (const { id } of processInfo) {
    const file = `/proc/${id}/smaps_rollup`;
    if (!existsSync(file)) continue;
    // A process may end while it is asked.
    const text = readOrNothing(file);
    kilobytes += Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0);
  }
  return kilobytes / 1024;
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
