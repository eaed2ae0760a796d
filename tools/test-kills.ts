import { parseArgs } from 'node:util';
import { runTool } from './command-line/run-tool';
import { openDemoArticle } from './demo/open-demo-article';
import { runKills } from './kills/run-kills';

const help = `Usage: npm run test:kills -- [--count 500] [--seed N]

Reads a demonstration page in Chromium, hovers, hides matches, changes settings, opens the panel,
searches, imports a pack and removes it, while the extension's worker is killed at random moments. Every claim must still be
answered, every setting, hidden match and pack kept, the pack together with its gate. Prints the seed, with which a failure comes again.`;

/** The longest of the bundled pack: with some matches hidden, it still has marks. */
const articleRead = 'epoch-times-2022-01-27';

/** Progress is told every so many kills. */
const progressEvery = 50;

async function testKills(): Promise<void> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '500' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    },
  });
  const [count, seed] = [Number(values.count), Number(values.seed)];
  if (!Number.isSafeInteger(count) || !Number.isSafeInteger(seed) || count < 1)
    throw new Error('--count takes a whole number from 1, --seed a whole number.');
  console.log(`seed ${seed}, ${count} kills`);
  const { browser, url, close } = await openDemoArticle(articleRead, 'build/kills');
  try {
    const onKill = (kills: number) => {
      if (kills % progressEvery === 0) console.log(`${kills} kills`);
    };
    const { kills, steps, byStep, seconds } = await runKills({ browser, url, count, seed, onKill });
    for (const [step, hits] of Object.entries(byStep).sort()) console.log(`  ${hits}  ${step}`);
    console.log(`${kills} kills in ${steps} steps and ${seconds.toFixed(0)} s: nothing was lost.`);
  } finally {
    await close();
  }
}

await runTool(help, testKills);
