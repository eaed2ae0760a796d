import { browser } from 'wxt/browser';
import type { PageArticle } from '../../../engine/article/types';
import type { ArticleAnalysis } from '../../../engine/match/types';
import type { Id } from '../../../engine/pack/types';
import { askPage } from '../../../messaging/ask-page';
import { emit } from '../../../messaging/events';
import { addressOf } from '../../../stories/address';
import { showKept } from '../badge';
import { growWaiting } from './grow-stories';
import { keepArticle, storyHolding } from './keep-article';
import { readStories } from './story-store';

/** How long an article is looked at to count as read, in milliseconds: who leaves sooner has not. */
const readingTime = 10_000;

/** Statements of the story that an article on it has at least. */
const fewestReported = 2;

/** Addresses that are being waited for, so that a page that is read anew is kept once. */
const waiting = new Set<string>();

/**
 * Keeps an article in a story that keeps by itself, once the reader has looked at it for a while. Nothing is said of
 * what fails: the reader did not ask.
 */
export async function keepWhenRead(
  tab: number,
  { url }: Pick<PageArticle, 'url'>,
  analysis: ArticleAnalysis,
): Promise<void> {
  const address = addressOf(url ?? '');
  if (!address || waiting.has(address)) return;
  waiting.add(address);
  try {
    const story = await storyOf(analysis);
    if (!story || (await storyHolding(address)) !== null) return;
    await new Promise((resolve) => setTimeout(resolve, readingTime));
    if (!(await browser.tabs.get(tab)).active) return;
    const loaded = await askPage(tab, 'readArticle');
    if (addressOf(loaded?.article.url ?? '') !== address) return;
    const kept = await keepArticle(tab, story);
    await showKept(tab, kept.title);
    emit('storiesChanged');
    emit('articleKept', { tab, kept });
    await growWaiting();
  } catch {
    // The tab is gone, or there is no room: the article can be kept by hand, which says why not.
  } finally {
    waiting.delete(address);
  }
}

/** The story that keeps by itself and that most of the page's statements are of; null when there is none. */
async function storyOf({ claims }: ArticleAnalysis): Promise<Id | null> {
  const keeping = (await readStories()).filter(({ content }) => content.keepsByItself);
  const counted = keeping.map(({ story }) => ({
    story,
    count: claims.filter(({ highlighted, matches }) => highlighted && matches[0]?.pack === story)
      .length,
  }));
  const [most] = counted.sort((a, b) => b.count - a.count);
  return most && most.count >= fewestReported ? most.story : null;
}
