import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { ArticleAnalysis } from '../../../../engine/match/types';
import type { PackSummary } from '../../../../engine/pack/pack-summary';
import type { Pack, PackBundle } from '../../../../engine/pack/types';
import {
  putPack,
  readStoredPacks,
  type StoredPack,
} from '../../../../entrypoints/background/pack-database';
import { bundlePack } from '../../../../tools/corpus/build-packs';
import {
  ask,
  ownFiles,
  resetBrowser,
  sampleArticle,
  sampleBundle,
  samplePackId,
  senders,
  startWorker,
} from './support/worker';

const oldKey = `pack:${samplePackId}`;
const later = bundlePack({ ...sampleBundle.pack, version: '9.0.0' });

beforeEach(async () => {
  await resetBrowser();
  ownFiles.set('/packs/index.json', []);
  await startWorker();
});

const importBundle = (bundle: PackBundle, replaces?: string) =>
  ask('importPack', { json: JSON.stringify(bundle), ...(replaces && { replaces }) });

const analyse = async () =>
  (await ask<ArticleAnalysis>('analyseArticle', sampleArticle(), senders.page)).claims;

const storedPack = async (): Promise<StoredPack | undefined> =>
  (await readStoredPacks()).get(samplePackId);

const summaries = () => ask<PackSummary[]>('listPacks');

const oldCopy = async () => (await browser.storage.local.get(oldKey))[oldKey];

function damaged({ file, ...rest }: StoredPack): StoredPack {
  const bytes = new Uint8Array(file.slice(0));
  bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
  return { ...rest, file: bytes.buffer };
}

describe('an imported pack', () => {
  it('lies in the database alone, and is the same pack in the next life', async () => {
    await importBundle(sampleBundle);
    const claims = await analyse();
    expect(claims.length).toBeGreaterThan(0);
    expect(await oldCopy()).toBeUndefined();
    await startWorker();
    expect(await analyse()).toEqual(claims);
    expect(await ask<Pack>('readPack', samplePackId)).toEqual(sampleBundle.pack);
    expect(await summaries()).toMatchObject([{ sha256: sampleBundle.sha256, builtIn: false }]);
  });

  it('is set apart with the cure when its file is damaged, and the others work', async () => {
    ownFiles.set('/packs/index.json', [{ id: 'other', file: 'sample.json' }]);
    ownFiles.set('/packs/sample.json', bundlePack({ ...sampleBundle.pack, id: 'other' }));
    await importBundle(sampleBundle);
    await putPack(samplePackId, damaged((await storedPack()) as StoredPack));
    await startWorker();
    expect((await summaries()).map(({ id, problem }) => [id, problem?.text])).toEqual([
      ['other', undefined],
      [samplePackId, 'problem.storedPackDamaged'],
    ]);
    expect((await analyse()).length).toBeGreaterThan(0);
    await ask('removePack', samplePackId);
    expect(await summaries()).toHaveLength(1);
  });

  it('is gone from the database when it is removed, and when everything is erased', async () => {
    for (const [name, payload] of [
      ['removePack', samplePackId],
      ['eraseEverything', undefined],
    ] as const) {
      await importBundle(sampleBundle);
      await ask(name, payload);
      expect((await readStoredPacks()).size).toBe(0);
      await startWorker();
      expect(await summaries()).toEqual([]);
    }
  });

  it('is told of where the browser does not open the database, and the others work', async () => {
    ownFiles.set('/packs/index.json', [{ id: samplePackId, file: 'sample.json' }]);
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new Error('not allowed');
    });
    await startWorker();
    expect((await analyse()).length).toBeGreaterThan(0);
    expect((await summaries()).map(({ problem }) => problem)).toEqual([
      undefined,
      { text: 'problem.databaseShut', values: ['not allowed'] },
    ]);
  });
});

describe('a pack that an earlier version kept', () => {
  const moved = () =>
    vi.waitFor(async () => {
      expect(await oldCopy()).toBeUndefined();
      expect((await storedPack())?.sha256).toBe(sampleBundle.sha256);
    });

  it('is used at once, and moved to the database', async () => {
    await browser.storage.local.set({ [oldKey]: sampleBundle });
    await startWorker();
    const claims = await analyse();
    expect(claims.length).toBeGreaterThan(0);
    await moved();
    await startWorker();
    expect(await analyse()).toEqual(claims);
    expect(await ask<Pack>('readPack', samplePackId)).toEqual(sampleBundle.pack);
  });

  it('stays where it is when the database has no room, and is moved later', async () => {
    await browser.storage.local.set({ [oldKey]: sampleBundle });
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await startWorker();
    expect((await analyse()).length).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await oldCopy()).toEqual(sampleBundle);
    put.mockRestore();
    await startWorker();
    await moved();
  });

  it('is moved whole wherever the background was ended while it was', async () => {
    // Before its copy was written, after it, and after a copy that came out damaged.
    await importBundle(sampleBundle);
    const sound = (await storedPack()) as StoredPack;
    for (const copy of [undefined, sound, damaged(sound)]) {
      await ask('removePack', samplePackId);
      await browser.storage.local.set({ [oldKey]: sampleBundle });
      if (copy) await putPack(samplePackId, copy);
      await startWorker();
      expect((await analyse()).length).toBeGreaterThan(0);
      expect((await summaries()).map(({ problem }) => problem)).toEqual([undefined]);
      await moved();
    }
  });

  it('gives way to one that was imported since', async () => {
    await importBundle(later);
    await browser.storage.local.set({ [oldKey]: sampleBundle });
    await startWorker();
    expect(await summaries()).toMatchObject([{ version: '9.0.0' }]);
    await vi.waitFor(async () => expect(await oldCopy()).toBeUndefined());
    expect((await storedPack())?.sha256).toBe(later.sha256);
  });

  it('is taken for what it was when it was damaged', async () => {
    const changed = { ...sampleBundle, pack: { ...sampleBundle.pack, title: 'x' } };
    await browser.storage.local.set({ [oldKey]: changed });
    await startWorker();
    expect(JSON.stringify((await summaries())[0]?.problem)).toContain('bundle.checksum');
    expect(await oldCopy()).toEqual(changed);
  });
});
