import { buildExtension } from '../browser/build-extension';
import type { FoundBrowser } from '../browser/find-browser';
import { launchChromium } from '../browser/launch-chromium';
import type { DemoSite } from '../demo/demo-site';
import type { DemoServer } from '../demo/serve-demo';
import { runFirefox } from './run-firefox';

type Options = {
  browser: FoundBrowser;
  site: DemoSite;
  server: DemoServer;
  colorScheme: 'light' | 'dark';
};

/** Opens the demonstration pages in a window for the reader, and waits until it is closed. */
export async function openForReader(options: Options): Promise<void> {
  const { browser, site, server, colorScheme } = options;
  console.log('Building the extension …');
  const extensionFolder = await buildExtension(browser.family);
  console.log('Opening the browser …');
  console.log(invitation(site, server.origin));
  if (browser.family === 'firefox') {
    await runFirefox({ browser, extensionFolder, startUrl: server.origin });
    return;
  }
  const opened = await launchChromium({ browser, extensionFolder, headless: false, colorScheme });
  const closed = new Promise<void>((settle) => opened.context.once('close', () => settle()));
  const stop = () => void opened.close();
  process.once('SIGINT', stop);
  try {
    const [page] = opened.context.pages();
    await page?.goto(server.origin);
    await closed;
  } finally {
    process.off('SIGINT', stop);
    await opened.close();
  }
}

function invitation({ pages }: DemoSite, origin: string): string {
  return [
    '',
    'Sidelight is reading along. Try this:',
    '  1. Open one of the articles; marked sentences report statements that other outlets carried.',
    '  2. Rest the pointer on one: who said it, and how others worded it.',
    '  3. Click Compare: the side panel sets all wordings level.',
    '  4. Alt+Shift+→ goes to the next mark, Escape closes the card.',
    '',
    ...pages.map(({ path, article }) => `  ${origin}${path}  ${article.meta.headline}`),
    '',
    'Close the browser, or press Ctrl+C here, to end.',
  ].join('\n');
}
