import type { Frame } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ArticleTab, openArticleTab } from '../../tools/browser/article-tab';
import { pressCommand } from '../../tools/browser/press-command';
import { waitUntil } from '../../tools/browser/wait-until';
import { type HarmWatch, watchHarm } from '../../tools/saved-pages/watch-harm';
import { fewestMarks, startReading, wordsAlone } from './support/demo-reading';
import {
  type Box,
  cardBox,
  framedPages,
  isCardThere,
  placeInPage,
  standsBeside,
} from './support/framed-pages';
import { lettersOf } from './support/same-words';

const reading = startReading(wordsAlone);

const origin = 'https://trap.example';

let tab: ArticleTab;
let harm: HarmWatch;

beforeEach(async () => {
  const browser = reading.browser();
  const html = { 'content-type': 'text/html; charset=utf-8' };
  await browser.context.route(`${origin}/**`, (route) => {
    const body = framedPages[new URL(route.request().url()).pathname];
    return body ? route.fulfill({ body, headers: html }) : route.fulfill({ status: 404 });
  });
  await browser.context.route('https://elsewhere.example/**', (route) =>
    route.fulfill({ body: '<p>Buy our teapots.</p>', headers: html }),
  );
  tab = await openArticleTab(browser, 'about:blank');
  harm = await watchHarm(tab.page);
  await tab.page.goto(`${origin}/framed`);
});

afterEach(async () => {
  const { exceptions, requests } = harm.seen();
  expect({ exceptions, requests }).toEqual({ exceptions: [], requests: [] });
  await tab.page.close();
});

/** The frame with the article, once it is marked. */
const markedFrame = (): Promise<Frame> =>
  waitUntil('marks in the frame', async () => {
    const frame = tab.page.frames().find((each) => each.url().endsWith('/framed/text'));
    return frame && (await frame.evaluate(countMarks)) >= fewestMarks ? frame : null;
  });

/** In the frame's own page: how many ranges its document paints. */
function countMarks(): number {
  let count = 0;
  for (const name of ['sidelight-claim', 'sidelight-denied'])
    for (const { startContainer } of CSS.highlights.get(name) ?? [])
      if (startContainer.ownerDocument === document) count++;
  return count;
}

/** The first line of the sentence in the frame, in the page's viewport. */
async function lineOf(frame: Frame, sentence: string): Promise<Box> {
  const viewer = await tab.page.locator('#viewer').boundingBox();
  if (!viewer) throw new Error('The viewer is not shown.');
  const line = await frame.evaluate((text) => {
    const ranges = ['sidelight-claim', 'sidelight-denied'].flatMap(
      (name) => [...(CSS.highlights.get(name) ?? [])] as Range[],
    );
    const [box] = ranges.find((each) => `${each}` === text)?.getClientRects() ?? [];
    if (!box) throw new Error(`“${text}” is not marked.`);
    const { left, top, right, bottom } = box;
    return { left, top, right, bottom };
  }, sentence);
  return placeInPage(line, viewer);
}

const card = () => tab.world.evaluate(cardBox);

it('an article in a frame of a frame is marked there, in the colours of other pages', async () => {
  const frame = await markedFrame();
  const tint = await frame.evaluate(
    () =>
      getComputedStyle(document.body, '::highlight(sidelight-tint-yellow-light)').backgroundColor,
  );
  expect(tint).toMatch(/^rgba\(250, 190, 30, 0\.2\d*\)$/);
});

it('the pointer on a mark in a frame opens the card beside its line, off it closes it', async () => {
  const frame = await markedFrame();
  const [mark] = await tab.marks();
  if (!mark) throw new Error('no mark');
  await waitUntil('the card', () => tab.world.evaluate(isCardThere));
  const line = await lineOf(frame, mark.text);
  const { mouse } = tab.page;
  const [x, y] = [(line.left + line.right) / 2, (line.top + line.bottom) / 2];
  await mouse.move(x - 2, y);
  await mouse.move(x, y);
  const shown = await waitUntil('the card to open', async () => {
    const text = await tab.card();
    return text?.busy === false && text;
  });
  expect(lettersOf(shown.page)).toContain(lettersOf(mark.text));
  const box = await card();
  expect(box).toSatisfy((at: Box) => standsBeside(at, line));

  await mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2, { steps: 3 });
  await tab.page.waitForTimeout(600);
  expect(await tab.card()).not.toBeNull();
  await mouse.move(5, 5);
  await waitUntil('the card to close', async () => (await tab.card()) === null);
});

it('the keyboard steps into the frame, and gives the focus back to it', async () => {
  const frame = await markedFrame();
  const marks = await tab.marks();
  const shownSentence = (sentence: string) =>
    waitUntil(`the card of “${sentence}”`, async () => {
      const shown = await tab.card();
      return shown?.busy === false && lettersOf(shown.page).includes(lettersOf(sentence));
    });
  for (const { text } of marks) {
    await pressCommand(reading.browser(), 'next-claim', `${origin}/framed`);
    await shownSentence(text);
    const line = await lineOf(frame, text);
    expect(line.top).toBeGreaterThan(0);
    expect(line.bottom).toBeLessThan(900);
    expect(await card()).toSatisfy((at: Box) => standsBeside(at, line));
  }
  await tab.page.keyboard.press('Escape');
  await waitUntil('the card to close', async () => (await tab.card()) === null);
  expect(await frame.evaluate(() => document.hasFocus())).toBe(true);
});

it('a frame’s next page is marked while its pictures are still to come', async () => {
  await tab.page.route('https://elsewhere.example/picture', () => {
    // Never answered: the frame does not finish loading.
  });
  const before = await markedFrame();
  await before.evaluate(() => location.assign('/framed/slow'));
  const frame = await waitUntil(
    'the next page',
    () => tab.page.frames().find((each) => each.url().endsWith('/framed/slow')) ?? null,
  );
  await waitUntil('its marks', async () => (await frame.evaluate(countMarks)) >= fewestMarks);
  expect(await frame.evaluate(() => document.readyState)).toBe('interactive');
});
