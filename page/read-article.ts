import type { PageArticle } from '../engine/article/types';
import { chooseBlocks } from './choose-blocks';
import { type Block, type BoxCache, collectBlocks } from './collect-blocks';
import { bodyOf } from './dom-access';
import { type PageMetadata, readMetadata } from './read-metadata';

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

/** Pages that call themselves articles may be short … */
const shortestArticle = 200;
/** … others have to look like one: this many characters of prose. */
const shortestProse = 500;

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
  const chosen = chooseBlocks(page);
  if (!chosen) return null;
  yield;
  const text = chosen.blocks.map((block) => block.text).join(paragraphBreak);
  if (text.length < shortestArticle) return null;
  const metadata = readMetadata(document);
  if (!metadata.isArticle && text.length < shortestProse) return null;
  return {
    article: { ...withoutHints(metadata), text },
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

function withoutHints(metadata: PageMetadata): Omit<PageArticle, 'text'> {
  const { articleBody: _body, paywalled: _paywalled, isArticle: _isArticle, ...told } = metadata;
  return told;
}

function looksCut(text: string): boolean {
  return text.length < 1500 || /(?:…|\.\.\.)$/.test(text);
}
