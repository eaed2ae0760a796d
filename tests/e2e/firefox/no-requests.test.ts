import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { findBrowser } from '../../../tools/browser/find-browser';
import { currentTab, switchToTab } from '../../../tools/browser/firefox-tab';
import { type FirefoxBrowser, launchFirefox } from '../../../tools/browser/launch-firefox';
import { type DemoServer, serveDemo } from '../../../tools/demo/serve-demo';
import { pageOf, site } from '../support/demo-reading';

let server: DemoServer;
let firefox: FirefoxBrowser;

beforeAll(async () => {
  const browser = findBrowser('firefox');
  if (!browser) throw new Error('No Firefox found; `npm test` says how to get one.');
  server = await serveDemo(site);
  const extensionFolder = inject('extensionFolder');
  firefox = await launchFirefox({ browser, extensionFolder, headless: true });
});

afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

/** A request as Firefox itself knows it: where to, and on whose behalf. */
type SeenRequest = { url: string; by: string; addon: string | null };

it('a whole reading session in Firefox asks for nothing but the page itself', async () => {
  const { marionette, extensionOrigin } = firefox;
  await inBrowser(watchRequests);
  const tab = currentTab(marionette);
  await switchToTab(marionette, /\/welcome\.html$/);
  const url = server.origin + pageOf('epoch-times-2022-01-27').path;
  await tab.navigate(url);
  for (const mark of (await tab.marks()).slice(0, 3)) await tab.hover(mark);
  await tab.clickCompare();
  await switchToTab(marionette, /\/sidepanel\.html\?/);
  for (const page of ['options', 'welcome']) {
    await tab.navigate(`${extensionOrigin}/${page}.html`);
    // What no page of ours does; tried here to see that it would not get out.
    const attempt = await marionette.send<{ value: string }>('WebDriver:ExecuteAsyncScript', {
      script: `const done = arguments[0];
        fetch('http://collector.example/').then(() => done('answered'), () => done('refused'));`,
      args: [],
    });
    expect(attempt.value).toBe('refused');
  }

  const requests = await inBrowser(requestsSeen);
  expect(requests.map((request) => request.url)).toContain(url);
  const ours = requests.filter(
    ({ url: to, by, addon }) =>
      !to.startsWith('moz-extension:') && (addon !== null || by.startsWith(extensionOrigin)),
  );
  expect(ours).toEqual([]);
  expect(requests.filter(({ url: to }) => to.includes('collector.example'))).toEqual([]);

  async function inBrowser<T>(run: () => T): Promise<T> {
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      const script = `return (${run})();`;
      const sandbox = 'system';
      const answer = { script, args: [], sandbox };
      return (await marionette.send<{ value: T }>('WebDriver:ExecuteScript', answer)).value;
    } finally {
      await marionette.send('Marionette:SetContext', { value: 'content' });
    }
  }
});

/** What Firefox's own scripts see, as far as we use it. */
type BrowserWindow = {
  sidelightRequests: SeenRequest[];
  Ci: { nsIHttpChannel: unknown };
  Services: { obs: { addObserver(observe: (subject: Channel) => void, topic: string): void } };
};
type Principal = { originNoSuffix: string; addonId: string; addonPolicy: object | null };
type Channel = {
  QueryInterface(type: unknown): Channel;
  URI: { spec: string };
  loadInfo: { triggeringPrincipal: Principal };
};

/** Runs in Firefox itself: notes every request from now on. */
function watchRequests(): void {
  const own = globalThis as unknown as BrowserWindow;
  const { obs } = own.Services;
  const seen: SeenRequest[] = [];
  Object.assign(own.Services, { sidelightRequests: seen });
  obs.addObserver((subject) => {
    const channel = subject.QueryInterface(own.Ci.nsIHttpChannel);
    const { originNoSuffix, addonId } = channel.loadInfo.triggeringPrincipal;
    seen.push({ url: channel.URI.spec, by: originNoSuffix, addon: addonId || null });
  }, 'http-on-modify-request');
}

/** Runs in Firefox itself. */
function requestsSeen(): SeenRequest[] {
  const { Services } = globalThis as unknown as { Services: { sidelightRequests: SeenRequest[] } };
  return Services.sidelightRequests;
}
