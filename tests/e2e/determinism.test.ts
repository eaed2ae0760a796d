import { inject } from 'vitest';
import { openContentWorld } from '../../tools/browser/content-world';
import { findBrowser } from '../../tools/browser/find-browser';
import { launchChromium } from '../../tools/browser/launch-chromium';
import { serveDemo } from '../../tools/demo/serve-demo';
import { site } from './support/demo-reading';
import { describeSameAnswers, readChecksums, sendEach } from './support/describe-same-answers';

describeSameAnswers('Chromium', async () => {
  const browser = findBrowser('chromium');
  if (!browser) throw new Error('No Chromium found; `npm test` says how to get one.');
  const server = await serveDemo(site);
  const extensionFolder = inject('extensionFolder');
  const { context, extensionId, close } = await launchChromium({
    browser,
    extensionFolder,
    headless: true,
  });
  const page = await context.newPage();
  const world = await openContentWorld(page, extensionId);
  await page.goto(server.origin);
  const ownPage = await context.newPage();
  await ownPage.goto(`chrome-extension://${extensionId}/options.html`);
  return {
    askFromPage: (messages) => world.evaluate(sendEach, messages),
    askFromOwnPage: (messages) => ownPage.evaluate(sendEach, messages),
    readStored: (pack) => ownPage.evaluate(readChecksums, pack),
    async close() {
      await close();
      await server.close();
    },
  };
});
