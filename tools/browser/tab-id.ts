import type { ExtensionBrowser } from './launch-chromium';
import { findReadTab } from './read-page-state';

/**
 * The browser's number of the tab at an address, by which our pages speak of it.
 *
 * @throws when no article has been read there.
 */
export async function tabIdOf(browser: ExtensionBrowser, url: string): Promise<number> {
  const found = await findReadTab(browser, url);
  if (!found) throw new Error(`No article is open at ${url}.`);
  return found.tab;
}
