import { expect, inject, it } from 'vitest';
import { openArticleTab } from '../../tools/browser/article-tab';
import { findBrowser } from '../../tools/browser/find-browser';
import { launchChromium } from '../../tools/browser/launch-chromium';
import { readPageState } from '../../tools/browser/read-page-state';
import { startRecordingProxy } from '../../tools/browser/recording-proxy';
import { waitForSidePanel } from '../../tools/browser/side-panel';
import { waitUntil } from '../../tools/browser/wait-until';
import { serveDemo } from '../../tools/demo/serve-demo';
import { pageOf, site } from './support/demo-reading';

/** Not there: a name that would show up among the requests if anything of ours could ask for it. */
const elsewhere = 'http://collector.example/';

it('a whole reading session asks for nothing but the page itself', async () => {
  const found = findBrowser('chromium');
  if (!found) throw new Error('No Chromium found; `npm test` says how to get one.');
  const server = await serveDemo(site);
  const proxy = await startRecordingProxy(server.origin);
  const extensionFolder = inject('extensionFolder');
  const browser = await launchChromium({
    browser: found,
    extensionFolder,
    headless: true,
    proxy: proxy.address,
  });
  try {
    const origin = `chrome-extension://${browser.extensionId}`;
    const demoPage = pageOf('epoch-times-2022-01-27');
    const url = server.origin + demoPage.path;

    const tab = await openArticleTab(browser, url);
    // Marks that meaning adds come first: the card of a page that is read anew closes.
    await waitUntil(
      'the page to be read to its end',
      async () => (await readPageState(browser, url))?.analysis.doubtful === 0,
    );
    for (const mark of (await tab.marks()).slice(0, 3)) await tab.hover(mark);
    await tab.clickCompare();
    const panel = await waitForSidePanel(browser);
    await panel.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLElement>('.panel-tabs button'))
        button.click();
    });
    for (const page of ['options', 'welcome', 'sidepanel']) {
      const own = await browser.context.newPage();
      await own.goto(`${origin}/${page}.html`);
      await waitUntil(page, async () => (await own.locator('button').count()) > 0);
      // What no page of ours does; tried here to see that it would not get out.
      for (const attempt of [fetchFrom, loadPicture, runScript])
        expect(await own.evaluate(attempt, elsewhere), `${attempt.name} in ${page}`).toBe(
          'refused',
        );
    }
    const [worker] = browser.context.serviceWorkers();
    expect(await worker?.evaluate(fetchFrom, elsewhere)).toBe('refused');

    const requests = proxy.requests();
    expect(requests).toContain(url);
    const ofTheSite = requests.filter((address) => address.startsWith(`${server.origin}/`));
    const others = requests.filter((address) => !ofTheSite.includes(address));
    expect(others.filter((address) => !askedByTheBrowser.test(address))).toEqual([]);
    for (const address of new Set(ofTheSite))
      expect(new URL(address).pathname, 'asked for by the page').toMatch(pathOfThePage);
  } finally {
    await browser.close();
    await proxy.close();
    await server.close();
  }
}, 120_000);

/**
 * Chromium looks after its components and its account with or without an extension. No page or worker
 * of ours could ask there: the test tries, above, and is refused before it comes to a request.
 */
const askedByTheBrowser = /^(http:\/\/)?(update\.googleapis\.com|accounts\.google\.com)[:/]/;

/** The article, and what its own markup asks for. */
const pathOfThePage =
  /^\/(epoch-times\/[\w-]+|styles\/[\w-]+\.css|scripts\/[\w-]+\.js|favicon\.ico)$/;

/** Runs in a page of ours or in the background. */
async function fetchFrom(address: string): Promise<string> {
  return fetch(address).then(
    (response) => `answered with ${response.status}`,
    () => 'refused',
  );
}

/** Runs in a page of ours. */
function loadPicture(address: string): Promise<string> {
  const picture = new Image();
  return new Promise((settle) => {
    picture.onload = () => settle('loaded');
    picture.onerror = () => settle('refused');
    picture.src = address;
  });
}

/** Runs in a page of ours. */
function runScript(address: string): Promise<string> {
  const script = document.createElement('script');
  return new Promise((settle) => {
    script.onload = () => settle('loaded');
    script.onerror = () => settle('refused');
    script.src = address;
    document.head.append(script);
  });
}
