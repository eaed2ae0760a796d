import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import type { ArticleReading } from '../page/read-article';
import { findBrowser } from './browser/find-browser';
import { runCommand } from './corpus/run-command';
import { bundleForPage } from './saved-pages/bundle-for-page';
import { listPageFiles, readPageSource } from './saved-pages/list-page-files';
import { scoreReadings } from './saved-pages/score-readings';
import { viewSavedPages } from './saved-pages/show-saved-page';

const HELP = `Usage: npm run --silent read-article -- FILE.html[.gz]… | FOLDER… [--against TRUTH.json]

Reads the article of saved web pages with the extension's own reader, in a headless browser, scripts
and requests blocked: what readers get. Prints one JSON object with an entry a page, by its file name
without endings:

  { "<page>": { "articleBody", "headline", "outlet", "author", "datePublished", "inLanguage",
                "truncated", "ms" } }     or null when the page is no article

With --against, prints how well the texts were read instead: precision, recall and F1 of each page by
shingles of four words, and F1 of the means. TRUTH.json: { "<page>": { "articleBody" } }.

A file that cannot be read is named on standard error and sets exit code 1; the others are still done.`;

type Printed = {
  articleBody: string;
  headline?: string;
  outlet?: string;
  author?: string;
  datePublished?: string;
  inLanguage?: string;
  truncated: boolean;
  /** Milliseconds the reading took, as the first of the page. */
  ms: number;
};

declare const sidelightReader: { readArticle(document: Document): ArticleReading | null };

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { against: { type: 'string' } },
  });
  if (positionals.length === 0) throw new Error(`No file given.\n\n${HELP}`);
  const browser = findBrowser('chromium');
  if (!browser)
    throw new Error('No Chromium, Chrome or Edge was found. Set CHROME_PATH to the program.');
  const reader = await bundleForPage('page/read-article.ts', 'sidelightReader');
  const running = await chromium.launch({
    executablePath: browser.path,
    args: ['--disable-gpu'],
  });
  try {
    const page = await running.newPage();
    const view = await viewSavedPages(page);
    const readings: Record<string, Printed | null> = {};
    for (const file of positionals.flatMap((path) => orReport(() => listPageFiles([path])) ?? [])) {
      const source = orReport(() => readPageSource(file));
      if (!source) continue;
      await view.show(file.name, source);
      await page.evaluate(reader);
      readings[file.name] = await read(page);
    }
    if (values.against) printScores(values.against, readings);
    else console.log(JSON.stringify(readings, null, 1));
  } finally {
    await running.close();
  }
}

function printScores(truthFile: string, readings: Record<string, Printed | null>): void {
  const { pages, mean } = scoreReadings(JSON.parse(readFileSync(truthFile, 'utf8')), readings);
  for (const { page, precision, recall, f1 } of [...pages, { page: 'all', ...mean }])
    console.log([page, ...[precision, recall, f1].map((share) => share.toFixed(4))].join('\t'));
}

/** Null after telling what went wrong, so that the other files are still done. */
function orReport<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
    return null;
  }
}

function read(page: Page): Promise<Printed | null> {
  return page.evaluate(() => {
    const start = performance.now();
    const reading = sidelightReader.readArticle(document);
    const ms = performance.now() - start;
    if (!reading) return null;
    const { text, url: _url, ...told } = reading.article;
    return { articleBody: text, ...told, truncated: reading.truncated, ms };
  });
}

await runCommand(HELP, main);
