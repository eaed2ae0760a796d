import type { PageArticle } from '../engine/article/types';
import { chooseBlocks } from './choose-blocks';
import { type Block, type BoxCache, collectBlocks } from './collect-blocks';
import { bodyOf } from './dom-access';
import { readMetadata } from './read-metadata';
import { findHeadline } from './weigh-prose';

export type ArticleReading = {
  article: PageArticle;
  /** The text's paragraphs in reading order; `article.text` is their texts joined by `\n\n`. */
  blocks: Block[];
  /** The element that holds all of the text. */
  root: Element;
  /** The page shows the beginning of its text only. */
  truncated: boolean;
};

export const paragraphBreak = '\n\n';

/** Pages that call themselves articles, or have a headline above their text, may be short … */
const shortestArticle = 200;
/** … others have to look like one: this many characters of prose. */
const shortestProse = 400;

/**
 * Reads the article of a live page or a parsed file, one pass, changing nothing. Null when the page
 * is no article. Yields every few hundred nodes, see `runInSlices`.
 */
export function* readArticleInSteps(
  document: Document,
  cache?: BoxCache,
): Generator<void, ArticleReading | null> {
  const body = bodyOf(document);
  if (!body) return null;
  const page = yield* collectBlocks(body, cache);
  yield;
  const metadata = readMetadata(document);
  const headline = findHeadline(page, metadata.titles);
  const chosen = chooseBlocks(page, { headline, articleBody: metadata.articleBody });
  if (!chosen) return null;
  yield;
  const text = chosen.blocks.map((block) => block.text).join(paragraphBreak);
  if (text.length < shortestArticle) return null;
  if (!metadata.isArticle && !headline && text.length < shortestProse) return null;
  return {
    article: { ...metadata.told, text },
    blocks: chosen.blocks,
    root: chosen.root.element,
    truncated: metadata.paywalled && looksCut(text),
  };
}

/** All at once; for files and tools. */
export function readArticle(document: Document): ArticleReading | null {
  const steps = readArticleInSteps(document);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function looksCut(text: string): boolean {
  return text.length < 1500 || /(?:…|\.\.\.)$/.test(text);
}
