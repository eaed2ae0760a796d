import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  emptyStory,
  withArticle,
  withErasure,
  withTitle,
} from '../../../../../stories/change-story';
import type { KeptEntry } from '../../../../../stories/types';
import { refusalOf } from '../../../../support/refusal';

type Store = typeof import('../../../../../entrypoints/background/stories/story-store');
type Database = typeof import('../../../../../entrypoints/background/stories/story-database');

let store: Store;
let database: Database;

/** What a worker has that has just been started: nothing but the database. */
async function startAnew(): Promise<void> {
  vi.resetModules();
  database = await import('../../../../../entrypoints/background/stories/story-database');
  store = await import('../../../../../entrypoints/background/stories/story-store');
}

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  await startAnew();
});

const entry = (id: string): KeptEntry => ({
  id,
  url: `https://${id}.example/a`,
  outlet: id,
  day: '2031-06-03',
  daySource: 'page',
  dateFrom: 'meta',
  language: 'en',
  keptAt: new Date().toISOString(),
  truncated: false,
});

async function keep(story: string, id: string) {
  return store.changeStories(async () => ({
    changes: [
      { story, change: (content) => withArticle(content ?? emptyStory('Bridge'), entry(id)) },
    ],
    texts: [await store.storedText(id, [`Text of ${id}.`])],
    result: id,
  }));
}

const rename = (story: string, title: string) =>
  store.changeStories(async () => ({
    changes: [{ story, change: (content) => withTitle(content ?? emptyStory(''), title) }],
    result: null,
  }));

const articlesOf = async (story: string) =>
  (await store.readStory(story))?.content.articles.map(({ id }) => id);

const damage = (story: string, version: number) =>
  database.useStories(async (open) => {
    const revision = await open.get('revisions', [story, version]);
    if (!revision) throw new Error('no revision');
    revision.content.title = 'Something else';
    await open.put('revisions', revision);
  });

describe('stories', () => {
  it('outlive the worker, with their texts and the job of making their pack', async () => {
    await keep('s', 'a');
    await keep('s', 'b');
    await startAnew();
    expect(await articlesOf('s')).toEqual(['a', 'b']);
    expect(await store.readTexts(['a', 'b', 'x'])).toEqual(
      new Map([
        ['a', ['Text of a.']],
        ['b', ['Text of b.']],
      ]),
    );
    const jobs = await database.useStories((open) => open.getAll('jobs'));
    expect(jobs).toEqual([{ story: 's', version: 2, stopped: false }]);
  });

  it('changed by two windows at once lose nothing', async () => {
    await keep('s', 'a');
    await Promise.all([
      ...['b', 'c', 'd', 'e'].map((id) => keep('s', id)),
      rename('s', 'Flood'),
      keep('t', 'z'),
    ]);
    expect((await articlesOf('s'))?.sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect((await store.readStory('s'))?.content.title).toBe('Flood');
    expect(await articlesOf('t')).toEqual(['z']);
  });

  it('a change of nothing writes nothing', async () => {
    await keep('s', 'a');
    expect((await keep('s', 'a')).changes).toEqual([]);
    expect((await store.readStory('s'))?.version).toBe(1);
  });

  it('a damaged newest state gives way to the one before, which says so', async () => {
    await keep('s', 'a');
    await keep('s', 'b');
    await damage('s', 2);
    await startAnew();
    expect(await articlesOf('s')).toEqual(['a']);
    expect(await store.readStory('s')).toMatchObject({ damaged: true, version: 1 });
    // What is done next stands on the sound one, and writes over none.
    await keep('s', 'c');
    expect(await articlesOf('s')).toEqual(['a', 'c']);
    expect(await store.readStory('s')).toMatchObject({ damaged: false, version: 3 });
  });

  it('a damaged text is not there', async () => {
    await keep('s', 'a');
    await database.useStories((open) =>
      open.put('texts', { id: 'a', paragraphs: ['Another.'], hash: '0'.repeat(64) }),
    );
    expect(await store.readTexts(['a'])).toEqual(new Map());
  });

  it('when the browser refuses, everything stays and the reader is told what to do', async () => {
    await keep('s', 'a');
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await refusalOf(keep('s', 'b'))).toMatch(/Erase a story/);
    add.mockRestore();
    expect(await articlesOf('s')).toEqual(['a']);
    expect(await store.readTexts(['b'])).toEqual(new Map());
  });
});

describe('undoing', () => {
  it('takes a change back, and the undoing too', async () => {
    await keep('s', 'a');
    const { changes } = await keep('s', 'b');
    const undone = await store.undoChanges(changes);
    expect(await articlesOf('s')).toEqual(['a']);
    await store.undoChanges(undone);
    expect(await articlesOf('s')).toEqual(['a', 'b']);
  });

  it('asked for twice, as after the worker’s death, does it once', async () => {
    await keep('s', 'a');
    const { changes } = await keep('s', 'b');
    await store.undoChanges(changes);
    expect(await store.undoChanges(changes)).toEqual([]);
    expect(await articlesOf('s')).toEqual(['a']);
  });

  it('the first keeping takes the story away, and brings it back', async () => {
    const { changes } = await keep('s', 'a');
    const undone = await store.undoChanges(changes);
    expect(await store.readStory('s')).toBeNull();
    await store.undoChanges(undone);
    expect(await articlesOf('s')).toEqual(['a']);
  });

  it('the first keeping leaves what was kept in the story since, as in another window', async () => {
    const { changes } = await keep('s', 'a');
    await keep('s', 'b');
    const undone = await store.undoChanges(changes);
    expect(await articlesOf('s')).toEqual(['b']);
    await store.undoChanges(undone);
    expect(await articlesOf('s')).toEqual(['a', 'b']);
  });

  it('a change whose state before is no longer kept erases nothing', async () => {
    await keep('s', 'a');
    const { changes } = await keep('s', 'b');
    for (let i = 0; i < 39; i++)
      await store.changeStories(async () => ({
        changes: [{ story: 's', change: (now) => withTitle(now ?? emptyStory(''), `Bridge ${i}`) }],
        result: null,
      }));
    expect(await store.undoChanges(changes)).toEqual([]);
    expect(await articlesOf('s')).toEqual(['a', 'b']);
  });

  it('of what is long ago, or of nobody’s story, changes nothing', async () => {
    await keep('s', 'a');
    expect(await store.undoChanges([{ story: 'x', version: 1 }])).toEqual([]);
    expect(await store.undoChanges([{ story: 's', version: 77 }])).toEqual([]);
  });
});

describe('what was erased', () => {
  const erase = () =>
    store.changeStories(async () => ({
      changes: [
        {
          story: 's',
          change: (content) => withErasure(content ?? emptyStory(''), new Date().toISOString()),
        },
      ],
      result: null,
    }));
  const inTwoHours = () => Date.now() + 7_200_000;

  it('can be brought back within the hour', async () => {
    await keep('s', 'a');
    const { changes } = await erase();
    expect(await store.readStory('s')).toBeNull();
    expect(await store.forgetErased()).toEqual([]);
    await store.undoChanges(changes);
    expect(await articlesOf('s')).toEqual(['a']);
    expect(await store.readTexts(['a'])).toHaveLength(1);
  });

  it('is gone for good later, with its texts, and nothing else is', async () => {
    await keep('s', 'a');
    await keep('t', 'b');
    await erase();
    expect(await store.forgetErased(inTwoHours())).toEqual(['s']);
    const left = await database.useStories((open) =>
      Promise.all([
        open.getAllKeys('revisions'),
        open.getAllKeys('texts'),
        open.getAllKeys('jobs'),
      ]),
    );
    expect(left).toEqual([[['t', 1]], ['b'], ['t']]);
  });

  it('the text of an article that was taken out goes with it', async () => {
    await keep('s', 'a');
    const { changes } = await keep('s', 'b');
    await store.undoChanges(changes);
    await store.forgetErased();
    expect(await store.readTexts(['b'])).toHaveLength(1);
    await store.forgetErased(inTwoHours());
    expect(await store.readTexts(['b'])).toHaveLength(0);
    expect(await store.readTexts(['a'])).toHaveLength(1);
  });
});
