import { parseArgs } from 'node:util';
import { runTool } from './command-line/run-tool';
import { readPackFolder } from './corpus/read-pack-folder';
import { demoSite } from './demo/demo-site';
import { openDemoArticle } from './demo/open-demo-article';
import { runNavigations } from './navigations/run-navigations';

const help = `Usage: npm run test:navigations -- [--count 2000] [--minutes 60]

One tab of Chromium goes from one demonstration page to the next, so often or so long. Each page must be
marked; every 20th has a card opened. Prints what script and documents take in the page and in the
extension's worker, after garbage collection, and what a navigation adds: more than 10 kB is a leak.`;

/** What a navigation may add to either heap, in kilobytes: 2,000 of them 20 MB. */
const most = 10;

const articleFirst = 'epoch-times-2022-01-27';

async function testNavigations(): Promise<void> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '2000' },
      minutes: { type: 'string', default: '60' },
    },
  });
  const [count, minutes] = [Number(values.count), Number(values.minutes)];
  if (!Number.isSafeInteger(count) || count < 1 || !(minutes > 0))
    throw new Error('--count takes a whole number from 1, --minutes a number above 0.');
  const { browser, url, close } = await openDemoArticle(articleFirst, 'build/navigations');
  try {
    const site = demoSite(await readPackFolder('corpus/ukraine-2022'));
    const urls = site.pages.map(({ path }) => new URL(path, url).href);
    const report = await runNavigations({
      browser,
      urls,
      count,
      longest: minutes * 60_000,
      every: Math.max(1, Math.min(100, Math.floor(count / 10))),
      onHeaps: ({ navigations, page, worker }) =>
        console.log(`${navigations}: page ${page.toFixed(1)} MB, worker ${worker.toFixed(1)} MB`),
    });
    const { growth, navigations, seconds } = report;
    console.log(
      `${navigations} navigations in ${seconds.toFixed(0)} s; each adds ${growth.page.toFixed(1)} kB to the page, ${growth.worker.toFixed(1)} kB to the worker.`,
    );
    if (growth.page > most || growth.worker > most)
      throw new Error(`A navigation may add ${most} kB.`);
  } finally {
    await close();
  }
}

await runTool(help, testNavigations);
