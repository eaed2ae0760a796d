import type { Page } from 'playwright-core';

/** Where saved pages are shown; `.example` belongs to nobody. */
export const savedPageOrigin = 'https://saved-page.example';

/** Parsing a page of several megabytes on a busy machine, in milliseconds. */
const loadTimeout = 60_000;

/**
 * Scripts are switched off by policy rather than by the browser: with scripts off, a browser parses
 * what pages keep for browsers without scripts, which readers do not get.
 */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "script-src 'none'; object-src 'none'",
};

export type SavedPageView = {
  /** Shows a saved page as a reader would get it; its scripts do not run, its requests go nowhere. */
  show(name: string, source: Buffer): Promise<void>;
  /** Addresses the page asked for since the last `show`, all of them refused. */
  refused(): string[];
};

/** With these, pages get the browser's fine clock: 5 instead of 100 microseconds. */
export const fineClockHeaders = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** `moreHeaders`: what the pages are answered with besides. */
export async function viewSavedPages(
  page: Page,
  moreHeaders: Record<string, string> = {},
): Promise<SavedPageView> {
  let address = '';
  let body: Buffer = Buffer.alloc(0);
  let refused: string[] = [];
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    // A page that sends the reader elsewhere gets nowhere.
    if (url === address) await route.fulfill({ body, headers: { ...headers, ...moreHeaders } });
    else {
      refused.push(url);
      await route.abort();
    }
  });
  return {
    async show(name, source) {
      body = source;
      refused = [];
      address = `${savedPageOrigin}/${encodeURIComponent(name)}`;
      await page.goto(address, { waitUntil: 'domcontentloaded', timeout: loadTimeout });
    },
    refused: () => refused,
  };
}
