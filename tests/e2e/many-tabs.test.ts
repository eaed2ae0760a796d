import { expect, it } from 'vitest';
import { readPageState } from '../../tools/browser/read-page-state';
import { waitUntil } from '../../tools/browser/wait-until';
import { site, startReading } from './support/demo-reading';

const reading = startReading();

/** Twenty, in two windows: what a reader of news may have open. */
const tabsPerWindow = 10;

/** How long twenty pages may take until each has what its sentences' meaning adds, in milliseconds. */
const readingTime = 60_000;

/** Share of claims that tabs of one page must have in common; of different pages less than the rest. */
const leastShared = 0.8;

const shareOf = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((text) => other.has(text)).length / Math.max(one.size, other.size);

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

  // Late paragraphs, and what meaning adds, follow a moment later in each tab. What a sentence means is told
  // a little differently with what is read beside it, so that one at a threshold may be listed in one tab only.
  const shares = await waitUntil(
    'the claims of its own page in each tab',
    async () => {
      const all: { path: string; claims: Set<string> }[] = [];
      for (const url of urls) {
        const state = await readPageState(browser, url);
        if (!state || state.analysis.claims.length === 0) return null;
        const claims = new Set(state.analysis.claims.map(({ text }) => text));
        all.push({ path: new URL(url).pathname, claims });
      }
      const pairs = all.flatMap((one, at) => all.slice(at + 1).map((other) => ({ one, other })));
      const shared = pairs.map(({ one, other }) => ({
        isSamePage: one.path === other.path,
        share: shareOf(one.claims, other.claims),
      }));
      const isRead = shared.every(({ isSamePage, share }) => !isSamePage || share >= leastShared);
      return isRead ? shared : null;
    },
    readingTime,
  );
  for (const { isSamePage, share } of shares)
    if (!isSamePage) expect(share).toBeLessThan(1 - leastShared);

  const badges = await worker.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    const texts = tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id as number }));
    return (await Promise.all(texts)).filter((text) => Number(text) > 0).length;
  });
  expect(badges).toBeGreaterThanOrEqual(urls.length);
}, 120_000);
