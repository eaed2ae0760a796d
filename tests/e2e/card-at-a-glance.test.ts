import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleTab } from '../../tools/browser/article-tab';
import { pressCommand } from '../../tools/browser/press-command';
import { readPageState } from '../../tools/browser/read-page-state';
import { type SeenInCard, seenInCard } from '../../tools/browser/seen-in-card';
import { waitUntil } from '../../tools/browser/wait-until';
import { site, startReading } from './support/demo-reading';

const reading = startReading();

/** A screen in CSS pixels: zoom leaves as many fewer of them. */
const screens = [
  { name: '1366 × 650', width: 1366, height: 650, share: 1 },
  { name: '1920 × 950', width: 1920, height: 950, share: 1 },
  { name: '1366 × 650 at 150 %', width: 911, height: 433, share: 0.9 },
  { name: '1366 × 650 at 200 %', width: 683, height: 325, share: 0.9 },
];

/** Letters in about a line of another outlet's words: with fewer a reader sees only that there are some. */
const oneLine = 36;

type SeenCard = { mark: string; seen: SeenInCard };

/** What is seen on each screen, by its name. */
const seenOn = new Map(screens.map(({ name }) => [name, [] as SeenCard[]]));

/** All cards of a page on one screen after the other, in the order of its marks, as a reader sees them who goes from mark to mark. */
async function lookAtCards(demoPage: (typeof site.pages)[number]): Promise<void> {
  const tab = await reading.open(demoPage);
  const url = reading.address(demoPage);
  const state = await waitUntil('the page to be read', async () => {
    const read = await readPageState(reading.browser(), url);
    return read !== null && read.marked.length > 0 && read.analysis.doubtful === 0 && read;
  });
  for (const { name, width, height } of screens) {
    await tab.page.setViewportSize({ width, height });
    for (const _ of state.marked) {
      const mark = await goOn(tab, url);
      const seen = await waitUntil(`the card of “${mark}”`, () => seenInCard(tab.world));
      if (seen.hasOthers) seenOn.get(name)?.push({ mark, seen });
    }
  }
  await tab.page.close();
}

/** How often a reader presses the key while a page that has changed its size is laid out anew, and how long they wait. */
const mostPresses = 3;
const patience = 5_000;

/** Goes to the next mark. @returns its words */
async function goOn(tab: ArticleTab, url: string, presses = 1): Promise<string> {
  const before = await tab.activeMark();
  await pressCommand(reading.browser(), 'next-claim', url);
  try {
    return await waitUntil(
      'the next mark',
      async () => {
        const active = await tab.activeMark();
        return active !== before && active;
      },
      patience,
    );
  } catch (error) {
    if (presses === mostPresses) throw error;
    return goOn(tab, url, presses + 1);
  }
}

describe('what a reader sees of a card without scrolling it', () => {
  beforeAll(async () => {
    for (const demoPage of site.pages) await lookAtCards(demoPage);
  }, 240_000);

  it.each(screens)('on $name: what differs', ({ name, share }) => {
    const cards = seenOn.get(name) ?? [];
    expect(cards.length).toBeGreaterThan(20);
    const unseen = cards.filter(({ seen }) => !seen.decisive).map(({ mark }) => mark);
    expect(unseen.length / cards.length, unseen.join('\n')).toBeLessThanOrEqual(1 - share);
    if (share === 1) {
      const starved = cards.filter(({ seen }) => seen.letters < oneLine).map(({ mark }) => mark);
      expect(starved.length / cards.length, starved.join('\n')).toBeLessThanOrEqual(0.05);
    }
    for (const { mark, seen } of cards) {
      expect(seen.marks, mark).toBeLessThanOrEqual(3);
      expect(seen.marked, mark).toBeLessThan(0.5);
    }
  });
});
