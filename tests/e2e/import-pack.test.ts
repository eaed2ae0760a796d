import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveLines, importableArchive } from '../../tools/bench/archive-file';
import { importablePackFile } from '../../tools/bench/importable-pack';
import { openArticleTab } from '../../tools/browser/article-tab';
import { chooseLanguage } from '../../tools/browser/choose-language';
import { buildPacks, bundlePack } from '../../tools/corpus/build-packs';
import { readPackFolder } from '../../tools/corpus/read-pack-folder';
import { createWorkerKiller } from '../../tools/kills/kill-worker';
import { startReading, wordsAlone } from './support/demo-reading';

const reading = startReading(wordsAlone);

/** A page about the invented crisis of the small pack, of no outlet in it. */
const article = readFileSync('tests/fixtures/saved-pages/mill-gazette.html', 'utf8');

let page = article;

const server = createServer((_, answer) => {
  answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  answer.end(page);
});

let bundle = '';

beforeAll(async () => {
  const [built] = await buildPacks(['tests/fixtures/packs/tarn-dam-2031']);
  bundle = built?.text ?? '';
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});

afterAll(() => server.close());

async function openOptions(): Promise<Page> {
  const { context, extensionId } = reading.browser();
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  return page;
}

/** Chooses a file in the options page, as a reader would. */
async function importFile(page: Page, text: string, name = 'pack.json'): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
}

describe('a pack that a reader imports', () => {
  it('is refused with cause and cure when it was changed, and the packs stay as they were', async () => {
    const options = await openOptions();
    const packs = options.locator('.option-rows li', { hasText: 'wordings' });
    await packs.first().waitFor();
    const before = await packs.count();
    await importFile(options, bundle.replace('Prime minister', 'Prime Minister'));
    await expect
      .poll(() => options.getByRole('alert').textContent(), { timeout: 10_000 })
      .toMatch(/checksum does not fit.*Get the file again/);
    await importFile(options, bundle.replace('"formatVersion":1', '"formatVersion":2'));
    await expect
      .poll(() => options.getByRole('alert').textContent(), { timeout: 10_000 })
      .toMatch(/Update Sidelight/);
    expect(await packs.count()).toBe(before);
    await options.close();
  });

  it('is refused in the reader’s language, faults and their places among it', async () => {
    await chooseLanguage(reading.browser(), 'de');
    const options = await openOptions();
    const faulty = JSON.parse(bundle);
    faulty.pack.statements[0].speaker = 'nobody';
    faulty.pack.period.to = 'June';
    await importFile(options, JSON.stringify(faulty));
    await expect
      .poll(() => options.getByRole('alert').innerText(), { timeout: 10_000 })
      .toMatch(
        /^Die Sammlung hat Fehler\..*\nabgedeckte Tage, letzter Tag: .* hat nicht die verlangte Form/,
      );
    await options.close();
    await chooseLanguage(reading.browser(), 'en');
  });

  it('marks pages about its own crisis, until it is removed', async () => {
    const options = await openOptions();
    await importFile(options, bundle);
    const row = options.locator('li', { hasText: 'The filling of the Tarn reservoir' });
    await row.waitFor();
    const { port } = server.address() as AddressInfo;
    const tab = await openArticleTab(reading.browser(), `http://127.0.0.1:${port}/lake`);
    const marked = (await tab.marks()).map(({ text }) => text).join('\n');
    expect(marked).toMatch(/Marro, the prime minister of Selmark, had told parliament/);
    expect(marked).not.toMatch(/herons/);
    await tab.page.close();
    await options.getByRole('button', { name: 'Undo the import' }).click();
    await row.waitFor({ state: 'detached' });
    await options.close();
  });

  it('replaces the one that came with Sidelight only when the reader has seen both', async () => {
    const options = await openOptions();
    const pack = { ...(await readPackFolder('corpus/ukraine-2022')), version: '9.0.0' };
    await importFile(options, JSON.stringify(bundlePack(pack)));
    const asked = options.locator('.confirm', { hasText: 'Nothing is replaced until you say so' });
    await asked.waitFor();
    expect(
      await asked.locator('tr', { hasText: 'Version' }).locator('td').allTextContents(),
    ).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+$/), '9.0.0']);
    const row = options.locator('.option-rows li', { hasText: pack.title });
    await asked.getByRole('button', { name: 'Keep the installed one' }).click();
    await asked.waitFor({ state: 'detached' });
    expect(await row.textContent()).toContain('Built in.');

    await importFile(options, JSON.stringify(bundlePack(pack)));
    await asked.getByRole('button', { name: 'Replace it' }).click();
    await row.getByText('Version 9.0.0').waitFor();
    await row.getByRole('button', { name: 'Remove' }).click();
    await row.getByText('Built in.').waitFor();
    await options.close();
  });

  it('is told from its faults by statement and field, without commands', async () => {
    const options = await openOptions();
    const pack = await readPackFolder('tests/fixtures/packs/tarn-dam-2031');
    for (const { wordings } of pack.statements.slice(0, 1))
      for (const { selector } of wordings) selector.exact = 'Nobody printed this.';
    await importFile(options, JSON.stringify(bundlePack(pack)));
    const alert = options.getByRole('alert');
    await expect
      .poll(() => alert.textContent(), { timeout: 10_000 })
      .toMatch(/In the statement “.+”, wording 1, passage: not verbatim in/);
    expect(await alert.textContent()).not.toMatch(/npm|\/statements/);
    await options.close();
  });

  it('is refused before it is read when it is too large, and told what is allowed', async () => {
    const options = await openOptions();
    await importFile(options, ' '.repeat(3_500_001));
    await expect
      .poll(() => options.getByRole('alert').textContent(), { timeout: 10_000 })
      .toMatch(/It has 3\.6 MB, and 3\.5 MB are allowed/);
    await options.close();
  });

  it('as large as is allowed is learned and stored', async () => {
    const options = await openOptions();
    const file = importablePackFile(4_700, 4);
    expect(file.length).toBeGreaterThan(3_300_000);
    await importFile(options, file);
    const row = options.locator('.option-rows li', { hasText: 'Synthetic' });
    await row.waitFor({ timeout: 150_000 });
    await row.getByRole('button', { name: 'Remove' }).click();
    await row.waitFor({ state: 'detached' });
    await options.close();
  }, 180_000);
});

/** A made-up archive of some thousand wordings, as the lines of a file. */
const archive = importableArchive(2_500);

async function archiveText(): Promise<string> {
  let text = '';
  for await (const line of archiveLines(archive.pack)) text += line;
  return text;
}

describe('a pack in lines, of any size', () => {
  const progress = (options: Page) => options.locator('.import-progress progress');
  const row = (options: Page) => options.locator('.option-rows > li', { hasText: 'Archive' });

  /** Names of all packs and files that lie in the extension's databases. */
  const stored = (options: Page) =>
    options.evaluate(async () => {
      const keysOf = (name: string, store: string) =>
        new Promise<IDBValidKey[]>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const database = opening.result;
            if (!database.objectStoreNames.contains(store)) return resolve([]);
            const reading = database.transaction(store).objectStore(store).getAllKeys();
            reading.onsuccess = () => resolve(reading.result);
            database.close();
          };
        });
      const { gate = {} } = await chrome.storage.local.get('gate');
      return {
        packs: await keysOf('sidelight-packs', 'packs'),
        indexes: (await keysOf('sidelight-indexes', 'indexes')).filter((id) => id === 'archive'),
        staged: await keysOf('sidelight-staged', 'files'),
        isGated: Object.hasOwn(gate as object, 'archive'),
      };
    });
  const nothing = { packs: [], indexes: [], staged: [], isGated: false };

  it('installs nothing when it is cut short, changed, or stopped', async () => {
    const options = await openOptions();
    const text = await archiveText();
    const alert = options.getByRole('alert');
    for (const [damaged, message] of [
      [
        text.slice(0, text.length * 0.8),
        /Line [\d,]+ of the file: it is not JSON.*nothing was changed/,
      ],
      [text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1), /The file ends early/],
      [
        text.replace('Made up to measure speed', 'Made up to measure haste'),
        /checksum does not fit/,
      ],
    ] as const) {
      await importFile(options, damaged, 'archive.jsonl');
      await expect.poll(() => alert.textContent(), { timeout: 60_000 }).toMatch(message);
      expect(await stored(options)).toEqual(nothing);
    }
    await importFile(options, text, 'archive.jsonl');
    await options.getByText('Learning what its statements look like').waitFor({ timeout: 60_000 });
    await options.getByRole('button', { name: 'Stop' }).click();
    await progress(options).waitFor({ state: 'detached' });
    await options.getByText('Stopped. Nothing was imported.').waitFor();
    await expect.poll(() => stored(options), { timeout: 10_000 }).toEqual(nothing);
    expect(await row(options).count()).toBe(0);
    await options.close();
  }, 180_000);

  it('shows how far it is, survives the end of the background, and marks pages', async () => {
    const options = await openOptions();
    const kill = await createWorkerKiller(reading.browser(), options);
    await importFile(options, await archiveText(), 'archive.jsonl');
    await options.getByText('Learning what its statements look like').waitFor({ timeout: 60_000 });
    expect(await kill()).toBe(true);
    // Asked once more, it begins anew, and goes on from little to much.
    const seen: number[] = [];
    await expect
      .poll(
        async () => {
          const value = await progress(options)
            .evaluate((bar: HTMLProgressElement) => bar.value, null, { timeout: 200 })
            .catch(() => 1);
          seen.push(value);
          return row(options).count();
        },
        { timeout: 150_000, interval: 200 },
      )
      .toBe(1);
    expect(seen.some((value) => value > 0 && value < 1)).toBe(true);
    expect(await row(options).textContent()).toMatch(/2500|2,500/);
    expect(await stored(options)).toMatchObject({ packs: ['archive'], staged: [], isGated: true });

    page = `<!doctype html><html lang="en"><title>News</title><article><h1>News</h1><p>It was an eventful week for the people of orvanek, as our reporters saw for themselves.</p><p>${archive.page(40).replaceAll('. ', '.</p><p>')}</p></article>`;
    const { port } = server.address() as AddressInfo;
    const tab = await openArticleTab(reading.browser(), `http://127.0.0.1:${port}/archive`);
    expect((await tab.marks()).length).toBeGreaterThan(0);
    await tab.page.close();
    await row(options).getByRole('button', { name: 'Remove' }).click();
    await row(options).waitFor({ state: 'detached' });
    expect(await stored(options)).toEqual(nothing);
    await options.close();
  }, 240_000);
});

/** The invented crisis as a table of another outlet's wordings, typed by hand; one row lacks its outlet. */
const table = [
  'Statement;Outlet;Published;Speaker;Wording;Rating',
  'Neighbours were told nothing;Lenn Herald;2031-03-13;Ilda Marro;"Selmark’s prime minister Ilda Marro told parliament that Orvane violated the treaty, when it began to fill the Tarn reservoir without notice.";false',
  'Talks in Brask;Lenn Herald;2031-03-13;;The River Commission had invited both countries to talks in Brask on 20 March.;',
  'No notice;;2031-03-13;;Orvane sees no duty.;',
].join('\r\n');

const review = {
  '@context': 'https://schema.org',
  '@type': 'DataFeed',
  dataFeedElement: [
    {
      '@type': 'DataFeedItem',
      item: [
        {
          '@type': 'ClaimReview',
          url: 'https://waterwatch.example/tarn',
          datePublished: '2031-03-14',
          author: { '@type': 'Organization', name: 'Water Watch' },
          claimReviewed:
            'Orvane violated the treaty when it began to fill the Tarn reservoir without any notice.',
          itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'Ilda Marro' } },
          reviewRating: { '@type': 'Rating', alternateName: 'Half true' },
        },
      ],
    },
  ],
};
const feedInPage = `<!doctype html><script type="application/ld+json">${JSON.stringify(review)}</script>`;

/** A saved file's text, when it is asked for. */
async function savedBy(page: Page, ask: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), ask()]);
  return readFileSync(await download.path(), 'utf8');
}

describe('a file of another format', () => {
  beforeAll(() => {
    page = article;
  });
  const addressOf = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/lake`;

  it('a table is seen, imported, marks pages, is saved for others, and taken back', async () => {
    const options = await openOptions();
    await importFile(options, `\uFEFF${table}`, 'My lake.csv');
    const preview = options.getByRole('group', {
      name: 'What Sidelight would take from “My lake.csv”',
    });
    await preview.waitFor();
    const text = (await preview.textContent()) ?? '';
    expect(text).toContain('2 statements in 2 wordings from 1 article.');
    expect(text).toContain('Lenn Herald: 2 wordings');
    expect(text).toContain('Ratings and verdicts stay out');
    expect(text).toContain('1 was left out.');
    expect(text).toContain('Line 4: no outlet');
    await preview.getByRole('button', { name: 'Import', exact: true }).click();
    const row = options.locator('.option-rows > li', { hasText: 'My lake' });
    await row.waitFor();

    const tab = await openArticleTab(reading.browser(), addressOf());
    const marked = (await tab.marks()).map((mark) => mark.text).join('\n');
    expect(marked).toMatch(/Marro, the prime minister of Selmark, had told parliament/);
    expect(marked).toMatch(/invited both countries to talks in Brask/);
    expect(marked).not.toMatch(/herons/);
    await tab.page.close();

    await row.getByText('How far it has come').click();
    await row.getByText('It is publishable.').waitFor();
    expect(await row.textContent()).toContain('never whole articles');
    const saved = await savedBy(options, () =>
      row.getByRole('button', { name: 'Save as Web Annotations' }).click(),
    );
    const annotations = JSON.parse(saved);
    expect(annotations).toMatchObject({ type: 'AnnotationPage', items: { length: 2 } });
    expect(annotations.items.map((each: Annotation) => each.target.selector.exact)).toContain(
      'The River Commission had invited both countries to talks in Brask on 20 March.',
    );
    const csv = await savedBy(options, () =>
      row.getByRole('button', { name: 'Save as CSV' }).click(),
    );
    expect(csv).toContain('"The River Commission had invited both countries');
    expect(csv).not.toContain('false');

    await options.getByRole('button', { name: 'Undo the import' }).click();
    await row.waitFor({ state: 'detached' });
    await options.close();
  });

  it('claim reviews in a saved page mark pages with the reviewers’ words', async () => {
    const options = await openOptions();
    await importFile(options, feedInPage, 'review.html');
    const preview = options.locator('.import-preview');
    await preview.getByText('Claims by schema.org').waitFor();
    await preview.getByRole('button', { name: 'Do not import' }).click();
    await preview.waitFor({ state: 'detached' });
    await importFile(options, feedInPage, 'review.html');
    await preview.getByRole('button', { name: 'Import', exact: true }).click();
    const row = options.locator('.option-rows > li', { hasText: 'review' });
    await row.waitFor();
    const tab = await openArticleTab(reading.browser(), addressOf());
    expect((await tab.marks()).map((mark) => mark.text).join('\n')).toMatch(
      /Orvane violated the treaty when it started to fill/,
    );
    await tab.page.close();
    await row.getByRole('button', { name: 'Remove' }).click();
    await row.waitFor({ state: 'detached' });
    await options.close();
  });

  it('is refused with the line and the cure, and nothing is stored', async () => {
    const options = await openOptions();
    const alert = options.getByRole('alert');
    await importFile(options, 'Outlet,Colour\nLenn Herald,blue', 'table.csv');
    await expect
      .poll(() => alert.textContent(), { timeout: 10_000 })
      .toMatch(/No column is headed “wording”.*Outlet, Colour.*Rename one/);
    await importFile(options, '{"a": 1,\n "b" 2}', 'broken.json');
    await expect
      .poll(() => alert.textContent(), { timeout: 10_000 })
      .toMatch(/line 2, at character 6/);
    await options.close();
  });
});

type Annotation = { target: { selector: { exact: string } } };
