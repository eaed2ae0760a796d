import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ArticleTab, openArticleTab } from '../../tools/browser/article-tab';
import { backgroundWorker } from '../../tools/browser/background-worker';
import { buttonInCard } from '../../tools/browser/card-button';
import type { DemoServer } from '../../tools/demo/serve-demo';
import { expectOutOfReach, reachIntoCard } from './support/card-styles';
import { coverAttacks } from './support/cover-attacks';
import { pageOf, site, startReading } from './support/demo-reading';
import { serveInputs } from './support/serve-inputs';

const reading = startReading();
const demoPage = pageOf('epoch-times-2022-01-27');

/** How long a reader looks at what is shown before the click, in milliseconds. */
const look = 500;

/** What a quick hand takes from the card that is there to a button of it, in milliseconds. */
const hand = 300;

let tab: ArticleTab;

const storedSites = () =>
  backgroundWorker(reading.browser()).evaluate(async () => {
    const { settings } = await chrome.storage.local.get('settings');
    return (settings as { sites?: object } | undefined)?.sites ?? {};
  });
const forgetSites = () =>
  backgroundWorker(reading.browser()).evaluate(() => chrome.storage.local.remove('settings'));

async function openCard(): Promise<void> {
  const [mark] = await tab.marks();
  if (!mark) throw new Error('no mark');
  await tab.hover(mark);
}

const wait = (ms: number) => new Promise((settle) => setTimeout(settle, ms));

async function clickHide(pause: number): Promise<void> {
  const at = await buttonInCard(tab.world, 'Hide on site');
  await wait(pause);
  await tab.page.mouse.move(at.x, at.y);
  await wait(pause / 2);
  await tab.page.mouse.click(at.x, at.y);
  await wait(300);
}

afterEach(async () => {
  await tab.page.close();
  await forgetSites();
});

describe('a click in the card that the page may have made another’s', () => {
  beforeEach(async () => {
    tab = await reading.open(demoPage);
    await openCard();
  });

  it.each(coverAttacks)('$name: $chromium', async ({ run, chromium }) => {
    await tab.page.evaluate(run);
    await clickHide(look);
    expect(Object.values(await storedSites())).toEqual(chromium === 'undone' ? [] : ['off']);
  });

  it('is told of where it was left undone, and counts once the card is seen', async () => {
    await tab.page.evaluate(() => {
      const bait = document.body.appendChild(document.createElement('div'));
      bait.popover = 'manual';
      bait.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;pointer-events:none';
      bait.textContent = 'Click to read on';
      bait.showPopover();
    });
    await clickHide(look);
    expect(await storedSites()).toEqual({});
    expect((await tab.card())?.text).toContain('Nothing was done');
    await clickHide(look);
    expect(Object.values(await storedSites())).toEqual(['off']);
  });

  it('comes too soon after the card: nothing is stored', async () => {
    await tab.page.keyboard.press('Escape');
    await tab.page.mouse.move(2, 2);
    const [mark] = await tab.marks();
    if (!mark) throw new Error('no mark');
    await tab.hover(mark);
    const at = await buttonInCard(tab.world, 'Hide on site');
    await tab.page.mouse.click(at.x, at.y);
    await wait(300);
    expect(await storedSites()).toEqual({});
  });

  it('is met by a card that the page scrolls under the pointer: nothing is stored', async () => {
    const at = await buttonInCard(tab.world, 'Hide on site');
    await wait(look);
    await tab.page.evaluate(() => {
      addEventListener('mousemove', () => scrollBy({ top: 60, behavior: 'instant' }), {
        once: true,
      });
    });
    await tab.page.mouse.move(at.x, at.y - 60);
    await wait(60);
    await tab.page.mouse.click(at.x, at.y - 60);
    await wait(300);
    expect(await storedSites()).toEqual({});
  });
});

describe('real clicks count', () => {
  const zooms = [0.5, 1, 1.25];
  const widths = [360, 1280];
  const cases = site.pages.flatMap((page) =>
    zooms.flatMap((zoom) => widths.map((width) => ({ page, path: page.path, zoom, width }))),
  );

  it.each(cases)('on $path at zoom $zoom, $width px wide', async ({ page, zoom, width }) => {
    tab = await reading.open(page);
    await tab.page.setViewportSize({ width, height: 800 });
    await tab.page.evaluate((factor) => {
      document.body.style.zoom = String(factor);
    }, zoom);
    await openCard();
    await clickHide(hand);
    expect(Object.values(await storedSites())).toEqual(['off']);
  });
});

describe('real clicks count on pages of many kinds', () => {
  let server: DemoServer;

  beforeAll(async () => {
    server = await serveInputs();
  });

  afterAll(() => server.close());

  it.each([
    '02e-bionic-reader',
    '03-overflow-hidden',
    '10-stretched-link',
    '13-pre-wrap',
    '20b-all-in-shadow',
    '21-theme-switch',
    '22-stopped-pointer',
    '23-table-layout',
    '25-columns-zoom',
    '26-content-visibility',
    '32-root-font',
    '34-article-in-modal',
    '35-tailwind-section',
    'm-pointer-none',
  ])('%s', async (name) => {
    tab = await openArticleTab(reading.browser(), `${server.origin}/${name}`);
    await openCard();
    await clickHide(hand);
    expect(Object.values(await storedSites())).toEqual(['off']);
  });
});

it('a page restyles nothing of the card, whatever it sets around it', async () => {
  tab = await reading.open(demoPage);
  await openCard();
  expectOutOfReach(await tab.world.evaluate(reachIntoCard));
});
