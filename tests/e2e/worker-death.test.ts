import { expect, it } from 'vitest';
import { runKills } from '../../tools/kills/run-kills';
import { pageOf, startReading } from './support/demo-reading';

const reading = startReading();

/** `npm run test:kills` does the same five hundred times. */
const count = 10;

it('nothing is lost when the worker dies at random moments', async () => {
  const seed = Date.now() % 2 ** 31;
  console.log(`seed ${seed}`);
  const url = reading.address(pageOf('epoch-times-2022-01-27'));
  const { kills, byStep } = await runKills({ browser: reading.browser(), url, count, seed });
  expect(kills).toBe(count);
  expect(Object.keys(byStep).length).toBeGreaterThan(3);
}, 180_000);
