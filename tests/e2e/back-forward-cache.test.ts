import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, inject, it, onTestFinished } from 'vitest';
import { backgroundWorker } from '../../tools/browser/background-worker';
import { findBrowser } from '../../tools/browser/find-browser';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/launch-chromium';
import { articleMarkup, fewestMarks } from './support/demo-reading';

/** How long a page may take to be marked, left and come back, in milliseconds. */
const longestWaitMs = 20_000;

/** Marks are there 600 ms after a page has changed; the page looks later than that. */
const untilReadMs = 1_500;

/** What a page that came back tells of itself. */
type Report = { persisted: boolean; loads: number; layers: Record<string, number> };

/**
 * The page goes to the other one once it is marked, and when it is back tells what it shows. It does so
 * by itself: what drives a browser cannot look into a page that was kept.
 */
const article = `<!doctype html><meta charset="utf-8"><title>The talks</title>
<meta property="og:type" content="article"><main><article><h1>The talks, as they were reported</h1>
${articleMarkup}</article></main>
<script>
let loads = 0;
const layers = () => {
  const counts = {};
  CSS.highlights.forEach((ranges, name) => { counts[name] = ranges.size; });
  return counts;
};
addEventListener('pageshow', ({ persisted }) => {
  loads++;
  if (loads > 1)
    setTimeout(() => fetch('/report', {
      method: 'POST',
      body: JSON.stringify({ persisted, loads, layers: layers() }),
    }), ${untilReadMs});
});
const waiting = setInterval(() => {
  const { 'sidelight-claim': claims = 0, 'sidelight-denied': denied = 0 } = layers();
  if (document.readyState !== 'complete' || claims + denied < ${fewestMarks}) return;
  clearInterval(waiting);
  location.assign('/other');
}, 100);
</script>`;

/** Goes back when the answer to its question comes. */
const other = `<!doctype html><title>Another page</title><p>Nothing to read here.</p>
<script>fetch('/may-go-back').then(() => history.back());</script>`;

/** Serves both pages; `away` settles on the other one, with what lets it go back. */
async function servePages() {
  let isAway: (goBack: () => void) => void;
  let isBack: (report: Report) => void;
  const away = new Promise<() => void>((settle) => (isAway = settle));
  const back = new Promise<Report>((settle) => (isBack = settle));
  const html = (response: ServerResponse, body: string) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
  const server = createServer(async (request, response) => {
    if (request.url === '/article') html(response, article);
    else if (request.url === '/other') html(response, other);
    else if (request.url === '/may-go-back') isAway(() => html(response, ''));
    else if (request.url === '/report') {
      const parts = await request.toArray();
      html(response, '');
      isBack(JSON.parse(Buffer.concat(parts).toString()));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((settle) => server.close(settle));
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, away, back };
}

async function startBrowser(): Promise<ExtensionBrowser> {
  const found = findBrowser('chromium');
  if (!found) throw new Error('No Chromium found; `npm test` says how to get one.');
  const browser = await launchChromium({
    browser: found,
    extensionFolder: inject('extensionFolder'),
    headless: true,
    backForwardCache: true,
  });
  onTestFinished(browser.close);
  return browser;
}

const inTime = <T>(what: string, promise: Promise<T>): Promise<T> =>
  Promise.race([
    promise,
    new Promise<never>((_, fail) => {
      setTimeout(() => fail(new Error(`Waited in vain for ${what}.`)), longestWaitMs);
    }),
  ]);

it('a page that comes back from the back/forward cache shows what was set meanwhile', async () => {
  const browser = await startBrowser();
  const { origin, away, back } = await servePages();
  const page = await browser.context.newPage();
  // Does not settle when the page has left before it was seen to be loaded.
  page.goto(`${origin}/article`).catch(() => {});
  const goBack = await inTime('the other page', away);
  await backgroundWorker(browser).evaluate(async () => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...(settings ?? {}), underline: 'solid' } });
  });
  goBack();
  const { persisted, loads, layers } = await inTime('the page to come back', back);
  // Else the page was loaded anew, and this test would tell nothing.
  expect({ persisted, loads }).toEqual({ persisted: true, loads: 2 });
  expect(layers['sidelight-claim']).toBeUndefined();
  const { 'sidelight-claim-solid': solid = 0, 'sidelight-denied': denied = 0 } = layers;
  expect(solid + denied).toBeGreaterThanOrEqual(fewestMarks);
});
