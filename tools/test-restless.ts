import { parseArgs } from 'node:util';
import { openArticleTab } from './browser/article-tab';
import { runTool } from './command-line/run-tool';
import { openDemoArticle } from './demo/open-demo-article';
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
    },
  });
  const seconds = Number(values.seconds);
  if (!(seconds > 0)) throw new Error('--seconds takes a number above 0.');
  const { browser, url, close } = await openDemoArticle(articleRead, 'build/restless');
  try {
    const questions = await countQuestions(browser);
    const tab = await openArticleTab(browser, url);
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
    await close();
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

await runTool(help, testRestless);
