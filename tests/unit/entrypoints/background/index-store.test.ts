import { openDB } from 'idb';
import { beforeEach, expect, it, vi } from 'vitest';
import {
  ask,
  resetBrowser,
  sampleArticle,
  sampleBundle,
  samplePackId,
  senders,
  startWorker,
} from './support/worker';

type Stored = { packSha256: string; checksum: string; index: ArrayBuffer };

beforeEach(async () => {
  await resetBrowser();
  await startWorker();
});

const analyse = () => ask('analyseArticle', sampleArticle(), senders.page);

async function useStored<T>(work: (database: Awaited<ReturnType<typeof openDB>>) => Promise<T>) {
  const database = await openDB('sidelight-indexes', 1);
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

const readStored = (): Promise<Stored | undefined> =>
  useStored((database) => database.get('indexes', samplePackId));

/** The index as soon as it is stored: the answer does not wait for it. */
const storedIndex = () =>
  vi.waitFor(async () => {
    const stored = await readStored();
    if (!stored) throw new Error('nothing is stored');
    return stored;
  });

it('is stored when a pack is first opened, and opens the pack at the next start', async () => {
  const first = await analyse();
  const stored = await storedIndex();
  expect(stored.packSha256).toBe(sampleBundle.sha256);
  await startWorker();
  expect(await analyse()).toEqual(first);
  expect((await readStored())?.checksum).toBe(stored.checksum);
});

it('is stored with a pack that is imported', async () => {
  await ask('importPack', { json: JSON.stringify(sampleBundle) });
  expect(await readStored()).toMatchObject({ packSha256: sampleBundle.sha256 });
});

it.each([
  [
    'damaged',
    ({ index, ...rest }: Stored): Stored => {
      const bytes = new Uint8Array(index.slice(0));
      bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
      return { ...rest, index: bytes.buffer };
    },
  ],
  [
    'of an earlier state of the pack',
    (stored: Stored): Stored => ({ ...stored, packSha256: 'other' }),
  ],
])('is made anew when it is %s', async (_, change) => {
  const first = await analyse();
  const stored = await storedIndex();
  await useStored((database) => database.put('indexes', change(stored), samplePackId));
  await startWorker();
  expect(await analyse()).toEqual(first);
  await vi.waitFor(async () => expect(await readStored()).toEqual(stored));
});

it('is forgotten when its pack is removed, and when everything is erased', async () => {
  for (const [name, payload] of [
    ['removePack', samplePackId],
    ['eraseEverything', undefined],
  ] as const) {
    await ask('importPack', { json: JSON.stringify(sampleBundle) });
    expect(await readStored()).toBeDefined();
    await ask(name, payload);
    expect(await readStored()).toBeUndefined();
  }
});

it('is done without where the browser stores none', async () => {
  const open = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    if (name === 'sidelight-indexes') throw new Error('not allowed');
    return open(name, version);
  });
  expect(await analyse()).toMatchObject({ claims: expect.arrayContaining([expect.anything()]) });
});
