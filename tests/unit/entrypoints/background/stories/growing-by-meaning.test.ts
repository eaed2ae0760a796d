import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { sha256 } from '../../../../../entrypoints/database/sha-256';
import { defaultSettings } from '../../../../../settings/settings';
import { emptyStory, withArticle, withTitle } from '../../../../../stories/change-story';
import { keptArticle } from '../../../../../stories/kept-article';
import type { Growth, StorySummary } from '../../../../../stories/types';
import { ask, ownFiles, resetBrowser, startWorker } from '../support/worker';

const askEncoder = vi.fn<(sentences: string[]) => Promise<Int8Array[]>>();
vi.mock('../../../../../entrypoints/background/meaning/ask-encoder', () => ({ askEncoder }));

/** Every sentence means the same. */
const encode = async (sentences: string[]) => sentences.map(() => Int8Array.of(100, 20));

const story = 'story-lock';

const articles = {
  herald: 'The lock at Velm will be closed until 30 April, the harbour master Nils Orm said.',
  courier: 'Nils Orm, the harbour master, said the lock at Velm would be closed until 30 April.',
};

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { deviceMemory: 8 });
  await resetBrowser();
  setModel('v1');
  askEncoder.mockReset().mockImplementation(encode);
  await startWorker();
});

// What a worker still makes would be stored among what belongs to the next test.
afterEach(async () => {
  askEncoder.mockImplementation(encode);
  await grown();
});

function setModel(version: string): void {
  ownFiles.set('/encoder/model.json', { version, dimensions: 2, maxTokens: 9 });
}

const storeOf = () => import('../../../../../entrypoints/background/stories/story-store');
const growing = () => import('../../../../../entrypoints/background/stories/grow-stories');
const use = async () =>
  (await import('../../../../../entrypoints/background/stories/story-database')).useStories;

const article = (outlet: keyof typeof articles) =>
  keptArticle(
    {
      article: {
        url: `https://${outlet}.example/lock`,
        outlet,
        headline: 'The lock at Velm',
        datePublished: '2033-03-08',
        inLanguage: 'en',
        text: articles[outlet],
      },
      truncated: false,
      dateFrom: 'meta',
    },
    new Date(),
    sha256,
  );

/** Keeps an article, as far as it is written in the database. */
async function keep(outlet: keyof typeof articles, of = story): Promise<void> {
  const { changeStories, storedText } = await storeOf();
  const { entry, paragraphs } = await article(outlet);
  await changeStories(async () => ({
    changes: [
      { story: of, change: (content) => withArticle(content ?? emptyStory('The lock'), entry) },
    ],
    texts: [await storedText(entry.id, paragraphs)],
    result: null,
  }));
}

const grow = async () => void (await growing()).growWaiting();

const growths = async () =>
  (await ask<StorySummary[]>('listStories')).map(({ growth }): Growth => growth);
const grown = () =>
  vi.waitFor(async () => expect((await growths()).every(({ is }) => is === 'done')).toBe(true), {
    timeout: 10_000,
  });

const read = async () =>
  (await use())(async (database) => ({
    job: await database.get('jobs', story),
    grown: await database.get('grown', story),
    vectors: await database.getAll('vectors'),
  }));

/** The encoder answers the first batch it is asked, and what comes then waits for `goOn`. */
function holdUp() {
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  askEncoder.mockImplementation(async (sentences) => {
    if (askEncoder.mock.calls.length > 1) await held;
    return encode(sentences);
  });
  return { goOn };
}

/** Until the second article's sentences are asked. */
const asked = () => vi.waitFor(() => expect(askEncoder.mock.calls.length).toBe(2), 10_000);

describe('a story', () => {
  it('is grown by words at once, then by meaning, and asks nothing twice', async () => {
    await keep('herald');
    await keep('courier');
    const { goOn } = holdUp();
    await grow();
    await asked();
    // The pack by words is there already, and the progress goes on from it.
    const between = await read();
    expect(between.job).toMatchObject({ byWords: true, version: 2 });
    expect(between.grown?.version).toBe(2);
    expect(between.grown).not.toHaveProperty('model');
    expect(between.vectors).toHaveLength(1);
    expect((await growths())[0]).toMatchObject({ is: 'growing' });
    const [growth] = await growths();
    expect(growth?.is === 'growing' && growth.share).toBeGreaterThan(0.15);
    goOn();
    await grown();
    const after = await read();
    expect(after).toMatchObject({ job: undefined, grown: { version: 2, model: 'v1' } });
    expect(after.vectors.map(({ model }) => model)).toEqual(['v1', 'v1']);

    // Another title changes no text: it is grown by meaning at once.
    await (await storeOf()).changeStories(async () => ({
      changes: [{ story, change: (content) => withTitle(content ?? emptyStory(''), 'Velm') }],
      result: null,
    }));
    await grow();
    await grown();
    expect((await read()).grown).toMatchObject({ version: 3, model: 'v1' });
    const sentences = askEncoder.mock.calls.flatMap(([batch]) => batch);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('goes on where it was when the background was ended', async () => {
    await keep('herald');
    await keep('courier');
    holdUp();
    await grow();
    await asked();
    askEncoder.mockReset().mockImplementation(encode);
    await startWorker();
    await grown();
    expect((await read()).grown).toMatchObject({ version: 2, model: 'v1' });
    // The first article's sentences were not read again.
    const again = askEncoder.mock.calls.flatMap(([batch]) => batch);
    expect(again).toContain(articles.courier);
    expect(again).not.toContain(articles.herald);
  });

  it('that changes meanwhile is grown as it is then', async () => {
    await keep('herald');
    await keep('courier');
    const { goOn } = holdUp();
    await grow();
    await asked();
    await ask('renameStory', { story, title: 'Velm' });
    goOn();
    await grown();
    expect((await read()).grown).toMatchObject({ version: 3, model: 'v1' });
  });

  it('waits with its meaning until another one has its first marks', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await keep('herald');
    await keep('courier');
    const { goOn } = holdUp();
    await grow();
    await asked();
    await keep('courier', 'story-other');
    await (await growing()).growWaiting();
    goOn();
    await grown();
    const made = put.mock.calls.flatMap(([value]) =>
      value.groups ? [[value.story, value.model]] : [],
    );
    expect(made.map(([of]) => of)).toEqual([story, 'story-other', story]);
    expect(made.at(-1)).toEqual([story, 'v1']);
  });
});

describe('words alone group a story', () => {
  it('where the reader wants it so', async () => {
    await browser.storage.local.set({ settings: { ...defaultSettings, meaning: 'off' } });
    await keep('herald');
    await grow();
    await grown();
    expect((await read()).grown).not.toHaveProperty('model');
    expect(askEncoder).not.toHaveBeenCalled();
  });

  it('where the model fails, quietly, and it is tried again in the next life', async () => {
    askEncoder.mockRejectedValue(new Error('the file model.onnx is damaged'));
    await keep('herald');
    await keep('courier');
    await grow();
    await grown();
    const { job, grown: made, vectors } = await read();
    expect(job).toBeUndefined();
    expect(made).toMatchObject({ version: 2 });
    expect(made).not.toHaveProperty('model');
    expect(made?.groups.groups.length).toBeGreaterThan(0);
    expect(vectors).toEqual([]);
    expect(await ask('readMeaningState')).toMatchObject({ is: 'failed' });

    askEncoder.mockReset().mockImplementation(encode);
    await startWorker();
    await vi.waitFor(async () => expect((await read()).grown).toMatchObject({ model: 'v1' }));
  });
});

describe('what articles mean', () => {
  it('is read anew by another model', async () => {
    await keep('herald');
    await grow();
    await grown();
    setModel('v2');
    await startWorker();
    await vi.waitFor(async () => expect((await read()).grown).toMatchObject({ model: 'v2' }));
    expect((await read()).vectors.map(({ model }) => model)).toEqual(['v2']);
  });

  it('goes with an article that was erased, and is not stored when that is gone', async () => {
    await keep('herald');
    await keep('courier');
    const { goOn } = holdUp();
    await grow();
    await asked();
    await ask('eraseEverything');
    goOn();
    await vi.waitFor(async () => expect(await growths()).toEqual([]));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await read()).toEqual({ job: undefined, grown: undefined, vectors: [] });

    await keep('herald');
    await grow();
    await grown();
    expect((await read()).vectors).toHaveLength(1);
    await ask('eraseStory', story);
    await (await storeOf()).forgetErased(Date.now() + 7_200_000);
    expect((await read()).vectors).toEqual([]);
  });
});

it('a database of before keeps what it has', async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const old = await openDB('sidelight-stories', 1, {
    upgrade(database) {
      database.createObjectStore('revisions', { keyPath: ['story', 'version'] });
      database.createObjectStore('texts', { keyPath: 'id' });
      database.createObjectStore('jobs', { keyPath: 'story' });
      database.createObjectStore('grown', { keyPath: 'story' });
    },
  });
  await old.put('texts', { id: 'a', paragraphs: ['One.'], hash: await sha256('One.') });
  await old.put('jobs', { story, version: 1, stopped: true });
  old.close();
  expect(await (await storeOf()).readTexts(['a'])).toEqual(new Map([['a', ['One.']]]));
  expect(await read()).toMatchObject({ job: { version: 1, stopped: true }, vectors: [] });
});
