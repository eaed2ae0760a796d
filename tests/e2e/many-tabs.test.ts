import { expect, it } from 'vitest';
import { readPageState } from '../../tools/browser/read-page-state';
import { waitUntil } from '../../tools/browser/wait-until';
import { site, startReading } from './support/demo-reading';

const reading = startReading();

/** Twenty, in two windows: what a reader of news may have open. */
const tabsPerWindow = 10;

/** How long twenty pages may take until each has what its sentences' meaning adds, in milliseconds. */
const readingTime = 60_000;

it('two windows with twenty tabs: each tab has its own claims and badge', async () => {
  const browser = reading.browser();
  const [worker] = browser.context.serviceWorkers();
  if (!worker) throw new Error('The extension’s background is not running.');
  const urls = Array.from({ length: 2 * tabsPerWindow }, (_, index) => {
    const page = site.pages[index % site.pages.length];
    if (!page) throw new Error('There are no demonstration pages.');
    return `${reading.address(page)}?tab=${index}`;
  });
  await worker.evaluate(
    async ({ addresses, half }) => {
      for (const part of [addresses.slice(0, half), addresses.slice(half)]) {
        const opened = await chrome.windows.create({ url: part });
        // Pages are read when they are looked at.
        for (const { id } of await chrome.tabs.query({ windowId: opened?.id ?? -1 })) {
          await chrome.tabs.update(id as number, { active: true });
          await new Promise((settle) => setTimeout(settle, 150));
        }
      }
    },
    { addresses: urls, half: tabsPerWindow },
  );

  // Late paragraphs, and what meaning adds, follow a moment later in each tab.
  const claims = await waitUntil(
    'the same claims in all tabs of a page',
    async () => {
      const byPath = new Map<string, string>();
      for (const url of urls) {
        const state = await readPageState(browser, url);
        if (!state || state.analysis.claims.length === 0) return null;
        const path = new URL(url).pathname;
        const texts = state.analysis.claims.map(({ text }) => text).join('\n');
        if ((byPath.get(path) ?? texts) !== texts) return null;
        byPath.set(path, texts);
      }
      return byPath;
    },
    readingTime,
  );
  expect(new Set(claims.values()).size).toBe(site.pages.length);

  const badges = await worker.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    const texts = tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id as number }));
    return (await Promise.all(texts)).filter((text) => Number(text) > 0).length;
  });
  expect(badges).toBeGreaterThanOrEqual(urls.length);
}, 120_000);
