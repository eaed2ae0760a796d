import { parseArgs } from 'node:util';
import type { Worker } from 'playwright-core';
import { buildExtension } from './browser/build-extension';
import { findBrowser } from './browser/find-browser';
import { launchChromium } from './browser/launch-chromium';
import { runTool } from './command-line/run-tool';
import { listPageFiles, readPageSource } from './saved-pages/list-page-files';
import { viewSavedPages } from './saved-pages/show-saved-page';
import { type Harm, watchHarm } from './saved-pages/watch-harm';

const help = `Usage: npm run test:pages -- FOLDER… [--verbose]

Loads every saved page (.html, .html.gz) of the folders in Chromium with the extension, the pages'
scripts and requests blocked, and reports what the extension did to them: exceptions, changes of the
document, requests, and on which pages its background was woken. Exit code 1 unless the first three
are 0 everywhere.`;

/** From the page's end of loading until the extension has read it and the background has answered, in milliseconds. */
const settlingTime = 700;

declare global {
  var sidelightAsked: string[] | undefined;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { verbose: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) throw new Error(`No folder given.\n\n${help}`);
  const files = listPageFiles(positionals);
  const browser = findBrowser('chromium');
  if (!browser)
    throw new Error('No Chromium, Chrome or Edge was found. Set CHROME_PATH to the program.');
  const extensionFolder = await buildExtension('chromium');
  const running = await launchChromium({ browser, extensionFolder, headless: true });
  const totals = { exceptions: 0, domChanges: 0, requests: 0 };
  const woken: string[] = [];
  try {
    const worker = running.context.serviceWorkers()[0] as Worker;
    await listenInWorker(worker);
    for (const file of files) {
      // A page of its own each: nothing of the one before can be taken for this one's.
      const page = await running.context.newPage();
      const view = await viewSavedPages(page);
      const watch = await watchHarm(page);
      await view.show(file.name, readPageSource(file));
      await page.waitForLoadState('load');
      await page.waitForTimeout(settlingTime);
      const harm = await watch.read();
      const asked = await readWorker(worker);
      if (asked.length > 0) woken.push(file.name);
      for (const kind of ['exceptions', 'domChanges', 'requests'] as const)
        totals[kind] += harm[kind].length;
      report(file.name, harm, asked, values.verbose);
      await page.close();
    }
  } finally {
    await running.close();
  }
  console.log(
    `${files.length} pages: ${totals.exceptions} exceptions, ${totals.domChanges} DOM changes, ` +
      `${totals.requests} requests of ours; background woken on ${woken.length}`,
  );
  for (const name of woken) console.log(`  woken: ${name}`);
  if (totals.exceptions + totals.domChanges + totals.requests > 0) process.exitCode = 1;
}

/** Counts what pages ask; a worker with a debugger attached is not stopped while it is idle. */
function listenInWorker(worker: Worker): Promise<void> {
  return worker.evaluate(() => {
    const asked: string[] = [];
    globalThis.sidelightAsked = asked;
    chrome.runtime.onMessage.addListener((message: { name?: string }) => {
      asked.push(message.name ?? 'unknown');
    });
  });
}

function readWorker(worker: Worker): Promise<string[]> {
  return worker.evaluate(() => globalThis.sidelightAsked?.splice(0) ?? []);
}

function report(name: string, harm: Harm, asked: string[], verbose: boolean): void {
  for (const text of harm.exceptions) console.log(`${name}: exception: ${text}`);
  for (const text of harm.domChanges) console.log(`${name}: DOM change: ${text}`);
  for (const text of harm.requests) console.log(`${name}: request: ${text}`);
  if (verbose) console.log(`${name}: asked ${asked.join(', ') || 'nothing'}`);
}

await runTool(help, main);
