import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import type { ArticleReading } from '../page/read-article';
import { findBrowser } from './browser/find-browser';
import { runTool } from './command-line/run-tool';
import { bundleForPage } from './saved-pages/bundle-for-page';
import { listPageFiles, readPageSource } from './saved-pages/list-page-files';
import { viewSavedPages } from './saved-pages/show-saved-page';

const help = `Usage: npm run --silent read-article -- FILE.html[.gz]… | FOLDER…

Reads the article of saved web pages with the extension's own reader, in a headless browser, scripts
and requests blocked: what readers get. Prints one JSON object with an entry a page, by its file name
without endings:

  { "<page>": { "articleBody", "headline", "outlet", "author", "datePublished", "inLanguage",
                "truncated", "ms" } }     or null when the page is no article

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
  const { positionals } = parseArgs({ allowPositionals: true });
  if (positionals.length === 0) throw new Error(`No file given.\n\n${help}`);
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
    console.log(JSON.stringify(readings, null, 1));
  } finally {
    await running.close();
  }
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

await runTool(help, main);
