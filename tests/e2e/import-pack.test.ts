import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importablePackFile } from '../../tools/bench/importable-pack';
import { openArticleTab } from '../../tools/browser/article-tab';
import { buildPacks, bundlePack } from '../../tools/corpus/build-packs';
import { readPackFolder } from '../../tools/corpus/read-pack-folder';
import { startReading } from './support/demo-reading';

const reading = startReading();

/** A page about the invented crisis of the small pack, of no outlet in it. */
const article = readFileSync('tests/fixtures/saved-pages/mill-gazette.html', 'utf8');

const server = createServer((_, answer) => {
  answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  answer.end(article);
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
async function importFile(page: Page, text: string): Promise<void> {
  const file = { name: 'pack.json', mimeType: 'application/json', buffer: Buffer.from(text) };
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
    await row.getByRole('button').click();
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

  it('is refused before it is read when it is too large, and told what is allowed', async () => {
    const options = await openOptions();
    await importFile(options, ' '.repeat(3_500_001));
    await expect
      .poll(() => options.getByRole('alert').textContent(), { timeout: 10_000 })
      .toMatch(/it has 3\.6 MB, and 3\.5 MB are allowed/);
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
