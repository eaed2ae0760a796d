import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FoundBrowser } from './find-browser';
import { connectMarionette, type Marionette } from './marionette';

/** Firefox with a fresh profile and the extension in it. */
export type FirefoxBrowser = {
  marionette: Marionette;
  /** Origin of the extension's own pages, without a slash at the end. */
  extensionOrigin: string;
  /** Settles when the reader has closed the window. */
  closed: Promise<void>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
};

export type FirefoxOptions = {
  browser: FoundBrowser;
  /** The built extension, unpacked. */
  extensionFolder: string;
  headless: boolean;
};

/** Chosen by us through a preference, so that the extension's pages have an address we know. */
const extensionUuid = '6f1f2a52-9c3b-4a5e-8c1d-0b3e5a7d9f10';

/** How long Firefox may take to end by itself, in milliseconds. */
const quitTimeoutMs = 5000;

/**
 * Starts Firefox with the extension installed for as long as it runs.
 *
 * @throws when Firefox does not start or refuses the extension.
 */
export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxBrowser> {
  const { browser, extensionFolder, headless } = options;
  const extensionId = readExtensionId(extensionFolder);
  const port = await freePort();
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-firefox-'));
  writeFileSync(join(profile, 'user.js'), preferences(port, extensionId));
  const child = spawn(
    browser.path,
    [
      '-marionette',
      '-no-remote',
      // Lets scripts of tests reach the browser's own windows, such as the sidebar.
      '--remote-allow-system-access',
      '-profile',
      profile,
      ...(headless ? ['-headless'] : []),
    ],
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        ...(headless && { MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' }),
      },
    },
  );
  const closed = new Promise<void>((settle) => child.once('exit', () => settle()));
  let marionette: Marionette | null = null;
  const close = async () => {
    // Quit answers or the connection breaks; both mean that it was heard.
    await marionette?.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
    const timer = setTimeout(() => child.kill('SIGKILL'), marionette ? quitTimeoutMs : 0);
    await closed;
    clearTimeout(timer);
    marionette?.disconnect();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const exited = closed.then(() => {
      throw new Error(`${browser.path} ended before it could be reached.`);
    });
    marionette = await Promise.race([connectMarionette(port), exited]);
    await marionette.send('Addon:Install', { path: resolve(extensionFolder), temporary: true });
    return { marionette, extensionOrigin: `moz-extension://${extensionUuid}`, closed, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function readExtensionId(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

function preferences(port: number, extensionId: string): string {
  const values: Record<string, unknown> = {
    'marionette.port': port,
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: extensionUuid }),
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'browser.startup.page': 0,
    'browser.tabs.warnOnClose': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'datareporting.healthreport.uploadEnabled': false,
    'app.update.disabledForTesting': true,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'termsofuse.acceptedVersion': 999,
    'sidebar.revamp': false,
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const { port } = server.address() as AddressInfo;
  await new Promise((settle) => server.close(settle));
  return port;
}
