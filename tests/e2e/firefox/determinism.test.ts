import { inject } from 'vitest';
import { findBrowser } from '../../../tools/browser/find-browser';
import { contentScriptRealm, ownPageRealm } from '../../../tools/browser/firefox-extension-worlds';
import { currentTab, switchToTab } from '../../../tools/browser/firefox-tab';
import { launchFirefox } from '../../../tools/browser/launch-firefox';
import { serveDemo } from '../../../tools/demo/serve-demo';
import { site } from '../support/demo-reading';
import { describeSameAnswers, readChecksums, sendEach } from '../support/describe-same-answers';

describeSameAnswers('Firefox', async () => {
  const browser = findBrowser('firefox');
  if (!browser) throw new Error('No Firefox found; `npm test` says how to get one.');
  const server = await serveDemo(site);
  const { marionette, extensionOrigin, close } = await launchFirefox({
    browser,
    extensionFolder: inject('extensionFolder'),
    headless: true,
  });
  const tab = currentTab(marionette);
  await switchToTab(marionette, /\/welcome\.html$/);
  const page = contentScriptRealm(marionette);
  const ownPage = ownPageRealm(marionette);
  const atOwnPage = () => tab.navigate(`${extensionOrigin}/options.html`);
  return {
    async askFromPage(messages) {
      await tab.navigate(server.origin);
      return page.evaluate(sendEach, messages);
    },
    async askFromOwnPage(messages) {
      await atOwnPage();
      return ownPage.evaluate(sendEach, messages);
    },
    async readStored(pack) {
      await atOwnPage();
      return ownPage.evaluate(readChecksums, pack);
    },
    async close() {
      await close();
      await server.close();
    },
  };
});
