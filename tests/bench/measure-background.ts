import type { PageArticle } from '../../engine/article/types';
import type { ArticleAnalysis } from '../../engine/match/types';
import type { Pack } from '../../engine/pack/types';
import { segmentSentences } from '../../engine/text/segment-sentences';
import type { Envelope, Reply } from '../../messaging/message';
import { syntheticNews } from '../../tools/bench/synthetic-pack';
import { backgroundWorker } from '../../tools/browser/background-worker';
import { openContentWorld } from '../../tools/browser/content-world';
import type { ExtensionBrowser } from '../../tools/browser/launch-chromium';
import type { Realm } from '../../tools/browser/realm';
import { bundlePack } from '../../tools/corpus/build-packs';
import { bundleForPage } from '../../tools/saved-pages/bundle-for-page';
import type * as BackgroundBench from './background-bench';

/** One background call that reads a long article, in milliseconds, one a run. */
export type BackgroundCall = { what: string; ours: number[]; yardstick: number[] };

/** A long article. */
const sentences = 300;

/** Calls before the first that counts: by then the browser has compiled what is called often. */
const warmUps = 5;

/** Statements of the made-up pack: the size that speed is promised for. */
const statementsMadeUp = 200;

declare const sidelightBackgroundBench: typeof BackgroundBench;

/**
 * Has the background of the real extension read articles of 300 sentences in one call, as a content
 * script asks, from the question to the answer; beside it, in the same worker and in turns, plain
 * MiniSearch searching for the same sentences. Once with the pack that is shipped and its own articles,
 * where nearly every sentence reports something, once with a made-up pack.
 *
 * @param url a page that the content script runs in
 */
export async function measureBackground(
  browser: ExtensionBrowser,
  url: string,
  shipped: Pack,
  runs: number,
): Promise<BackgroundCall[]> {
  const page = await browser.context.newPage();
  const ownPage = await browser.context.newPage();
  try {
    const world = await openContentWorld(page, browser.extensionId);
    await page.goto(url);
    await ownPage.goto(`chrome-extension://${browser.extensionId}/options.html`);
    const bundle = await bundleForPage(
      'tests/bench/background-bench.ts',
      'sidelightBackgroundBench',
    );
    await backgroundWorker(browser).evaluate(bundle);
    const measure = async (what: string, pack: Pack, article: PageArticle) => {
      const call = { what: `${sentences} sentences, ${what}`, ours: [], yardstick: [] };
      await measureCall(browser, world, call, { pack, article, runs });
      return call;
    };
    const news = syntheticNews(statementsMadeUp);
    const ofShipped = await measure(`the shipped pack’s own articles`, shipped, {
      text: cutToLength(shipped.articles.map(({ text }) => text).join('\n\n')),
      datePublished: '2022-02-01',
    });
    await ownPage.evaluate(store, { [`pack:${news.pack.id}`]: bundlePack(news.pack) });
    // Removing a pack that is not there has the background read anew which are.
    await ownPage.evaluate(ask, question('removePack', 'no-such-pack'));
    await ownPage.evaluate(ask, question('setPackEnabled', { pack: shipped.id, enabled: false }));
    const ofMadeUp = await measure(`${statementsMadeUp} made-up statements`, news.pack, {
      text: cutToLength(news.page(sentences)),
      datePublished: '2022-01-21',
    });
    return [ofShipped, ofMadeUp];
  } finally {
    await page.close();
    await ownPage.close();
  }
}

type Setting = { pack: Pack; article: PageArticle; runs: number };

async function measureCall(
  browser: ExtensionBrowser,
  world: Realm,
  call: BackgroundCall,
  { pack, article, runs }: Setting,
): Promise<void> {
  const worker = backgroundWorker(browser);
  const texts = pack.statements.map((each) => [each.text, ...each.formulations].join(' '));
  await worker.evaluate((all) => sidelightBackgroundBench.openYardstick(all), texts);
  const asked = segmentSentences(article.text).map(({ start, end }) =>
    article.text.slice(start, end),
  );
  const message = question('analyseArticle', article);
  for (let run = -warmUps; run < runs; run += 1) {
    const { ms, value } = await world.evaluate(ask, message);
    const yardstick = await worker.evaluate(
      (all) => sidelightBackgroundBench.searchAll(all),
      asked,
    );
    if (!(value as ArticleAnalysis).claims.length)
      throw new Error(`${call.what}: no claim was found, so nothing was measured.`);
    if (run < 0) continue;
    call.ours.push(ms);
    call.yardstick.push(yardstick);
  }
}

/** The text's first 300 sentences, over and over when it has fewer. */
function cutToLength(text: string): string {
  const spans = segmentSentences(text);
  return Array.from({ length: sentences }, (_, i) => {
    const { start, end } = spans[i % spans.length] as (typeof spans)[number];
    const isLast = (i + 1) % spans.length === 0;
    return text.slice(start, isLast ? end : (spans[(i % spans.length) + 1]?.start ?? end));
  }).join('');
}

function question(name: string, payload: unknown): Envelope {
  return { sidelight: 'background', name, payload };
}

/** Runs where the extension's API is: what is answered, and the milliseconds until then. */
async function ask(message: Envelope): Promise<{ ms: number; value: unknown }> {
  const start = performance.now();
  const reply: Reply = await chrome.runtime.sendMessage(message);
  const ms = performance.now() - start;
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return { ms, value: reply.value };
}

/** Runs where the extension's API is. */
function store(values: Record<string, unknown>): Promise<void> {
  return chrome.storage.local.set(values);
}
