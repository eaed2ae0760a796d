import { headedText } from '../../engine/article/headed-text';
import { allText, shadowText } from '../../page/frame-access';
import type { Gate } from '../../page/gate';
import { type ArticleReading, emptyMemory, readArticleInSteps } from '../../page/read-article';
import { runInSlices } from '../../page/run-in-slices';
import { type PageWatch, watchPage } from '../../page/watch-page';

export type ReadingLoop = {
  /** Reads anew and watches again, as after navigation within the page. */
  restart(): void;
};

export type ReadingLoopOptions = {
  document: Document;
  gate: Gate;
  isOurs(node: Node): boolean;
  /** Null when there is no article, or none with anything of an installed pack. */
  onReading(reading: ArticleReading | null): void;
  /** The document was opened anew: everything has to be. */
  onReplaced(): void;
  signal: AbortSignal;
};

/** The page's own work goes before what is rarely found, for so long at most, in milliseconds. */
const longestWait = 100;

const pageRests = () =>
  new Promise((resolve) => requestIdleCallback(resolve, { timeout: longestWait }));

/**
 * Reads the document's article now and whenever its text changes, or what is seen of it. A page without
 * an article of ours is looked at again when text comes that is about a pack, at any time.
 */
export function readContinually(options: ReadingLoopOptions): ReadingLoop {
  const { document, gate, isOurs, onReading, onReplaced, signal } = options;
  const memory = emptyMemory();
  let watch: PageWatch | null = null;
  let awake = false;
  let reading: AbortController | null = null;

  /** Undefined when a frame went elsewhere meanwhile, for which Firefox throws: it is soon read anew. */
  const readInSlices = async (ends: AbortSignal) => {
    try {
      return await runInSlices(readArticleInSteps(document, memory), ends);
    } catch (error) {
      if (memory.scopes.size === 0) throw error;
      return undefined;
    }
  };

  const read = async () => {
    reading?.abort();
    reading = new AbortController();
    const ends = AbortSignal.any([signal, reading.signal]);
    let searched = 0;
    const isIn = (search: () => string): boolean => {
      const start = performance.now();
      const found = gate.mayPass(search());
      searched += performance.now() - start;
      return found;
    };
    // Native search over all text first: most pages have none of the words, and end here.
    let isWorthIt = awake || isIn(() => allText(document, memory.scopes));
    if (!isWorthIt) {
      await pageRests();
      if (ends.aborted) return;
      isWorthIt = isIn(() => {
        const inShadows = shadowText(document, memory);
        return inShadows && allText(document) + inShadows;
      });
    }
    const result = isWorthIt ? await readInSlices(ends) : null;
    if (ends.aborted || result === undefined) return;
    const article = result?.value ?? null;
    awake = article !== null && gate.passes(headedText(article.article));
    const attention = awake ? 'awake' : isWorthIt ? 'stirring' : 'asleep';
    watch?.wasRead(attention, searched + (result?.busy ?? 0));
    onReading(awake ? article : null);
  };

  const restart = () => {
    if (signal.aborted) return;
    memory.metadata.delete(document);
    watch ??= watchPage(document, memory, isOurs, {
      changed: () => void read(),
      mentions: gate.mentions,
      replaced: onReplaced,
    });
    void read();
  };

  signal.addEventListener('abort', () => watch?.stop());
  restart();
  // Until its style sheets are there Firefox lays nothing out, and every text seems hidden.
  if (document.readyState !== 'complete') {
    const onLoad = () => {
      if (awake) return;
      memory.boxes = new WeakMap();
      restart();
    };
    document.defaultView?.addEventListener('load', onLoad, { signal, once: true });
  }
  return { restart };
}
