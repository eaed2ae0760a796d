import type { Page } from 'playwright-core';
import { openContentWorld } from './content-world';
import type { ExtensionBrowser } from './launch-chromium';
import { createReader, type Reader } from './reader';
import type { Realm } from './realm';

/** One tab of Chromium with an article. */
export type ArticleTab = Reader & {
  page: Page;
  /** The content script's world, for what no reader could do. */
  world: Realm;
};

/** Opens an address in a browser with the extension: in a new tab, or in one that is there. */
export async function openArticleTab(
  { context, extensionId }: ExtensionBrowser,
  url: string,
  tab?: Page,
): Promise<ArticleTab> {
  const page = tab ?? (await context.newPage());
  const world = await openContentWorld(page, extensionId);
  await page.goto(url);
  const reader = createReader(world, {
    move: (x, y) => page.mouse.move(x, y),
    click: (x, y) => page.mouse.click(x, y),
  });
  return { page, world, ...reader };
}
