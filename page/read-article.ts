import type { PageArticle } from '../engine/article/types';
import type { Block, Box } from './block-builder';
import { chooseBlocks } from './choose-blocks';
import { collectBlocks, type WalkMemory } from './collect-blocks';
import { proseBodyOf } from './dom-access';
import type { MetOnWalk } from './frame-access';
import { createLayout, type Layout } from './layout';
import { type DateSource, type PageMetadata, readMetadata } from './read-metadata';

export type ArticleReading = {
  article: PageArticle;
  /** The text's paragraphs in reading order; `article.text` is their texts joined by `\n\n`. */
  blocks: Block[];
  /** The element that holds all of the text. */
  root: Element;
  /** Only the beginning of the text is here: the page shows no more, or we read no more. */
  truncated: boolean;
  /** Where the article's day of publication comes from; null where there is none. */
  dateFrom: DateSource | null;
};

/** What earlier readings of the document found; `forgetChanges` keeps it true. */
export type ReadingMemory = WalkMemory &
  MetOnWalk & {
    metadata: WeakMap<Document, PageMetadata>;
    /** All text of the last walk, shown or not; null before the first. */
    page: Box | null;
  };

export const emptyMemory = (): ReadingMemory => ({
  boxes: new WeakMap(),
  scopes: new Set(),
  hosts: new Set(),
  metadata: new WeakMap(),
  page: null,
});

export const paragraphBreak = '\n\n';

/** Pages that call themselves articles, or have a headline above their text, may be short … */
const shortestArticle = 200;
/** … others have to look like one: this many characters of prose. */
const shortestProse = 400;

/**
 * Longest text that is read, in characters: some 2,500 sentences, as long as the longest live blogs.
 * What is longer is a book or an attack, and would keep the background busy for minutes.
 */
const longestText = 350_000;

/** A text behind a paywall that is shorter than this shows its beginning only. */
const longestStub = 1500;

/**
 * Reads the article of a live page or a parsed file, one pass, changing nothing. Null when the page
 * is no article. Yields every few hundred nodes, see `runInSlices`.
 */
export function* readArticleInSteps(
  document: Document,
  memory: ReadingMemory = emptyMemory(),
  layout: Layout = createLayout(),
): Generator<void, ArticleReading | null> {
  const body = proseBodyOf(document);
  if (!body) return null;
  const page = yield* collectBlocks(body, layout, memory);
  memory.page = page;
  const metadata = metadataOf(document, memory);
  const { told, titles, isArticle, paywalled } = metadata;
  yield;
  const chosen = chooseBlocks(page, titles, layout);
  if (!chosen) return null;
  yield;
  const { blocks, isCut } = cut(chosen.blocks);
  const text = blocks.map((block) => block.text).join(paragraphBreak);
  if (text.length < shortestArticle) return null;
  if (!isArticle && !chosen.hasHeadline && text.length < shortestProse) return null;
  // An article with a document of its own is described there; the address stays the reader's.
  const own = metadataOf(chosen.root.element.ownerDocument, memory);
  const isStub = paywalled && (text.length < longestStub || /(?:…|\.\.\.)$/.test(text));
  return {
    article: {
      ...told,
      ...own.told,
      ...(told.url && { url: told.url }),
      text,
    },
    blocks,
    root: chosen.root.element,
    truncated: isCut || isStub,
    dateFrom: own.dateFrom ?? metadata.dateFrom,
  };
}

function metadataOf(document: Document, { metadata }: ReadingMemory): PageMetadata {
  let known = metadata.get(document);
  if (!known) {
    known = readMetadata(document);
    metadata.set(document, known);
  }
  return known;
}

/** All at once; for files, with `markupLayout`, and tools. */
export function readArticle(document: Document, layout?: Layout): ArticleReading | null {
  const steps = readArticleInSteps(document, undefined, layout);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function cut(blocks: Block[]): { blocks: Block[]; isCut: boolean } {
  let length = 0;
  const end = blocks.findIndex((block) => {
    length += block.text.length + paragraphBreak.length;
    return length > longestText;
  });
  return end < 0 ? { blocks, isCut: false } : { blocks: blocks.slice(0, end), isCut: true };
}
