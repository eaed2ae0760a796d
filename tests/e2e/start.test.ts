import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { findBrowser } from '../../tools/browser/find-browser';
import { type DemoServer, serveDemo } from '../../tools/demo/serve-demo';
import { readHeadless } from '../../tools/start/read-headless';
import { pack, site } from './support/demo-reading';

let server: DemoServer;
const pictureFolder = mkdtempSync(join(tmpdir(), 'sidelight-start-'));

beforeAll(async () => {
  server = await serveDemo(site);
});

afterAll(async () => {
  await server.close();
  rmSync(pictureFolder, { recursive: true });
});

it('without a display `npm start` reads every article as a reader in a hurry does', async () => {
  const browser = findBrowser('chromium');
  if (!browser) throw new Error('No Chromium found; `npm test` says how to get one.');
  const told: string[] = [];
  const failures = await readHeadless({
    extensionFolder: inject('extensionFolder'),
    browser,
    site,
    pack,
    server,
    colorScheme: 'light',
    pictureFolder,
    log: (text) => told.push(text),
  });
  expect(failures).toEqual([]);
  expect(told).toHaveLength(site.pages.length);
  expect(readdirSync(pictureFolder)).toHaveLength(3 * site.pages.length);
});
