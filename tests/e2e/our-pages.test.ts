import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { tabIdOf } from '../../tools/browser/tab-id';
import { views } from '../../tools/pictures/views';
import { firstLanguage, readLocale } from '../../tools/texts/read-locales';
import { rulesOfColours } from '../support/axe-rules';
import { pageOf, startReading, wordsAlone } from './support/demo-reading';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

/** What axe finds on the page, into which its source was put, as `rule: element | element`. */
async function accessibilityFindings(page: Page, rules: string[] | null): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(runOnly ? { runOnly } : {});
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
  }, rules);
}

const texts = await readLocale(firstLanguage);
const say = (key: string) => String(texts[key]);

const reading = startReading(wordsAlone);
/** What the panel is about: one article for all views, which change nothing of it. */
let article: { tab: number; claim: string };

beforeAll(async () => {
  const demoPage = pageOf('artsakhpress-2022-02-01');
  const [mark] = await (await reading.open(demoPage)).marks();
  const tab = await tabIdOf(reading.browser(), reading.address(demoPage));
  article = { tab, claim: mark?.text ?? '' };
});

/** Views in which something else is shown: some are pictures of another part of the same. */
const shown = views.filter(({ path, reach }, i) => {
  const first = views.findIndex((view) => view.path === path && view.reach === reach);
  return first === i;
});

it.each(shown)('$name: axe finds nothing and nothing is cut off at 320 pixels', async (view) => {
  const { context, extensionId } = reading.browser();
  const page = await context.newPage();
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`chrome-extension://${extensionId}/${view.path(article.tab)}`);
  await view.reach?.(page, article.claim, say);
  // The extension's own policy forbids script tags: the source is evaluated instead.
  await page.evaluate(axeSource);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const rules = colorScheme === 'dark' ? rulesOfColours : null;
    expect(await accessibilityFindings(page, rules), `in ${colorScheme} colours`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
  await page.close();
});
