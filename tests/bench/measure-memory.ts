import { chromium, type Page } from 'playwright-core';
import type { FoundBrowser } from '../../tools/browser/find-browser';
import { launchChromium } from '../../tools/browser/launch-chromium';

/** From the page's end of loading until it is marked, in milliseconds. */
const settlingTime = 2_000;

/** Megabytes of script objects and documents in the page's process, after garbage collection. */
export async function measureMemory(
  browser: FoundBrowser,
  extensionFolder: string,
  url: string,
): Promise<{ with: number; without: number }> {
  const extension = await launchChromium({ browser, extensionFolder, headless: true });
  let marked: number;
  try {
    marked = await heapOf(await extension.context.newPage(), url);
  } finally {
    await extension.close();
  }
  const plain = await chromium.launch({
    executablePath: browser.path,
    args: ['--disable-gpu'],
  });
  try {
    return { with: marked, without: await heapOf(await plain.newPage(), url) };
  } finally {
    await plain.close();
  }
}

async function heapOf(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await page.waitForTimeout(settlingTime);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, ...others } = await session.send('Runtime.getHeapUsage');
  const { embedderHeapUsedSize = 0, backingStorageSize = 0 } = others as Record<string, number>;
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1024 ** 2;
}
