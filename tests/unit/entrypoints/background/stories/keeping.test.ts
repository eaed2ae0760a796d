import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Passage } from '../../../../../engine/grow/types';
import type { ArticleAnalysis } from '../../../../../engine/match/types';
import type { PackSummary } from '../../../../../engine/pack/pack-summary';
import { sha256 } from '../../../../../entrypoints/database/sha-256';
import { emptyStory, withArticle } from '../../../../../stories/change-story';
import { keptArticle } from '../../../../../stories/kept-article';
import type {
  Kept,
  KeptState,
  LoadedArticle,
  Restored,
  StoryChange,
  StoryReview,
  StorySummary,
} from '../../../../../stories/types';
import { api, ask, resetBrowser, send, senders, startWorker } from '../support/worker';

/** Articles by tab; a tab without one shows none. */
const loaded = new Map<number, LoadedArticle>();
const privateTabs = new Set<number>();

const reports = {
  herald: 'The lock at Velm will be closed until 30 April, the harbour master Nils Orm said.',
  courier: 'Nils Orm, the harbour master, said the lock at Velm would be closed until 30 April.',
};

const asides: Record<string, string> = {
  Herald: 'Two barges with gravel turned back at Velm in the rain.',
  Courier: 'A ferry company at Velm offered its passengers a bus.',
};

function load(tab: number, outlet: string, sentence: string): void {
  const host = `${outlet.toLowerCase()}.example`;
  loaded.set(tab, {
    article: {
      url: `https://${host}/lock`,
      outlet,
      headline: `${outlet}: the lock at Velm`,
      datePublished: '2033-03-08',
      inLanguage: 'en',
      text: `${sentence}\n\n${asides[outlet]}`,
    },
    truncated: false,
    dateFrom: 'meta',
  });
}

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  await resetBrowser();
  loaded.clear();
  privateTabs.clear();
  api.sendToTab.mockImplementation((async (tab: number, { name }: { name: string }) =>
    name === 'readArticle' ? { ok: true, value: loaded.get(tab) ?? null } : undefined) as never);
  Object.assign(browser.tabs, {
    get: async (id: number) => ({ id, active: true, incognito: privateTabs.has(id) }),
  });
  await startWorker();
  load(1, 'Herald', reports.herald);
  load(2, 'Courier', reports.courier);
});

// What a worker still makes would be stored among what belongs to the next test.
afterEach(async () => {
  await grown();
});

const keep = (tab: number, story?: string | null) => ask<Kept>('keepArticle', { tab, story });
const list = () => ask<StorySummary[]>('listStories');
const grown = () =>
  vi.waitFor(
    async () => {
      const stories = await list();
      expect(stories.map(({ growth }) => growth.is)).toEqual(stories.map(() => 'done'));
      return stories;
    },
    { timeout: 15_000 },
  );

describe('keeping', () => {
  it('makes a story named after the headline, and what follows is offered it', async () => {
    const first = await keep(1);
    expect(first).toMatchObject({ title: 'Herald: the lock at Velm', already: false });
    expect(await ask<KeptState>('readKept', { tab: 2 })).toMatchObject({
      kept: null,
      offered: first.story,
      keepable: true,
    });
    const second = await keep(2);
    expect(second.story).toBe(first.story);
    const [story] = await grown();
    expect(story?.counts.shared).toBe(1);
    expect(await ask<KeptState>('readKept', { tab: 2 })).toMatchObject({
      kept: { story: first.story, article: second.article },
    });
  });

  it('asked for twice keeps once', async () => {
    const [first, again] = await Promise.all([keep(1, null), keep(1, null)]);
    expect(again).toMatchObject({ story: first.story, already: true, changes: [] });
    expect(await list()).toHaveLength(1);
  });

  it('what a second outlet then prints is marked with the first’s words', async () => {
    await keep(1);
    await grown();
    const { article } = loaded.get(2) as LoadedArticle;
    const analysis = await ask<ArticleAnalysis>('analyseArticle', article, senders.page);
    const [claim] = analysis.claims.filter(({ highlighted }) => highlighted);
    expect(claim?.matches[0]?.wordings[0]?.exact).toBe(reports.herald);
    // Another page of the same outlet has nothing that others word.
    const own = await ask<ArticleAnalysis>(
      'analyseArticle',
      { ...article, outlet: 'Herald' },
      senders.page,
    );
    expect(own.claims.filter(({ highlighted }) => highlighted)).toEqual([]);
  });

  it('an article whose text was damaged on the disk is kept anew', async () => {
    const { story, article } = await keep(1);
    const { useStories } = await import(
      '../../../../../entrypoints/background/stories/story-database'
    );
    await useStories((open) =>
      open.put('texts', { id: article, paragraphs: ['Another.'], hash: '0'.repeat(64) }),
    );
    const textsOf = async () => (await ask<StoryReview>('readStory', story)).texts;
    expect(await textsOf()).toEqual({});
    expect(await keep(1)).toMatchObject({ story, article, already: false });
    expect(Object.keys(await textsOf())).toEqual([article]);
    expect(await list()).toMatchObject([{ articles: [{ id: article }] }]);
  });

  it('is refused in private windows and where there is no article, with what to do', async () => {
    privateTabs.add(1);
    await expect(keep(1)).rejects.toThrow(/another window/);
    await expect(keep(9)).rejects.toThrow(/Open the article itself/);
    expect(await list()).toEqual([]);
  });

  it.each([
    ['keepArticle', { tab: 1 }],
    ['readKept', { tab: 1 }],
    ['listStories', undefined],
    ['readStory', 'a'],
    ['backUpStories', undefined],
    ['eraseStory', 'a'],
  ])('a page may not ask “%s”', async (name, payload) => {
    expect(await send(name, payload, senders.page)).toMatchObject({ ok: false });
  });

  it('a story’s pack goes with the story, is listed as its own, and comes back', async () => {
    const { story } = await keep(1);
    await grown();
    const packOf = async () =>
      (await ask<PackSummary[]>('listPacks')).find(({ id }) => id === story);
    expect(await packOf()).toMatchObject({ ofStory: true, builtIn: false });
    const changes = await ask<StoryChange[]>('eraseStory', story);
    await vi.waitFor(async () => expect(await packOf()).toBeUndefined());
    await ask('undoStoryChanges', changes);
    await vi.waitFor(async () => expect(await packOf()).toMatchObject({ ofStory: true }), 15_000);
  });

  it('goes by itself where the reader wants it so, once an article was looked at for a while', async () => {
    const { story } = await keep(1);
    await grown();
    load(2, 'Courier', `${reports.courier} Nils Orm said two barges with gravel had turned back.`);
    load(1, 'Herald', reports.herald);
    const { article } = loaded.get(2) as LoadedArticle;
    const sender = { ...senders.page, tab: { id: 2, windowId: 3, incognito: false } };
    const text = `${article.text}\n\nTwo barges with gravel turned back at Velm in the rain, Orm said.`;
    const read = async (by: typeof sender) => {
      vi.useFakeTimers({ toFake: ['setTimeout'] });
      const analysis = ask<ArticleAnalysis>('analyseArticle', { ...article, text }, by);
      await vi.advanceTimersByTimeAsync(20_000);
      vi.useRealTimers();
      return (await analysis).claims.filter(({ highlighted }) => highlighted).length;
    };
    const kept = async () => (await list())[0]?.articles.length;
    expect(await read(sender)).toBeGreaterThan(1);
    expect(await kept()).toBe(1);
    await ask('setStoryKeeping', { story, keepsByItself: true });
    await grown();
    await read({ ...sender, tab: { ...sender.tab, incognito: true } });
    expect(await kept()).toBe(1);
    await read(sender);
    await vi.waitFor(async () => expect(await kept()).toBe(2));
  });

  it('moves to another story, and back', async () => {
    const first = await keep(1);
    const second = await keep(2, null);
    const changes = await ask<StoryChange[]>('moveArticle', {
      story: second.story,
      article: second.article,
      to: first.story,
    });
    const sizes = async () =>
      Object.fromEntries((await list()).map(({ id, articles }) => [id, articles.length]));
    expect(await sizes()).toEqual({ [first.story]: 2, [second.story]: 0 });
    await ask('undoStoryChanges', changes);
    expect(await sizes()).toEqual({ [first.story]: 1, [second.story]: 1 });
  });

  it('is in one story alone, though the one it was erased with comes back', async () => {
    const first = await keep(1);
    await keep(2, first.story);
    const changes = await ask<StoryChange[]>('eraseStory', first.story);
    const { story } = await keep(2, null);
    await ask('undoStoryChanges', changes);
    const outlets = async () =>
      Object.fromEntries(
        (await list()).map(({ id, articles }) => [id, articles.map(({ outlet }) => outlet)]),
      );
    expect(await outlets()).toEqual({ [first.story]: ['Herald'], [story]: ['Courier'] });
  });

  it('nothing goes into a story that was erased meanwhile, as in another window', async () => {
    const first = await keep(1);
    const { story, article } = await keep(2, null);
    await ask('eraseStory', first.story);
    await expect(ask('moveArticle', { story, article, to: first.story })).rejects.toThrow(
      /not there any more/,
    );
    await expect(ask('renameStory', { story: first.story, title: 'Velm' })).rejects.toThrow(
      /not there any more/,
    );
    expect(await ask('eraseStory', first.story)).toEqual([]);
    expect(await list()).toMatchObject([{ id: story, articles: [{ id: article }] }]);
  });
});

describe('a page that has changed since it was kept', () => {
  it('is offered anew; the new text takes the old one’s place, until that is taken back', async () => {
    const { story } = await keep(1);
    const kept = async () => (await ask<KeptState>('readKept', { tab: 1 })).kept;
    const textOf = async () => Object.values((await ask<StoryReview>('readStory', story)).texts);
    expect(await kept()).toMatchObject({ changed: false });
    load(1, 'Herald', reports.courier);
    expect(await kept()).toMatchObject({ changed: true });
    const changes = await ask<StoryChange[]>('keepNewText', { tab: 1 });
    expect(await ask('keepNewText', { tab: 1 })).toEqual([]);
    expect(await kept()).toMatchObject({ story, changed: false });
    expect(await textOf()).toEqual([expect.stringContaining(reports.courier)]);
    await ask('undoStoryChanges', changes);
    expect(await textOf()).toEqual([expect.stringContaining(reports.herald)]);
    expect(await kept()).toMatchObject({ changed: true });
  });
});

describe('a sentence that the reader selects', () => {
  const at = '2033-03-08T12:00:00.000Z';
  const add = (tab: number, text: string, to: Passage | null = null, apart: Passage[] = []) =>
    ask<Kept>('addPassage', { tab, text, to, apart, at });
  const review = (story: string) => ask<StoryReview>('readStory', story);
  /** The sure members of the group that has these words. */
  const groupWith = async (story: string, words: string) =>
    (await review(story)).groups
      .map(({ members }) => members.filter(({ sure }) => sure).map(({ text }) => text))
      .find((texts) => texts.includes(words)) ?? [];

  it('is a wording of the statement that is chosen; its article is kept with it, in one change', async () => {
    const { story, article } = await keep(1);
    await grown();
    const to = { article, text: asides['Herald'] ?? '', start: reports.herald.length + 2 };
    const added = await add(2, asides['Courier'] ?? '', to);
    expect(added).toMatchObject({ story, already: false, changes: [{ story }] });
    // Asked for twice, as after the worker's death.
    expect(await add(2, asides['Courier'] ?? '', to)).toMatchObject({ already: true, changes: [] });
    await grown();
    expect(await groupWith(story, asides['Courier'] ?? '')).toEqual([
      asides['Herald'],
      asides['Courier'],
    ]);
    await ask('undoStoryChanges', added.changes);
    const [back] = await grown();
    expect(back?.articles.map(({ id }) => id)).toEqual([article]);
  });

  it('stands by itself, apart from what it was said not to report, and outlives what comes later', async () => {
    const first = await keep(1);
    const herald = { article: first.article, text: reports.herald, start: 0 };
    await add(2, reports.courier, null, [herald]);
    await grown();
    expect(await groupWith(first.story, reports.courier)).toEqual([reports.courier]);
    load(3, 'Gazette', reports.courier);
    await keep(3, first.story);
    await grown();
    expect(await groupWith(first.story, reports.herald)).not.toContain(reports.courier);
  });

  it('is refused where the article has it not, with what to do, and nothing is kept', async () => {
    await expect(add(1, 'These words stand in a caption.')).rejects.toThrow(/not in the article/);
    expect(await list()).toEqual([]);
    privateTabs.add(1);
    await expect(add(1, reports.herald)).rejects.toThrow(/private windows/);
  });
});

describe('a worker that dies', () => {
  it('right after keeping makes the pack in its next life', async () => {
    const store = await import('../../../../../entrypoints/background/stories/story-store');
    const { entry, paragraphs } = await keptArticle(
      loaded.get(1) as LoadedArticle,
      new Date(),
      sha256,
    );
    // What is written when an article is kept; the worker dies before anything else is done.
    await store.changeStories(async () => ({
      changes: [{ story: 'story-lock', change: () => withArticle(emptyStory('The lock'), entry) }],
      texts: [await store.storedText(entry.id, paragraphs)],
      result: null,
    }));
    expect(await list()).toMatchObject([{ growth: { is: 'growing' } }]);
    await startWorker();
    await grown();
    expect((await ask<StoryReview>('readStory', 'story-lock')).groups.length).toBeGreaterThan(0);
    expect(await ask<PackSummary[]>('listPacks')).toContainEqual(
      expect.objectContaining({ id: 'story-lock' }),
    );
  });
});

describe('a story’s pack that was lost on the disk', () => {
  it.each<[string, (key: string) => Promise<void>]>([
    ['gone', (key) => browser.storage.local.remove(key)],
    ['damaged', (key) => browser.storage.local.set({ [key]: { format: 'sidelight-pack' } })],
  ])('%s, is made anew at the next start', async (_, lose) => {
    const { story } = await keep(1);
    await grown();
    await lose(`pack:${story}`);
    await startWorker();
    await vi.waitFor(
      async () => {
        const packs = await ask<PackSummary[]>('listPacks');
        const own = packs.find(({ id }) => id === story);
        expect(own).toBeDefined();
        expect(own?.problem).toBeUndefined();
      },
      { timeout: 15_000 },
    );
  });
});

describe('stories that cannot be read', () => {
  it('leave no page unread, and the panel says why', async () => {
    await keep(1);
    await grown();
    await startWorker();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    const { article } = loaded.get(2) as LoadedArticle;
    const analysis = await ask<ArticleAnalysis>('analyseArticle', article, senders.page);
    expect(analysis.claims.some(({ highlighted }) => highlighted)).toBe(true);
    expect(await ask<PackSummary[]>('listPacks')).not.toEqual([]);
    await ask('reportCount', 3, senders.page);
    for (const asked of ['readKept', 'keepArticle'])
      await expect(ask(asked, { tab: 2 })).rejects.toThrow(
        /cannot be read just now \(The disk is full\.\)/,
      );
    vi.restoreAllMocks();
    expect(await list()).toHaveLength(1);
  });
});

describe('a copy of all stories', () => {
  it('leaves an article where it was moved to since', async () => {
    const first = await keep(1);
    const second = await keep(2, null);
    const copy = await ask<string>('backUpStories');
    await ask('moveArticle', { ...second, to: first.story });
    const sizes = async () =>
      Object.fromEntries((await list()).map(({ id, articles }) => [id, articles.length]));
    await ask('restoreStories', copy);
    expect(await sizes()).toEqual({ [first.story]: 2, [second.story]: 0 });
    // Nor does a story come back that has nothing of its own any more.
    await ask('eraseStory', second.story);
    expect(await ask<Restored>('restoreStories', copy)).toMatchObject({ changes: [] });
    // One that comes back has what nobody else has.
    await ask('eraseStory', first.story);
    await ask('restoreStories', copy);
    expect(await sizes()).toEqual({ [first.story]: 2 });
  });

  it('brings back what was erased, and changes nothing where all is there', async () => {
    const { story } = await keep(1);
    await keep(2);
    const copy = await ask<string>('backUpStories');
    expect(await ask<Restored>('restoreStories', copy)).toMatchObject({
      changes: [],
      restored: [],
    });
    await ask('eraseEverything');
    expect(await list()).toEqual([]);
    const restored = await ask<Restored>('restoreStories', copy);
    expect(restored.restored).toEqual(['Herald: the lock at Velm']);
    const [back] = await grown();
    expect(back).toMatchObject({ id: story, counts: { shared: 1 } });
    expect(back?.articles).toHaveLength(2);
  });

  it.each<[string, (copy: string) => string, RegExp]>([
    ['no JSON', () => '{', /is no copy/],
    ['another file', () => '{"format":"sidelight-pack"}', /is no copy of stories \(format\)/],
    ['a newer form', (copy) => copy.replace('"formatVersion":1', '"formatVersion":2'), /Update/],
    ['a changed word', (copy) => copy.replaceAll('harbour', 'airport'), /changed or damaged/],
    [
      'an address that runs as a script',
      (copy) => copy.replaceAll('https://herald.example', 'javascript:alert'),
      /is no copy/,
    ],
  ])('%s is refused, and nothing changes', async (_, spoil, complaint) => {
    await keep(1);
    const copy = await ask<string>('backUpStories');
    const before = await list();
    await expect(ask('restoreStories', spoil(copy))).rejects.toThrow(complaint);
    expect((await list()).map(({ version }) => version)).toEqual(
      before.map(({ version }) => version),
    );
  });
});
