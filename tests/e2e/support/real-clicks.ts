import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import { type ArticleTab, openArticleTab } from '../../../tools/browser/article-tab';
import { waitUntil } from '../../../tools/browser/wait-until';
import type { DemoPage } from '../../../tools/demo/demo-site';
import type { DemoServer } from '../../../tools/demo/serve-demo';
import { type DemoReading, site } from './demo-reading';
import { clickHide, forgetSites, openFirstCard, storedSites } from './hide-by-card';
import { serveInputs } from './serve-inputs';

/** What a quick hand takes from the card that is there to a button of it, in milliseconds. */
const hand = 300;

const widths = [360, 1280];
const sizes = [0.5, 1, 1.25].flatMap((zoom) => widths.map((width) => ({ zoom, width })));

/** A page of the demonstration as it is looked at; the width in CSS pixels. */
export type LookedAt = { page: DemoPage; path: string; zoom: number; width: number };

const lookedAt = (page: DemoPage, size: { zoom: number; width: number }): LookedAt => ({
  page,
  path: page.path,
  ...size,
});

/** Every page in every size. */
export const everyLook = site.pages.flatMap((page) => sizes.map((size) => lookedAt(page, size)));

/** Every page once, and every size once. */
export const eachOnce = sizes.map((size, i) =>
  lookedAt(site.pages[i % site.pages.length] as DemoPage, size),
);

/** Input pages whose ways are unlike each other in what the browser says of the card's sight. */
export const pagesOfFewKinds = [
  '10-stretched-link',
  '20b-all-in-shadow',
  '25-columns-zoom',
  '34-article-in-modal',
  'm-pointer-none',
];

export const pagesOfManyKinds = [
  ...pagesOfFewKinds,
  '02e-bionic-reader',
  '03-overflow-hidden',
  '13-pre-wrap',
  '21-theme-switch',
  '22-stopped-pointer',
  '23-table-layout',
  '26-content-visibility',
  '32-root-font',
  '35-tailwind-section',
];

/**
 * That a reader's click on a card which is seen counts: on pages of the demonstration, and on input pages by name.
 * `npm run test:covers` tries all of them, `npm test` some.
 */
export function describeRealClicks(
  reading: DemoReading,
  looks: readonly LookedAt[],
  inputs: readonly string[],
): void {
  let tab: ArticleTab;

  afterEach(async () => {
    await tab.page.close();
    await forgetSites(reading.browser());
  });

  async function expectClickToCount(): Promise<void> {
    await openFirstCard(tab);
    await clickHide(tab, hand);
    await waitUntil('the site to be off', async () => {
      const stored = await storedSites(reading.browser());
      return stored.length === 1 && stored[0] === 'off';
    });
  }

  describe('real clicks count', () => {
    it.each(looks)('on $path at zoom $zoom, $width px wide', async ({ page, zoom, width }) => {
      tab = await reading.open(page);
      await tab.page.setViewportSize({ width, height: 800 });
      await tab.page.evaluate((factor) => {
        document.body.style.zoom = String(factor);
      }, zoom);
      await expectClickToCount();
    });
  });

  describe('real clicks count on pages of many kinds', () => {
    let server: DemoServer;

    beforeAll(async () => {
      server = await serveInputs();
    });

    afterAll(() => server.close());

    it.each(inputs)('%s', async (name) => {
      tab = await openArticleTab(reading.browser(), `${server.origin}/${name}`);
      await expectClickToCount();
    });
  });
}
