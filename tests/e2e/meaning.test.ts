import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createEngine } from '../../engine/engine';
import type { ArticleAnalysis } from '../../engine/match/types';
import { openArticleTab } from '../../tools/browser/article-tab';
import { findBrowser } from '../../tools/browser/find-browser';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/launch-chromium';
import { readPageState } from '../../tools/browser/read-page-state';
import { waitUntil } from '../../tools/browser/wait-until';
import { bundlePack } from '../../tools/corpus/build-packs';
import { createWorkerKiller } from '../../tools/kills/kill-worker';
import { createPageMeaning } from '../../tools/meaning/page-meaning';
import { pack } from './support/demo-reading';
import { lettersOf } from './support/same-words';

const url = 'https://doubt.example/talks';
const headline = 'Moscow weighs the replies it was given';
const datePublished = '2022-01-27';
const paragraphs = readFileSync('tests/fixtures/pages-in-doubt/talks.txt', 'utf8')
  .trim()
  .split(/\n\n+/);
const body = `<!doctype html><html lang="en"><head><title>${headline}</title>
  <meta property="article:published_time" content="${datePublished}"></head>
  <body><article><h1>${headline}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

const marked = ({ claims }: ArticleAnalysis) =>
  claims.filter(({ highlighted }) => highlighted).map(({ text }) => text);

/** What words mark on the page, and what meaning adds, as Node says. */
async function inNode() {
  const meaning = createPageMeaning(['corpus/ukraine-2022'], [pack]);
  // As pages are read: the headline is no part of the text.
  const text = paragraphs.join('\n\n');
  const reading = createEngine([bundlePack(pack)]).openAnalysis({ text, headline, datePublished });
  const decided = await meaning.decide(reading);
  await meaning.end();
  return { byWords: marked(reading.analysis), byMeaning: marked(decided) };
}

async function openBrowser(extensionFolder: string): Promise<ExtensionBrowser> {
  const found = findBrowser('chromium');
  if (!found) throw new Error('No Chromium found; `npm test` says how to get one.');
  const browser = await launchChromium({ browser: found, extensionFolder, headless: true });
  await browser.context.route(`${url}*`, (route) =>
    route.fulfill({ body, headers: { 'content-type': 'text/html; charset=utf-8' } }),
  );
  return browser;
}

/** The page's marks once there are `count` of them. */
const marksOf = (browser: ExtensionBrowser, count: number) =>
  waitUntil(`${count} marks`, async () => {
    const state = await readPageState(browser, url);
    return state !== null && marked(state.analysis).length === count && marked(state.analysis);
  });

describe('a page that words leave in doubt', () => {
  let browser: ExtensionBrowser;
  let expected: Awaited<ReturnType<typeof inNode>>;

  beforeAll(async () => {
    expected = await inNode();
    browser = await openBrowser(inject('extensionFolder'));
  });
  afterAll(() => browser?.close());

  it('gets the marks that its sentences’ meaning adds', async () => {
    expect(expected.byMeaning.length).toBeGreaterThan(expected.byWords.length);
    await openArticleTab(browser, url);
    expect(await marksOf(browser, expected.byMeaning.length)).toEqual(expected.byMeaning);
  });

  it('gets them also when the background dies while the model reads', async () => {
    const ownPage = await browser.context.newPage();
    await ownPage.goto(`chrome-extension://${browser.extensionId}/options.html`);
    const kill = await createWorkerKiller(browser, ownPage);
    const tab = await openArticleTab(browser, url);
    await tab.marks();
    expect(await kill()).toBe(true);
    // Seen in the page: a background that dies answers nobody.
    await waitUntil('a mark in each sentence', async () => {
      const marks = await tab.marks();
      return expected.byMeaning.every((sentence) =>
        marks.some(({ text }) => lettersOf(sentence).includes(lettersOf(text))),
      );
    });
  });
});

describe('a model that is damaged', () => {
  let browser: ExtensionBrowser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sidelight-damaged-'));
    cpSync(inject('extensionFolder'), folder, { recursive: true });
    const file = join(folder, 'encoder/weights.bin');
    const model = readFileSync(file);
    model[model.length >> 1] = (model[model.length >> 1] as number) ^ 1;
    writeFileSync(file, model);
    browser = await openBrowser(folder);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('leaves the page the marks that words give, and the options say so', async () => {
    const { byWords } = await inNode();
    await openArticleTab(browser, url);
    expect(await marksOf(browser, byWords.length)).toEqual(byWords);
    const options = await browser.context.newPage();
    const said = await waitUntil('the options to say so', async () => {
      await options.goto(`chrome-extension://${browser.extensionId}/options.html`);
      // The page opens without it: it has to ask first.
      const status = (await options.locator('[role=status]').first().textContent()) ?? '';
      return status.includes('could not be used') && status;
    });
    expect(said).toContain('weights.bin is damaged');
    expect(await marksOf(browser, byWords.length)).toEqual(byWords);
  });
});
