import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../engine/pack/types';
import type { PageState } from '../../messaging/protocol';
import { openArticleTab } from '../browser/article-tab';
import type { FoundBrowser } from '../browser/find-browser';
import { type ExtensionBrowser, launchChromium } from '../browser/launch-chromium';
import { readPageState } from '../browser/read-page-state';
import { readPanelStatement } from '../browser/read-panel';
import { waitForSidePanel } from '../browser/side-panel';
import { waitUntil } from '../browser/wait-until';
import type { DemoPage, DemoSite } from '../demo/demo-site';
import type { DemoServer } from '../demo/serve-demo';
import { describeClaims } from './describe-claims';

type Options = {
  /** The built extension. */
  extensionFolder: string;
  browser: FoundBrowser;
  site: DemoSite;
  pack: Pack;
  server: DemoServer;
  colorScheme: 'light' | 'dark';
  /** Where the pictures go; made when it is not there. */
  pictureFolder: string;
  /** Told of each page's claims, as text of several lines. */
  log(text: string): void;
};

/** The card fades in over 120 ms; a picture of half of it shows nothing. */
const fadeMs = 300;

/**
 * Does what a reader would on every demonstration page: waits for marks, hovers one, compares.
 * Writes pictures; answers with what went wrong, one sentence each.
 */
export async function readHeadless(options: Options): Promise<string[]> {
  const { extensionFolder, browser, site, pack, server, colorScheme, pictureFolder, log } = options;
  mkdirSync(pictureFolder, { recursive: true });
  const opened = await launchChromium({ browser, extensionFolder, headless: true, colorScheme });
  const failures: string[] = [];
  try {
    for (const page of site.pages) {
      try {
        const state = await readOne(opened, server.origin + page.path, page, pictureFolder);
        log(describeClaims(state, pack));
      } catch (error) {
        failures.push(`${page.path}: ${error instanceof Error ? error.message : error}`);
      }
    }
  } finally {
    await opened.close();
  }
  return failures;
}

async function readOne(
  browser: ExtensionBrowser,
  url: string,
  { article: { meta, outlet } }: DemoPage,
  pictureFolder: string,
): Promise<PageState> {
  const picture = (name: string) => join(pictureFolder, `${meta.id}-${name}.png`);
  const tab = await openArticleTab(browser, url);
  try {
    const [mark] = await tab.marks();
    if (!mark) throw new Error('no sentence was marked');
    const card = await tab.hover(mark);
    if (card.outlets.length === 0) throw new Error('the card shows no other outlet');
    if (card.outlets.some(({ name }) => name === outlet.name)) {
      throw new Error('the card lists the page’s own outlet');
    }
    await tab.page.waitForTimeout(fadeMs);
    await tab.page.screenshot({ path: picture('card') });

    await tab.clickCompare();
    const panel = await waitForSidePanel(browser);
    const { rows } = await readPanelStatement(panel);
    const missing = card.outlets.filter(({ name }) => !rows.some((row) => row.outlet === name));
    writeFileSync(picture('panel'), await panel.screenshot());
    await panel.close();
    if (missing.length > 0) throw new Error(`the panel lacks ${missing[0]?.name}`);

    await tab.page.keyboard.press('Escape');
    await tab.page.screenshot({ path: picture('page'), fullPage: true });
    return await waitUntil('the page’s claims', () => readPageState(browser, url));
  } finally {
    await tab.page.close();
  }
}
