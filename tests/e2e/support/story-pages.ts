import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { ExtensionBrowser } from '../../../tools/browser/launch-chromium';
import { type DemoServer, serveDemo } from '../../../tools/demo/serve-demo';
import { type StoryPage, storySite } from '../../../tools/demo/story-site';

/** Registers a server of the four pages with the test file that calls it; gives a page’s address. */
export function serveStoryPages(): (page: StoryPage) => string {
  let server: DemoServer | null = null;
  beforeAll(async () => {
    server = await serveDemo(storySite);
  });
  afterAll(() => server?.close());
  return (page) => `${server?.origin}/${page}`;
}

/** A page of the extension, in a tab of its own. */
export async function openOwnPage(
  { context, extensionId }: ExtensionBrowser,
  path: string,
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/${path}`);
  return page;
}
