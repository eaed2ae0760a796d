import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium } from 'playwright-core';
import type { FoundBrowser } from './find-browser';
import { waitUntil } from './wait-until';

/** A browser with a fresh profile and the extension in it. */
export type ExtensionBrowser = {
  context: BrowserContext;
  /** Speaks to the browser as a whole: targets, extensions. */
  protocol: CDPSession;
  extensionId: string;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
};

export type LaunchOptions = {
  browser: FoundBrowser;
  /** The built extension, unpacked. */
  extensionFolder: string;
  headless: boolean;
  colorScheme?: 'light' | 'dark';
  /** `host:port` of a proxy for all traffic, also that with this machine. */
  proxy?: string;
  /** Keeps pages that are left, as readers' browsers do; Playwright cannot look into those that come back. */
  backForwardCache?: boolean;
};

/** No first-run pages, no background traffic: nothing but what the reader or the test does. */
const quietArguments = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts Chromium, Chrome or Edge with the extension. It is loaded over the DevTools protocol,
 * because Google Chrome ignores `--load-extension` from version 137 on.
 *
 * @throws when the browser does not start or refuses the extension.
 */
export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const { browser, extensionFolder, headless, colorScheme, proxy, backForwardCache } = options;
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.path,
    headless,
    // A reader's Ctrl+C is heard by whoever opened the window, who then tidies up.
    handleSIGINT: headless,
    // Refused to root, who runs in most containers.
    chromiumSandbox: process.getuid?.() !== 0,
    colorScheme: colorScheme ?? null,
    viewport: headless ? { width: 1280, height: 900 } : null,
    ignoreDefaultArgs: [
      '--disable-extensions',
      '--enable-automation',
      ...(backForwardCache ? ['--disable-back-forward-cache'] : []),
    ],
    args: [
      '--enable-unsafe-extension-debugging',
      ...quietArguments,
      ...(proxy ? [`--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
      ...(headless ? ['--disable-gpu'] : []),
    ],
  });
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const owner = context.browser();
    if (!owner) throw new Error('The browser gives no access to its DevTools protocol.');
    const protocol = await owner.newBrowserCDPSession();
    const extensionId = await loadExtension(protocol, resolve(extensionFolder));
    await waitUntil('the extension’s background', () => context.serviceWorkers().length > 0);
    if (headless) await closeWelcomePage(context);
    return { context, protocol, extensionId, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function loadExtension(protocol: CDPSession, path: string): Promise<string> {
  // Not in Playwright's list of commands yet.
  const send = protocol.send as (method: string, parameters: object) => Promise<unknown>;
  const { id } = (await send.call(protocol, 'Extensions.loadUnpacked', { path })) as { id: string };
  return id;
}

/** The tab that greets a new reader would take the place of the page that is looked at. */
async function closeWelcomePage(context: BrowserContext): Promise<void> {
  const welcome = await waitUntil(
    'the welcome page',
    () => context.pages().find((page) => page.url() !== 'about:blank') ?? null,
  );
  await welcome.close();
}
