import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { openArticleTab } from '../browser/article-tab';
import type { FoundBrowser } from '../browser/find-browser';
import { type ExtensionBrowser, launchChromium } from '../browser/launch-chromium';
import { waitUntil } from '../browser/wait-until';

/** What an import in a browser was measured by. */
export type ImportFigures = {
  importSeconds: number;
  /** Seconds until all of the file was read and checked, and learning began. */
  checkedAt: number;
  /** Questions to the background while it imports: how many, and how long they were left unanswered. */
  answers: { asked: number; medianMs: number; mostlyMs: number; longestMs: number };
  /** Proportional set size of all of the browser's processes; null where the system does not tell. */
  memoryMb: { before: number; most: number; after: number } | null;
  marks: number;
  /** From opening a page to its first marks. */
  markedAfterMs: number;
};

export type ImportTask = {
  browser: FoundBrowser;
  extensionFolder: string;
  /** A pack in lines. */
  file: string;
  /** A page of so many sentences that reports the pack. */
  page: (sentences: number) => string;
  /** A folder for pictures; null for none. */
  pictures: string | null;
  /** Milliseconds that the import may take. */
  limit: number;
};

/** Between two questions, and two looks at the progress, in milliseconds. */
const questionEvery = 500;

const sentencesOfPage = 40;

/** Share of the answers that `mostlyMs` tells of. */
const mostly = 0.95;

/** A sentence that a pack which comes with Sidelight is asked about. */
const question = 'Russia has massed more than 100,000 troops near the border with Ukraine.';

/**
 * Imports a pack as a reader does, and reads a page by it.
 * @throws when the import is refused or takes longer than the limit, or the page is not marked
 */
export async function importInBrowser(task: ImportTask): Promise<ImportFigures> {
  const { browser, extensionFolder, page } = task;
  const server = createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    answer.end(articleOf(page(sentencesOfPage)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const opened = await launchChromium({
    browser,
    extensionFolder,
    headless: true,
    colorScheme: 'light',
  });
  try {
    const imported = await importFile(opened, task);
    const { port } = server.address() as AddressInfo;
    const start = performance.now();
    const tab = await openArticleTab(opened, `http://127.0.0.1:${port}/archive`);
    const marks = await tab.marks();
    const markedAfterMs = Math.round(performance.now() - start);
    await takePicture(tab.page, task, 'marked-page');
    return { ...imported, marks: marks.length, markedAfterMs };
  } finally {
    await opened.close();
    server.close();
  }
}

async function importFile(opened: ExtensionBrowser, task: ImportTask) {
  const { context, extensionId, protocol } = opened;
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await options.locator('.option-rows > li').first().waitFor();
  await ask(options);
  const before = await memoryOf(protocol);
  const answers: number[] = [];
  let most = before;
  let checkedAt = 0;
  const start = performance.now();
  await options.locator('input[type=file]').setInputFiles(task.file);
  const learning = options.getByText('Learning what its statements look like');
  const row = options.locator('.option-rows > li', { hasText: 'Archive' });
  const progress = options.locator('.import-progress');
  // A small import may have ended before it is looked at.
  const pictureOf = async (stage: string) => {
    await progress.scrollIntoViewIfNeeded({ timeout: questionEvery }).catch(() => {});
    await takePicture(options, task, stage);
  };
  await progress.waitFor();
  await pictureOf('reading');
  await waitUntil(
    'the end of the import',
    async () => {
      answers.push(await ask(options));
      most = Math.max(most, await memoryOf(protocol));
      if (checkedAt === 0 && (await learning.count()) > 0) {
        checkedAt = performance.now() - start;
        await pictureOf('learning');
      }
      const refused = options.getByRole('alert');
      if ((await refused.count()) > 0) throw new Error(await refused.first().innerText());
      if ((await row.count()) > 0) return true;
      await options.waitForTimeout(questionEvery);
      return false;
    },
    task.limit,
  );
  const importSeconds = (performance.now() - start) / 1000;
  await row.scrollIntoViewIfNeeded();
  await takePicture(options, task, 'done');
  const after = await memoryOf(protocol);
  await options.close();
  answers.sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(answers[Math.min(answers.length - 1, Math.floor(share * answers.length))] ?? 0);
  return {
    importSeconds,
    checkedAt: checkedAt / 1000,
    answers: { asked: answers.length, medianMs: at(0.5), mostlyMs: at(mostly), longestMs: at(1) },
    memoryMb: before === 0 ? null : { before, most, after },
  };
}

/** How long the background takes to answer what a reader looks up, in milliseconds. */
async function ask(options: Page): Promise<number> {
  return options.evaluate(async (sentence) => {
    const start = performance.now();
    const reply = await chrome.runtime.sendMessage({
      sidelight: 'background',
      name: 'lookUpSentence',
      payload: { sentence },
    });
    if (!reply?.ok) throw new Error(`No answer: ${JSON.stringify(reply)}`);
    return performance.now() - start;
  }, question);
}

/** Megabytes of all the browser's processes, what they share counted once; 0 where the system does not tell. */
async function memoryOf(protocol: CDPSession): Promise<number> {
  const { processInfo } = await protocol.send('SystemInfo.getProcessInfo');
  let kilobytes = 0;
  for (const { id } of processInfo) kilobytes += ownKilobytes(id);
  return Math.round(kilobytes / 1000);
}

function ownKilobytes(process: number): number {
  try {
    const told = readFileSync(`/proc/${process}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB/m.exec(told)?.[1] ?? 0);
  } catch {
    // It has ended meanwhile, or this is no Linux.
    return 0;
  }
}

async function takePicture(page: Page, { pictures }: ImportTask, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** The archive's page as an article, a paragraph a sentence. */
function articleOf(text: string): string {
  const opening =
    'It was an eventful week for the people of orvanek, as our reporters saw for themselves.';
  const paragraphs = [opening, ...text.split(/(?<=\.) /)].map((each) => `<p>${each}</p>`);
  return `<!doctype html><html lang="en"><title>News</title><article><h1>News</h1>${paragraphs.join('\n')}</article></html>`;
}
