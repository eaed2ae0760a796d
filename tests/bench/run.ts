import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { buildExtension } from '../../tools/browser/build-extension';
import { browserVersion, type FoundBrowser, findBrowser } from '../../tools/browser/find-browser';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/launch-chromium';
import { readPackFolder } from '../../tools/corpus/read-pack-folder';
import { type DemoSite, demoSite } from '../../tools/demo/demo-site';
import { type DemoServer, serveDemo } from '../../tools/demo/serve-demo';
import { bundleForPage } from '../../tools/saved-pages/bundle-for-page';
import { listPageFiles, readPageSource } from '../../tools/saved-pages/list-page-files';
import { fineClockHeaders, viewSavedPages } from '../../tools/saved-pages/show-saved-page';
import { articlePage, longPage } from './article-page';
import { type BackgroundCall, measureBackground } from './measure-background';
import { measureCard } from './measure-card';
import { measureMarking } from './measure-marking';
import { measureMeaning } from './measure-meaning';
import { measureMemory } from './measure-memory';
import type * as PageBench from './page-bench';
import { median, shown, spread } from './statistics';

/*
 * npm run bench [-- FOLDER of saved pages]
 * npm run bench -- --only-meaning
 *
 * Measures what issue and budget name, each against a yardstick in the same run of one Chromium. The
 * pages are the demo's and a page of 2,000 sentences; with a folder, its saved pages stand for the
 * open web in (a) and (b). With `--only-meaning` rows (j) and (k) alone are measured. What the rows mean is told
 * below the table.
 */

const packFolder = 'corpus/ukraine-2022';
const runs = 7;
const sentencesOfLongPage = 2_000;
const meanings = `
Times are medians with half their interquartile range; ratios are taken page by page. A page of a few
kilobytes takes either side well under a millisecond, most of which is what any script pays to begin:
there the milliseconds say more than the ratio.
(a) what the extension does on a page without a word of a pack, against one walk over its text; cold: at
    once, and after that in the browser's idle time, once
(b) finding the article, against Readability.js on a copy that is made beforehand; the median run, and
    the first on the page, before the browser has compiled either
(c) from the end of parsing, the browser's first layout and the start of the script included, until the
    frame after the marks; the background has been awake before
(d) from offsets to pixels, over a frame in which nothing is done
(f) from a click until the card is laid out
(j) from opening a page until the marks that its sentences' meaning adds; (k) where the system tells`;

/** The content script's budget in bytes, compressed as stores and disks do. */
const contentScriptBudget = 20 * 1024;

declare const sidelightBench: typeof PageBench;

type Row = { what: string; ours: string; yardstick: string; ratio: string; target: string };
const rows: Row[] = [];

function add(what: string, ours: string, yardstick: string, ratio: string, target: string): void {
  rows.push({ what, ours, yardstick, ratio, target });
  console.log(`${what}: ${ours}; ${yardstick}; ${ratio} (target ${target})`);
}

const ratiosOf = (all: PageBench.Times[]) =>
  all.map(({ ours, yardstick }) => median(ours) / median(yardstick));

function addRatios(what: string, yardstick: string, all: PageBench.Times[], target: string): void {
  const ratios = ratiosOf(all);
  const ours = all.map((times) => median(times.ours));
  const theirs = all.map((times) => median(times.yardstick));
  add(
    all.length > 1 ? `${what}, ${all.length} pages` : what,
    `${shown(ours)} ms`,
    `${yardstick} ${shown(theirs)} ms`,
    `${median(ratios).toFixed(2)} ± ${spread(ratios).toFixed(2)} ×`,
    target,
  );
}

type StillPage = { name: string; source: Buffer };

function* savedPages(folder: string): Generator<StillPage> {
  for (const file of listPageFiles([folder]))
    yield { name: file.name, source: readPageSource(file) };
}

async function benchPages(
  browser: FoundBrowser,
  site: DemoSite,
  origin: string,
  folder: string | undefined,
) {
  console.log(browserVersion(browser));
  const bundle = await bundleForPage('tests/bench/page-bench.ts', 'sidelightBench');
  const { gate } = JSON.parse(readFileSync(`${packFolder}/pack.json`, 'utf8'));
  const paths = site.pages.map(({ path }) => path);
  const running = await chromium.launch({
    executablePath: browser.path,
    args: ['--disable-gpu'],
  });
  try {
    const page = await running.newPage();
    const view = await viewSavedPages(page, fineClockHeaders);
    let turn = 0;
    // Asleep is measured cold, in a page of its own, ours and the yardstick's first in turns.
    const measureAsleep = async (open: () => Promise<unknown>): Promise<PageBench.AsleepTimes> => {
      const all: PageBench.AsleepTimes = { ours: [], resting: [], yardstick: [] };
      for (let run = 0; run < runs; run++) {
        await open();
        await page.evaluate(bundle);
        const times = await page.evaluate(
          ([words, oursFirst]) => sidelightBench.asleep({ pack: words }, oursFirst),
          [gate, turn++ % 2 === 0] as const,
        );
        all.ours.push(...times.ours);
        all.resting.push(...times.resting);
        all.yardstick.push(...times.yardstick);
      }
      return all;
    };
    const measureStill = async (what: string, pages: Iterable<StillPage>) => {
      const sleeping: PageBench.AsleepTimes[] = [];
      const reading: PageBench.Times[] = [];
      for (const { name, source } of pages) {
        const open = () => view.show(name, source);
        sleeping.push(await measureAsleep(open));
        await open();
        await page.evaluate(bundle);
        reading.push(await page.evaluate((n) => sidelightBench.reading(n), runs));
      }
      const first = reading.map(({ ours, yardstick }) => ({
        ours: ours.slice(0, 1),
        yardstick: yardstick.slice(0, 1),
      }));
      const resting = sleeping.map((times) => ({ ...times, ours: times.resting }));
      addRatios(`(a) asleep, ${what}`, 'text walk', sleeping, '≤ 1.5 ×');
      addRatios(`(a) then, while it rests, ${what}`, 'text walk', resting, '');
      addRatios(`(b) read-article, ${what}`, 'Readability', reading, '≤ 0.2 ×');
      addRatios(`(b) its first reading, ${what}`, 'Readability', first, '');
    };
    await measureStill(
      'demo',
      paths.map((path) => ({ name: path, source: Buffer.from(site.answer(path)?.body ?? '') })),
    );
    if (folder) await measureStill('saved', savedPages(folder));
    await page.close();
    const article = await running.newPage();
    const long = longPage(sentencesOfLongPage, []);
    for (const [what, count] of [
      ['12 sentences of a demo article', 12],
      ['40 sentences of a demo article', 40],
      [`200 of ${sentencesOfLongPage} sentences`, 200],
    ] as const) {
      if (count < 200) await article.goto(origin + paths[0]);
      else await article.setContent(long);
      await article.evaluate(bundle);
      const times = await article.evaluate(([c, n]) => sidelightBench.painting(c, n), [
        count,
        runs,
      ] as const);
      addRatios(`(d) painting ${what}`, 'mark.js', [times], '≤ 0.2 ×');
    }
    await article.goto(origin + paths[0]);
    await article.evaluate(bundle);
    const hits = await article.evaluate(() => sidelightBench.hitTests(40));
    add('(e) hover hit test', `${shown(hits)} ms`, '', '', '≤ 0.2 ms');
  } finally {
    await running.close();
  }
}

async function benchExtension(extension: ExtensionBrowser, server: DemoServer, paths: string[]) {
  for (const path of paths) {
    const marking = await measureMarking(extension, server.origin + path, runs);
    addMarking(`(c) ${path}`, marking, '≤ 100 ms, no task over 50 ms');
  }
  const claims = [
    '“There aren’t many optimistic reasons,” said Kremlin spokesman Dmitry Peskov.',
    'Russia annexed Crimea in 2014, Ukraine says.',
  ];
  const body = longPage(sentencesOfLongPage, claims);
  const marking = await measureMarking(extension, `${server.origin}/long-page`, runs, body);
  addMarking(`(c) ${sentencesOfLongPage} sentences`, marking, 'no task over 50 ms');
  const card = await measureCard(extension, server.origin + paths[0], runs);
  add('(f) card, first opening', `${shown(card.first)} ms`, '', '', '≤ 16 ms');
  add('(f) card, later openings', `${shown(card.later)} ms`, '', '', '≤ 16 ms');
}

function addBackgroundCall({ what, ours, yardstick }: BackgroundCall): void {
  const ratios = ours.map((ms, run) => ms / (yardstick[run] as number));
  add(
    `(i) one background call: ${what}`,
    `${shown(ours)} ms`,
    `MiniSearch ${shown(yardstick)} ms`,
    `${shown(ratios)} ×`,
    '≤ 150 ms',
  );
}

function addMarking(what: string, m: Awaited<ReturnType<typeof measureMarking>>, target: string) {
  add(
    what,
    `marks ${shown(m.untilMarks)} ms after the text`,
    `longest stretch of ours ${Math.max(...m.longestTask).toFixed(0)} ms`,
    `${m.longTasks} of our tasks over 50 ms (others: ${m.otherLongTasks})`,
    target,
  );
}

async function benchMeaning(browser: FoundBrowser, extensionFolder: string, origin: string) {
  const doubt = readFileSync('tests/fixtures/pages-in-doubt/talks.txt', 'utf8')
    .trim()
    .split(/\n\n+/);
  const meaning = await measureMeaning(
    browser,
    extensionFolder,
    `${origin}/talks`,
    articlePage('Moscow weighs the replies it was given', doubt),
  );
  add(
    '(j) marks by meaning, model asleep',
    `${meaning.first.toFixed(0)} ms`,
    `model awake ${meaning.later.toFixed(0)} ms`,
    '',
    '≤ 2,000 ms',
  );
  if (!meaning.memory) return;
  const { before, during, after } = meaning.memory;
  add(
    '(k) memory of the model, all processes',
    `${(during - before).toFixed(0)} MB while it reads`,
    `${(after - before).toFixed(0)} MB a minute later`,
    '',
    '≤ 150 MB',
  );
}

function addSizes(extensionFolder: string): void {
  const bytesOf = (file: string) =>
    gzipSync(readFileSync(`${extensionFolder}/${file}`), { level: 9 }).length;
  const everywhere = bytesOf('content-scripts/article.js');
  const withMarks = everywhere + bytesOf('claim-card.js');
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB gzip`;
  add('(h) content script', kilobytes(everywhere), '', '', '');
  add('(h) with card', kilobytes(withMarks), '', '', `≤ ${kilobytes(contentScriptBudget)}`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'only-meaning': { type: 'boolean', default: false } },
});
const [folder] = positionals;
const isWhole = !values['only-meaning'];
const pack = await readPackFolder(packFolder);
const site = demoSite(pack);
const server = await serveDemo(site);
const paths = site.pages.map(({ path }) => path);
try {
  const browser = findBrowser('chromium');
  if (!browser) throw new Error('No Chromium was found. Set CHROME_PATH to the program.');
  if (isWhole) await benchPages(browser, site, server.origin, folder);
  const extensionFolder = await buildExtension('chromium');
  if (isWhole) {
    const extension = await launchChromium({ browser, extensionFolder, headless: true });
    try {
      await benchExtension(extension, server, paths);
      const calls = await measureBackground(extension, server.origin, pack, runs);
      calls.forEach(addBackgroundCall);
    } finally {
      await extension.close();
    }
    const memory = await measureMemory(browser, extensionFolder, server.origin + paths[0]);
    add(
      '(g) memory of a tab with marks',
      `${memory.with.toFixed(1)} MB`,
      `without ${memory.without.toFixed(1)} MB`,
      '',
      '',
    );
  }
  await benchMeaning(browser, extensionFolder, server.origin);
  if (isWhole) addSizes(extensionFolder);
} finally {
  await server.close();
}
console.table(rows);
console.log(meanings);
