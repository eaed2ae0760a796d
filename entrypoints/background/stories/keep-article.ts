import { browser } from 'wxt/browser';
import { headedText } from '../../../engine/article/headed-text';
import type { Decision } from '../../../engine/grow/types';
import type { Id } from '../../../engine/pack/types';
import { ProblemError, problem } from '../../../engine/problem/problem';
import { askPage } from '../../../messaging/ask-page';
import type { AddRequest } from '../../../messaging/protocol';
import { createGate, type GateWords } from '../../../page/gate';
import { addressOf } from '../../../stories/address';
import {
  emptyStory,
  withArticle,
  withDecisions,
  withNewText,
  withoutArticle,
} from '../../../stories/change-story';
import { hasChanged } from '../../../stories/changed-article';
import { findPassage } from '../../../stories/find-passage';
import { keptArticle, type ReadArticle, slugOf } from '../../../stories/kept-article';
import { offeredStory } from '../../../stories/offered-story';
import type {
  Kept,
  KeptState,
  LoadedArticle,
  StoryChange,
  StoryContent,
} from '../../../stories/types';
import { sha256 } from '../../database/sha-256';
import { growthOf } from './grow-stories';
import type { StoredText } from './story-database';
import {
  changeStories,
  readStored,
  readStories,
  readTexts,
  type StoredStory,
  storedText,
} from './story-store';

/**
 * Keeps the article that a tab has loaded: what stands there now, never fetched again.
 * @param story where to; null for a new story, undefined for the one that is offered
 * @throws with cause and cure when there is no article, and in private windows
 */
export async function keepArticle(tab: number, story: Id | null | undefined): Promise<Kept> {
  const { read, chosen } = await readToKeep(tab, story);
  const { changes, result } = await changeStories(async (stories) => {
    const { put, texts, paragraphs: _, ...kept } = await placeArticle(stories, read, chosen);
    return {
      changes: kept.already ? [] : [{ story: kept.story, change: put }],
      texts,
      result: kept,
    };
  });
  return { ...result, changes };
}

/**
 * Puts words that the reader selected into a story: as a wording of the statement that `to` is one of, else as a
 * statement of their own. The article is kept with them where it is not yet, all in one change.
 * @throws as `keepArticle`, and when the article's kept text has not these words
 */
export async function addPassage({ tab, text, story, to, apart, at }: AddRequest): Promise<Kept> {
  const { read, chosen } = await readToKeep(tab, story);
  const { changes, result } = await changeStories(async (stories) => {
    const { put, texts, paragraphs, ...kept } = await placeArticle(stories, read, chosen);
    const found = findPassage(paragraphs.join('\n\n'), text);
    if (!found) throw new ProblemError(problem(kept.already ? 'add.notKept' : 'add.notInText'));
    const passage = { article: kept.article, ...found };
    const decisions: Decision[] = [
      // Also takes back that it was left out.
      { kind: 'take-in', passage, at },
      ...(to ? [{ kind: 'same' as const, a: passage, b: to, at }] : []),
      ...(to ? [] : apart.map((b) => ({ kind: 'different' as const, a: passage, b, at }))),
    ];
    return {
      changes: [{ story: kept.story, change: (content) => withDecisions(put(content), decisions) }],
      texts,
      result: kept,
    };
  });
  return { ...result, changes };
}

/**
 * Keeps the text that a tab's article has now in place of the one that was kept, which lies in the state before.
 * @returns no changes where it is not kept, or is the same
 * @throws as `keepArticle`
 */
export async function keepNewText(tab: number): Promise<StoryChange[]> {
  const { entry, paragraphs } = await readTab(tab);
  const { changes } = await changeStories(async (stories) => {
    const holder = holderOf(stories, entry.url);
    if (!holder) return { changes: [], result: null };
    const { id } = holder.entry;
    return {
      changes: [
        {
          story: holder.kept.story,
          change: (content) => withNewText(content ?? emptyStory(''), id, entry),
        },
      ],
      texts: [await storedText(entry.id, paragraphs)],
      result: null,
    };
  });
  return changes;
}

/** A tab's article as it would be kept, and the story that is meant; null for a new one. */
async function readToKeep(tab: number, story: Id | null | undefined) {
  const read = await readTab(tab);
  const text = headedText({ ...read, text: read.paragraphs.join('\n\n') });
  return { read, chosen: story === undefined ? (await offer(text)).offered : story };
}

/** @throws when there is no article to keep, and in private windows */
async function readTab(tab: number): Promise<ReadArticle> {
  const { incognito } = await browser.tabs.get(tab);
  if (incognito) throw new ProblemError(problem('keep.private'));
  const loaded = (await askPage(tab, 'readArticle')) ?? (await askAgain(tab));
  if (!loaded) throw new ProblemError(problem('keep.noArticle'));
  if (!addressOf(loaded.article.url ?? '')) throw new ProblemError(problem('keep.noAddress'));
  return keptArticle(loaded, new Date(), sha256);
}

/** Where an article is kept, or will be. */
type Place = Omit<Kept, 'changes'> & {
  /** Puts it there; leaves the story as it is where it is kept already. */
  put(content: StoryContent | null): StoryContent;
  /** Those that go with it. */
  texts: StoredText[];
  /** Its text as it is kept, or will be. */
  paragraphs: string[];
};

/** Where it is kept already, whatever is chosen; else in the chosen story, else in a new one. */
async function placeArticle(
  stories: ReadonlyMap<Id, StoredStory>,
  { entry, paragraphs }: ReadArticle,
  chosen: Id | null,
): Promise<Place> {
  const holder = holderOf(stories, entry.url);
  if (holder) {
    const { id: article } = holder.entry;
    const text = (await readTexts([article])).get(article);
    const asItIs = (content: StoryContent | null) => content ?? emptyStory('');
    if (text) {
      const there = { ...holder.kept, article, already: true };
      return { ...there, put: asItIs, texts: [], paragraphs: text };
    }
    // Its text was damaged on the disk: what stands in the page now takes its place.
    return {
      ...holder.kept,
      article: entry.id,
      already: false,
      put: (content) => withArticle(withoutArticle(asItIs(content), article), entry),
      texts: [await storedText(entry.id, paragraphs)],
      paragraphs,
    };
  }
  const into = chosen === null ? undefined : stories.get(chosen);
  const isThere = into !== undefined && into.content.erasedAt === null;
  const title = entry.headline ?? entry.outlet;
  return {
    story: isThere ? into.story : newStoryId(title),
    title: isThere ? into.content.title : emptyStory(title).title,
    article: entry.id,
    already: false,
    put: (content) => withArticle(isThere && content ? content : emptyStory(title), entry),
    texts: [await storedText(entry.id, paragraphs)],
    paragraphs,
  };
}

/** A page that is still loading has nothing laid out, and so nothing that a reader sees: it is given a moment. */
async function askAgain(tab: number) {
  await new Promise((resolve) => setTimeout(resolve, momentToLoad));
  return askPage(tab, 'readArticle');
}

/** In milliseconds. */
const momentToLoad = 700;

/**
 * Puts a kept article into another story, or into a new one when `to` is null.
 * @throws when that story is not there any more; the article stays where it is
 */
export async function moveArticle(from: Id, article: Id, to: Id | null): Promise<StoryChange[]> {
  const { changes } = await changeStories(async (stories) => {
    const entry = stories.get(from)?.content.articles.find(({ id }) => id === article);
    if (!entry || from === to) return { changes: [], result: null };
    // Erased meanwhile, as in another window: what went there would be gone with it.
    const target = to === null ? null : stories.get(to)?.content;
    if (target === undefined || target?.erasedAt) throw new ProblemError(problem('stories.gone'));
    const title = entry.headline ?? entry.outlet;
    return {
      changes: [
        {
          story: to ?? newStoryId(title),
          change: (content) => withArticle(content ?? emptyStory(title), entry),
        },
        { story: from, change: (content) => withoutArticle(content ?? emptyStory(''), article) },
      ],
      result: null,
    };
  });
  return changes;
}

/** What the panel says of a tab's page: whether it is kept, and where it would be. */
export async function readKept(tab: number): Promise<KeptState> {
  const { incognito } = await browser.tabs.get(tab);
  const stories = await readStories();
  const loaded = incognito ? null : await askPage(tab, 'readArticle').catch(() => null);
  const address = addressOf(loaded?.article.url ?? '');
  const holder = address ? holderOf(await readStored(), address) : null;
  const { order, offered } = await offer(loaded ? headedText(loaded.article) : '');
  const shown = order.flatMap((id) => stories.find(({ story }) => story === id) ?? []);
  return {
    kept: holder && {
      story: holder.kept.story,
      article: holder.entry.id,
      changed: loaded !== null && (await isChanged(loaded, holder.entry.id)),
    },
    stories: await Promise.all(
      shown.map(async ({ story, content }) => ({
        id: story,
        title: content.title,
        ...(await growthOf(story)),
      })),
    ),
    offered,
    keepable: address !== null,
    private: incognito,
  };
}

/** A text that was lost is no other: it is told so with the story. */
async function isChanged(loaded: LoadedArticle, article: Id): Promise<boolean> {
  const [now, kept] = await Promise.all([
    keptArticle(loaded, new Date(), sha256),
    readTexts([article]),
  ]);
  const before = kept.get(article);
  return before !== undefined && hasChanged(before, now.paragraphs);
}

/** The title of the story that holds an address; null when none does, or stories cannot be read. */
export async function storyHolding(url: string): Promise<string | null> {
  const address = addressOf(url);
  const stories = address ? await readStored().catch(() => null) : null;
  return address && stories ? (holderOf(stories, address)?.kept.title ?? null) : null;
}

/** In which order stories are offered for a text, and which of them first. */
async function offer(text: string) {
  const [stories, { gate = {} }] = await Promise.all([
    readStories(),
    browser.storage.local.get('gate') as Promise<{ gate?: GateWords }>,
  ]);
  return offeredStory(
    stories.map(({ story, content, savedAt }) => {
      const words = Object.hasOwn(gate, story) ? gate[story] : undefined;
      return {
        story,
        articles: content.articles.length,
        lastKept: content.articles.reduce(
          (last, { keptAt }) => (keptAt > last ? keptAt : last),
          content.articles.length > 0 ? '' : savedAt,
        ),
        isAbout: words !== undefined && createGate({ [story]: words }).passes(text),
      };
    }),
  );
}

function holderOf(stories: ReadonlyMap<Id, StoredStory>, address: string) {
  for (const { story, content } of stories.values()) {
    if (content.erasedAt !== null) continue;
    const entry = content.articles.find(({ url }) => url === address);
    if (entry) return { kept: { story, title: content.title }, entry };
  }
  return null;
}

/** Readable in an exported pack, and no other story's. */
function newStoryId(title: string): Id {
  const random = crypto.randomUUID().slice(0, 8);
  return ['story', slugOf(title), random].filter(Boolean).join('-');
}
