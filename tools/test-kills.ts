import { parseArgs } from 'node:util';
import { buildExtension } from './browser/build-extension';
import { findBrowser } from './browser/find-browser';
import { launchChromium } from './browser/launch-chromium';
import { readPackFolder } from './corpus/read-pack-folder';
import { demoSite } from './demo/demo-site';
import { serveDemo } from './demo/serve-demo';
import { runKills } from './kills/run-kills';

const help = `Usage: npm run test:kills -- [--count 500] [--seed N]

Reads a demonstration page in Chromium, hovers, hides matches, changes settings, opens the panel and
searches, while the extension's worker is killed at random moments. Every claim must still be
answered, every setting and hidden match kept. Prints the seed, with which a failure comes again.`;

/** The longest of the bundled pack: with some matches hidden, it still has marks. */
const articleRead = 'epoch-times-2022-01-27';

/** Progress is told every so many kills. */
const progressEvery = 50;

async function testKills(): Promise<void> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '500' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
      help: { type: 'boolean', default: false },
    },
  });
  const [count, seed] = [Number(values.count), Number(values.seed)];
  if (values.help || !Number.isSafeInteger(count) || !Number.isSafeInteger(seed) || count < 1) {
    console.log(help);
    return;
  }
  const found = findBrowser('chromium');
  if (!found) throw new Error('No Chromium, Chrome or Edge found. Set CHROME_PATH to the program.');
  console.log(`seed ${seed}, ${count} kills`);
  const extensionFolder = await buildExtension('chromium', 'build/kills');
  const site = demoSite(await readPackFolder('corpus/ukraine-2022'));
  const server = await serveDemo(site);
  const browser = await launchChromium({ browser: found, extensionFolder, headless: true });
  try {
    const page = site.pages.find(({ article }) => article.meta.id === articleRead);
    if (!page) throw new Error(`The pack has no article ${articleRead} any more.`);
    const url = server.origin + page.path;
    const onKill = (kills: number) => {
      if (kills % progressEvery === 0) console.log(`${kills} kills`);
    };
    const { kills, steps, byStep, seconds } = await runKills({ browser, url, count, seed, onKill });
    for (const [step, hits] of Object.entries(byStep).sort()) console.log(`  ${hits}  ${step}`);
    console.log(`${kills} kills in ${steps} steps and ${seconds.toFixed(0)} s: nothing was lost.`);
  } finally {
    await browser.close();
    await server.close();
  }
}

testKills().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
