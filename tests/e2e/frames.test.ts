import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ArticleTab, openArticleTab } from '../../tools/browser/article-tab';
import { pressCommand } from '../../tools/browser/press-command';
import { waitUntil } from '../../tools/browser/wait-until';
import { type HarmWatch, watchHarm } from '../../tools/saved-pages/watch-harm';
import { articleMarkup, fewestMarks, startReading } from './support/demo-reading';
import { lettersOf } from './support/same-words';

const reading = startReading();

const origin = 'https://trap.example';

/** What the addresses of the page and its frames answer with. */
const answers: Record<string, string> = {
  '/framed': readFileSync('tests/fixtures/traps/framed.html', 'utf8'),
  // A frame in a frame, as viewers of old papers have it.
  '/framed/viewer':
    '<!doctype html><style>body { margin: 0 } iframe { margin: 40px 0 0 25px; border: 2px solid; width: 760px; height: 2300px }</style><iframe src="/framed/text"></iframe>',
  '/framed/text': `<!doctype html><meta charset="utf-8"><title>The talks</title><article><h1>The talks, as they were reported</h1>${articleMarkup}</article>`,
};

let tab: ArticleTab;
let harm: HarmWatch;

beforeEach(async () => {
  const browser = reading.browser();
  const html = { 'content-type': 'text/html; charset=utf-8' };
  await browser.context.route(`${origin}/**`, (route) => {
    const body = answers[new URL(route.request().url()).pathname];
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

type Box = { left: number; top: number; right: number; bottom: number };

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

/** Where a box in the frame is in the page, as the page's own style sheets have it. */
const scale = 0.75;
const toPage = async ({ left, top, right, bottom }: Box): Promise<Box> => {
  const viewer = await tab.page.locator('#viewer').boundingBox();
  if (!viewer) throw new Error('The viewer is not shown.');
  const x = (inner: number) => viewer.x + (6 + 9 + 25 + 2 + inner) * scale;
  const y = (inner: number) => viewer.y + (6 + 9 + 40 + 2 + inner) * scale;
  return { left: x(left), top: y(top), right: x(right), bottom: y(bottom) };
};

/** The first line of the sentence in the frame, in the page's viewport. */
const lineOf = async (frame: Frame, sentence: string): Promise<Box> =>
  toPage(
    await frame.evaluate((text) => {
      const ranges = ['sidelight-claim', 'sidelight-denied'].flatMap(
        (name) => [...(CSS.highlights.get(name) ?? [])] as Range[],
      );
      const [line] = ranges.find((each) => `${each}` === text)?.getClientRects() ?? [];
      if (!line) throw new Error(`“${text}” is not marked.`);
      const { left, top, right, bottom } = line;
      return { left, top, right, bottom };
    }, sentence),
  );

const cardBox = (): Promise<Box> =>
  tab.world.evaluate(() => {
    const host = document.querySelector('sidelight-host') as HTMLElement;
    const dialog = chrome.dom.openOrClosedShadowRoot(host)?.querySelector('[role="dialog"]');
    const { left, top, right, bottom } = (dialog as Element).getBoundingClientRect();
    return { left, top, right, bottom };
  });

/** The card touches the line nowhere, and is no further from it than its gap. */
function expectBeside(card: Box, line: Box): void {
  const gap = Math.max(card.top - line.bottom, line.top - card.bottom);
  expect(gap).toBeGreaterThanOrEqual(4);
  expect(gap).toBeLessThan(9);
  expect(Math.abs(card.left - line.left)).toBeLessThan(3);
}

test('an article in a frame of a frame is marked there, in the colours of other pages', async () => {
  const frame = await markedFrame();
  const tint = await frame.evaluate(
    () =>
      getComputedStyle(document.body, '::highlight(sidelight-tint-yellow-light)').backgroundColor,
  );
  expect(tint).toMatch(/^rgba\(250, 190, 30, 0\.2\d*\)$/);
});

test('the pointer on a mark in a frame opens the card beside its line, off it closes it', async () => {
  const frame = await markedFrame();
  const [mark] = await tab.marks();
  if (!mark) throw new Error('no mark');
  const line = await lineOf(frame, mark.text);
  const { mouse } = tab.page;
  await mouse.move(line.left + 30, (line.top + line.bottom) / 2);
  await mouse.move(line.left + 32, (line.top + line.bottom) / 2);
  const card = await waitUntil('the card', async () => {
    const shown = await tab.popover();
    return shown?.busy === false && shown;
  });
  expect(lettersOf(card.page)).toBe(lettersOf(mark.text));
  expectBeside(await cardBox(), line);

  const box = await cardBox();
  await mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2, { steps: 3 });
  await tab.page.waitForTimeout(600);
  expect(await tab.popover()).not.toBeNull();
  await mouse.move(5, 5);
  await waitUntil('the card to close', async () => (await tab.popover()) === null);
});

test('the keyboard steps into the frame, and gives the focus back to it', async () => {
  const frame = await markedFrame();
  const marks = await tab.marks();
  const shownSentence = (sentence: string) =>
    waitUntil(`the card of “${sentence}”`, async () => {
      const shown = await tab.popover();
      return shown?.busy === false && lettersOf(shown.page) === lettersOf(sentence);
    });
  for (const { text } of marks) {
    await pressCommand(reading.browser(), 'next-claim', `${origin}/framed`);
    await shownSentence(text);
    const line = await lineOf(frame, text);
    expect(line.top).toBeGreaterThan(0);
    expect(line.bottom).toBeLessThan(900);
    expectBeside(await cardBox(), line);
  }
  await tab.page.keyboard.press('Escape');
  await waitUntil('the card to close', async () => (await tab.popover()) === null);
  expect(await frame.evaluate(() => document.hasFocus())).toBe(true);
});
