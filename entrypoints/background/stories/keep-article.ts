import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Id } from '../../../engine/pack/types';
import { askPage } from '../../../messaging/ask-page';
import { createGate, type GateWords } from '../../../page/gate';
import { addressOf } from '../../../stories/address';
import { emptyStory, withArticle, withoutArticle } from '../../../stories/change-story';
import { keptArticle, slugOf } from '../../../stories/kept-article';
import { offeredStory } from '../../../stories/offered-story';
import type { Kept, KeptState, StoryChange } from '../../../stories/types';
import { sha256 } from '../sha-256';
import { growthOf } from './grow-stories';
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
  const { incognito } = await browser.tabs.get(tab);
  if (incognito) throw new Error(i18n.t('keep.private'));
  const loaded = (await askPage(tab, 'readArticle')) ?? (await askAgain(tab));
  if (!loaded) throw new Error(i18n.t('keep.noArticle'));
  if (!addressOf(loaded.article.url ?? '')) throw new Error(i18n.t('keep.noAddress'));
  const { entry, paragraphs } = await keptArticle(loaded, new Date(), sha256);
  const offered = story === undefined ? await offer(loaded.article.text) : null;
  const { changes, result } = await changeStories(async (stories) => {
    const holder = holderOf(stories, entry.url);
    if (holder) {
      const { id: article } = holder.entry;
      const isWhole = (await readTexts([article])).has(article);
      if (isWhole) return { changes: [], result: { ...holder.kept, article, already: true } };
      // Its text was damaged on the disk: what stands in the page now takes its place.
      return {
        changes: [
          {
            story: holder.kept.story,
            change: (content) =>
              withArticle(withoutArticle(content ?? emptyStory(''), article), entry),
          },
        ],
        texts: [await storedText(entry.id, paragraphs)],
        result: { ...holder.kept, article: entry.id, already: false },
      };
    }
    const chosen = story === undefined ? (offered?.offered ?? null) : story;
    const into = chosen === null ? undefined : stories.get(chosen);
    const isThere = into !== undefined && into.content.erasedAt === null;
    const title = entry.headline ?? entry.outlet;
    const target = isThere ? into.story : newStoryId(title);
    return {
      changes: [
        {
          story: target,
          change: (content) => withArticle(isThere && content ? content : emptyStory(title), entry),
        },
      ],
      texts: [await storedText(entry.id, paragraphs)],
      result: {
        story: target,
        title: isThere ? into.content.title : emptyStory(title).title,
        article: entry.id,
        already: false,
      },
    };
  });
  return { ...result, changes };
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
    if (target === undefined || target?.erasedAt) throw new Error(i18n.t('stories.gone'));
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
  const { order, offered } = await offer(loaded?.article.text ?? '');
  const shown = order.flatMap((id) => stories.find(({ story }) => story === id) ?? []);
  return {
    kept: holder && { story: holder.kept.story, article: holder.entry.id },
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

/** The title of the story that holds an address; null when none does. */
export async function storyHolding(url: string): Promise<string | null> {
  const address = addressOf(url);
  return address ? (holderOf(await readStored(), address)?.kept.title ?? null) : null;
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
