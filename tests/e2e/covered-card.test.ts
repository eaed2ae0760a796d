import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleTab } from '../../tools/browser/article-tab';
import { buttonInCard } from '../../tools/browser/card-button';
import { waitUntil } from '../../tools/browser/wait-until';
import { expectOutOfReach, reachIntoCard } from './support/card-styles';
import { coverAttacks } from './support/cover-attacks';
import { pageOf, startReading, wordsAlone } from './support/demo-reading';
import {
  clickHide,
  forgetSites,
  openFirstCard,
  storedSites,
  storingTime,
  wait,
} from './support/hide-by-card';
import { describeRealClicks, eachOnce, pagesOfFewKinds } from './support/real-clicks';

const reading = startReading(wordsAlone);
const demoPage = pageOf('epoch-times-2022-01-27');

/** How long a reader looks at what is shown before the click, in milliseconds. */
const look = 500;

const stored = () => storedSites(reading.browser());

const isSiteOff = async () => {
  const [mode, ...more] = await stored();
  return mode === 'off' && more.length === 0;
};

describe('a click in the card that the page may have made another’s', () => {
  let tab: ArticleTab;

  beforeEach(async () => {
    tab = await reading.open(demoPage);
    await openFirstCard(tab);
  });

  afterEach(async () => {
    await tab.page.close();
    await forgetSites(reading.browser());
  });

  it.each(coverAttacks)('$name: $chromium', async ({ run, chromium }) => {
    await tab.page.evaluate(run);
    await clickHide(tab, look);
    if (chromium === 'carriedOut') {
      await waitUntil('the site to be off', isSiteOff);
    } else {
      await wait(storingTime);
      expect(await stored()).toEqual([]);
    }
  });

  it('is told of where it was left undone, and counts once the card is seen', async () => {
    await tab.page.evaluate(() => {
      const bait = document.body.appendChild(document.createElement('div'));
      bait.popover = 'manual';
      bait.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;pointer-events:none';
      bait.textContent = 'Click to read on';
      bait.showPopover();
    });
    await clickHide(tab, look);
    await waitUntil('the card to say so', async () =>
      (await tab.card())?.text.includes('Nothing was done'),
    );
    expect(await stored()).toEqual([]);
    await clickHide(tab, look);
    await waitUntil('the site to be off', isSiteOff);
  });

  it('comes too soon after the card: nothing is stored', async () => {
    await tab.page.keyboard.press('Escape');
    await tab.page.mouse.move(2, 2);
    await openFirstCard(tab);
    const at = await buttonInCard(tab.world, 'Hide on site');
    await tab.page.mouse.click(at.x, at.y);
    await wait(storingTime);
    expect(await stored()).toEqual([]);
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
    await wait(storingTime);
    expect(await stored()).toEqual([]);
  });

  it('a page restyles nothing of the card, whatever it sets around it', async () => {
    expectOutOfReach(await tab.world.evaluate(reachIntoCard));
  });
});

describe('a click in the card that is seen', () => {
  describeRealClicks(reading, eachOnce, pagesOfFewKinds);
});
