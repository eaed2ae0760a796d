import { parseArgs } from 'node:util';
import { openArticleTab } from './browser/article-tab';
import { buildExtension } from './browser/build-extension';
import { findBrowser } from './browser/find-browser';
import { launchChromium } from './browser/launch-chromium';
import { readPackFolder } from './corpus/read-pack-folder';
import { demoSite } from './demo/demo-site';
import { serveDemo } from './demo/serve-demo';
import { countQuestions, watchRestlessPage } from './restless/watch-restless-page';

const help = `Usage: npm run test:restless -- [--seconds 60]

Reads a demonstration page in Chromium while the page changes twenty times a second. The marks must
stay all the time and the background be asked once. Prints the longest tasks and frames; a page test
of a few seconds is part of npm test.`;

/** Of the bundled pack, the article with the most marks. */
const articleRead = 'epoch-times-2022-01-27';

async function testRestless(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '60' },
      help: { type: 'boolean', default: false },
    },
  });
  const seconds = Number(values.seconds);
  if (values.help || !(seconds > 0)) {
    console.log(help);
    return;
  }
  const found = findBrowser('chromium');
  if (!found) throw new Error('No Chromium, Chrome or Edge found. Set CHROME_PATH to the program.');
  const extensionFolder = await buildExtension('chromium', 'build/restless');
  const site = demoSite(await readPackFolder('corpus/ukraine-2022'));
  const server = await serveDemo(site);
  const browser = await launchChromium({ browser: found, extensionFolder, headless: true });
  try {
    const page = site.pages.find(({ article }) => article.meta.id === articleRead);
    if (!page) throw new Error(`The pack has no article ${articleRead} any more.`);
    const questions = await countQuestions(browser);
    const tab = await openArticleTab(browser, server.origin + page.path);
    const marks = (await tab.marks()).length;
    await tab.page.evaluate(changeForEver);
    const { leastMarks, longTasks, longestFrame } = await watchRestlessPage(tab, seconds);
    const asked = await questions();
    console.log(
      `${seconds} s, 20 changes a second: at least ${leastMarks} of ${marks} marks shown,`,
    );
    console.log(`the background asked ${asked} times, longest frame ${longestFrame} ms,`);
    console.log(
      `tasks over 50 ms: ${longTasks.length}${longTasks.length ? ` (${longTasks})` : ''}.`,
    );
    if (leastMarks < marks) throw new Error('Marks went while the page changed.');
    if (asked !== 1) throw new Error('The background must be asked once.');
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Runs in the page. */
function changeForEver(): void {
  const ticker = document.body.insertBefore(
    document.createElement('aside'),
    document.body.firstChild,
  );
  setInterval(() => {
    ticker.textContent = `Share prices at ${performance.now()}`;
    ticker.append(document.createElement('i'));
  }, 50);
}

testRestless().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
