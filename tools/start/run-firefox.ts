import type { FoundBrowser } from '../browser/find-browser';
import { launchFirefox } from '../browser/launch-firefox';

type Options = { browser: FoundBrowser; extensionFolder: string; startUrl: string };

/** Opens Firefox for the reader with the extension in it, and waits until it is closed. */
export async function runFirefox({ browser, extensionFolder, startUrl }: Options): Promise<void> {
  const firefox = await launchFirefox({ browser, extensionFolder, headless: false });
  const stop = () => void firefox.close();
  process.once('SIGINT', stop);
  try {
    await firefox.marionette.send('WebDriver:Navigate', { url: startUrl });
    await firefox.closed;
  } finally {
    process.off('SIGINT', stop);
    await firefox.close();
  }
}
