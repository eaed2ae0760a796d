import { expect, it } from 'vitest';
import { importablePackFile } from '../../tools/bench/importable-pack';
import { openArticleTab } from '../../tools/browser/article-tab';
import { waitUntil } from '../../tools/browser/wait-until';
import { countMarks } from '../../tools/restless/watch-restless-page';
import { articleMarkup, fewestMarks, pageOf, startReading } from './support/demo-reading';

const reading = startReading();
const demoPage = pageOf('epoch-times-2022-01-27');

/** As the other work has half of the time, and opening a tab its own. */
const mostTimes = 4;
const mostMore = 500;

/** Milliseconds from opening the article to its marks. */
async function timeToMarks(): Promise<number> {
  const start = performance.now();
  const tab = await openArticleTab(reading.browser(), reading.address(demoPage));
  await waitUntil('the marks', async () => (await countMarks(tab.world)) >= fewestMarks, 60_000);
  const time = performance.now() - start;
  await tab.page.close();
  return time;
}

async function timeUndisturbed(): Promise<number> {
  await timeToMarks();
  const times = [await timeToMarks(), await timeToMarks(), await timeToMarks()];
  return times.sort((a, b) => a - b)[1] as number;
}

const longAddress = 'https://long.example/story';

it('a long page whose text changes each second keeps no other waiting', async () => {
  const undisturbed = await timeUndisturbed();
  const { context } = reading.browser();
  const paragraphs = articleMarkup.repeat(Math.ceil(330_000 / articleMarkup.length));
  await context.route(`${longAddress}*`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>The talks</title><article><h1>The talks</h1>
        <p id="counter">0 readers</p>${paragraphs}</article><script>
        let count = 0;
        setInterval(() => {
          document.getElementById('counter').textContent =
            'The Kremlin said ' + ++count + ' readers in Ukraine were reading this at the moment.';
        }, 1000)</script>`,
    }),
  );
  const long = await context.newPage();
  await long.goto(longAddress);
  await long.waitForTimeout(1_500);
  const times = [await timeToMarks(), await timeToMarks(), await timeToMarks()];
  console.log('beside a long page', Math.round(undisturbed), times.map(Math.round));
  expect(Math.max(...times)).toBeLessThan(mostTimes * undisturbed + mostMore);
  await long.close();
}, 180_000);

it('learning five thousand statements shows how far it is, keeps no page waiting, and is stopped', async () => {
  const undisturbed = await timeUndisturbed();
  const { context, extensionId } = reading.browser();
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  const buffer = Buffer.from(importablePackFile(5_000));
  await options
    .locator('input[type=file]')
    .setInputFiles({ name: 'pack.json', mimeType: 'application/json', buffer });
  const progress = options.locator('progress[value]');
  const share = async () => Number(await progress.getAttribute('value'));
  await waitUntil(
    'learning',
    async () => (await progress.count()) > 0 && (await share()) > 0,
    60_000,
  );
  const before = await share();
  const times = [await timeToMarks(), await timeToMarks(), await timeToMarks()];
  console.log('beside learning', Math.round(undisturbed), times.map(Math.round));
  expect(Math.max(...times)).toBeLessThan(mostTimes * undisturbed + mostMore);
  await options.bringToFront();
  const after = await share();
  expect(after).toBeGreaterThan(before);
  expect(after).toBeLessThan(1);
  await options.getByRole('button', { name: 'Stop' }).click();
  await progress.waitFor({ state: 'detached' });
  expect(await options.locator('.option-rows li', { hasText: 'Synthetic' }).count()).toBe(0);
  expect(await options.getByRole('alert').count()).toBe(0);
  await options.close();
}, 180_000);
