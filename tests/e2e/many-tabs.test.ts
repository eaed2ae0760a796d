import { expect, it } from 'vitest';
import { backgroundWorker } from '../../tools/browser/background-worker';
import { waitUntil } from '../../tools/browser/wait-until';
import { site, startReading } from './support/demo-reading';

const reading = startReading();

/** Twenty, in two windows: what a reader of news may have open. */
const tabsPerWindow = 10;

/** How long each tab is looked at on the way through them, in milliseconds. */
const glance = 150;

/** How long twenty pages may take until each has what its sentences' meaning adds, in milliseconds. */
const readingTime = 150_000;

it('two windows with twenty tabs: each tab has its own claims and badge', async () => {
  const worker = backgroundWorker(reading.browser());
  const urls = Array.from({ length: 2 * tabsPerWindow }, (_, index) => {
    const page = site.pages[index % site.pages.length];
    if (!page) throw new Error('There are no demonstration pages.');
    return `${reading.address(page)}?tab=${index}`;
  });
  await worker.evaluate(
    async ({ addresses, half }) => {
      for (const part of [addresses.slice(0, half), addresses.slice(half)])
        await chrome.windows.create({ url: part });
    },
    { addresses: urls, half: tabsPerWindow },
  );

  const claims = await waitUntil(
    'the same claims in all tabs of a page',
    async () => {
      // Pages are read when they are looked at; one that was still empty then has to be looked at once more.
      await worker.evaluate(goThroughTabs, glance);
      const read = new Map(await worker.evaluate(claimsOfTabs));
      const byPath = new Map<string, string>();
      for (const url of urls) {
        const texts = read.get(url);
        if (!texts) return null;
        const path = new URL(url).pathname;
        if ((byPath.get(path) ?? texts) !== texts) return null;
        byPath.set(path, texts);
      }
      return byPath;
    },
    readingTime,
  );
  expect(new Set(claims.values()).size).toBe(site.pages.length);

  await waitUntil('a badge for each tab', async () => {
    const badges = await worker.evaluate(async () => {
      const tabs = await chrome.tabs.query({});
      const texts = tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id as number }));
      return (await Promise.all(texts)).filter((text) => Number(text) > 0).length;
    });
    return badges >= urls.length;
  });
}, 240_000);

/** Runs in the background: looks at every tab of every window for a moment. */
async function goThroughTabs(moment: number): Promise<void> {
  for (const { id } of await chrome.tabs.query({})) {
    await chrome.tabs.update(id as number, { active: true });
    await new Promise((settle) => setTimeout(settle, moment));
  }
}

/** Runs in the background: the addresses of tabs that were read, each with its claims, by what the tabs say. */
async function claimsOfTabs(): Promise<[url: string, claims: string][]> {
  const question = { sidelight: 'page', name: 'readPage' };
  const replies = (await chrome.tabs.query({})).map(({ id }) =>
    chrome.tabs.sendMessage(id as number, question, { frameId: 0 }).catch(() => null),
  );
  return (await Promise.all(replies)).flatMap((reply) => {
    if (!reply?.value) return [];
    const { url, analysis } = reply.value;
    return [[url, analysis.claims.map(({ text }: { text: string }) => text).join('\n')]];
  });
}
