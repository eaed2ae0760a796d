import type { Page } from 'playwright-core';
import type { PageState } from '../../messaging/protocol';
import type { Settings } from '../../settings/settings';
import { type ArticleTab, openArticleTab } from '../browser/article-tab';
import type { ExtensionBrowser } from '../browser/launch-chromium';
import { waitUntil } from '../browser/wait-until';

/** A reading session: an article, the options and the panel, each in a tab of one window. */
export type ReadingSession = {
  article: ArticleTab;
  options: Page;
  panel: Page;
  /** What the page's content script holds; null while it has read nothing. */
  pageState(): Promise<PageState | null>;
  /** The settings as stored; null as long as nothing was set. */
  settings(): Promise<Settings | null>;
  /** Whether a pack is stored, and whether pages are told of its words. */
  stored(pack: string): Promise<{ hasPack: boolean; isGated: boolean }>;
};

export async function startSession(
  browser: ExtensionBrowser,
  url: string,
): Promise<ReadingSession> {
  const origin = `chrome-extension://${browser.extensionId}`;
  const article = await openArticleTab(browser, url);
  await article.marks();
  const options = await browser.context.newPage();
  await options.goto(`${origin}/options.html`);
  const tab = await waitUntil('the tab with the article', () => options.evaluate(findTab, url));
  const panel = await browser.context.newPage();
  await panel.goto(`${origin}/sidepanel.html?tab=${tab}`);
  return {
    article,
    options,
    panel,
    pageState: () => options.evaluate(askForState, tab),
    settings: () => options.evaluate(readSettings),
    stored: (pack) => options.evaluate(readStored, pack),
  };
}

/** Pairs of claim and statement that a page's content script holds, in no order. */
export function matchedPairs({ analysis }: PageState): string[] {
  const pairs = analysis.claims.flatMap(({ text, matches }) =>
    matches.map(({ statement }) => `${statement} ← ${text}`),
  );
  return [...new Set(pairs)].sort();
}

/** The first state of the page in which everything is read; asks until there is one. */
export function firstState(session: ReadingSession): Promise<PageState> {
  return waitUntil('the page to be read', async () => {
    const state = await session.pageState();
    // What meaning adds follows a moment later.
    return state && state.marked.length > 0 && state.analysis.doubtful === 0 ? state : null;
  });
}

/** Runs in one of our pages: the tab at an address, which only its content script may tell. */
async function findTab(url: string): Promise<number | null> {
  for (const { id } of await chrome.tabs.query({})) {
    const question = { sidelight: 'page', name: 'readPage' };
    const reply = await chrome.tabs.sendMessage(id as number, question).catch(() => null);
    if (reply?.value?.url === url) return id as number;
  }
  return null;
}

/** Runs in one of our pages. */
async function askForState(tab: number): Promise<PageState | null> {
  const question = { sidelight: 'page', name: 'readPage' };
  const reply = await chrome.tabs.sendMessage(tab, question, { frameId: 0 }).catch(() => null);
  return reply?.value ?? null;
}

/** Runs in one of our pages. */
async function readStored(pack: string): Promise<{ hasPack: boolean; isGated: boolean }> {
  const { gate = {} } = await chrome.storage.local.get('gate');
  const packs = await new Promise<IDBValidKey[]>((resolve, reject) => {
    const opening = indexedDB.open('sidelight-packs');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains('packs')) return resolve([]);
      const reading = database.transaction('packs').objectStore('packs').getAllKeys();
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(reading.error);
      database.close();
    };
  });
  return { hasPack: packs.includes(pack), isGated: Object.hasOwn(gate as object, pack) };
}

/** Runs in one of our pages. */
async function readSettings(): Promise<Settings | null> {
  const { settings } = await chrome.storage.local.get('settings');
  return (settings as Settings | undefined) ?? null;
}
