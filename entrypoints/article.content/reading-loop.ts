import { textWithFrames } from '../../page/frame-access';
import type { Gate } from '../../page/gate';
import { type ArticleReading, emptyMemory, readArticleInSteps } from '../../page/read-article';
import { runInSlices } from '../../page/run-in-slices';
import { type PageWatch, watchPage } from '../../page/watch-page';

/**
 * How long a page that holds nothing for us is watched after it was loaded or went to another
 * address, in milliseconds: texts that are fetched late are there by then.
 */
const settlingTime = 10_000;

export type ReadingLoop = {
  /** Reads anew and watches again, as after navigation within the page. */
  restart(): void;
  /** Open shadow roots that hold text of the page. */
  shadowRoots(): Iterable<ShadowRoot>;
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

/**
 * Reads the document's article now and whenever its text changes. A page without an article of ours
 * is left alone after `settlingTime`.
 */
export function readContinually(options: ReadingLoopOptions): ReadingLoop {
  const { document, gate, isOurs, onReading, onReplaced, signal } = options;
  const memory = emptyMemory();
  let watch: PageWatch | null = null;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let awake = false;
  let reading: AbortController | null = null;

  const stopWatching = () => {
    watch?.stop();
    watch = null;
  };

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
    // Native search over all text first: most pages have none of the words, and end here.
    const isWorthIt = awake || gate.mayPass(textWithFrames(document));
    const result = isWorthIt ? await readInSlices(ends) : null;
    if (ends.aborted || result === undefined) return;
    watch?.tookTime(result?.busy ?? 0);
    watch?.watchScopes();
    const article = result?.value ?? null;
    awake = article !== null && gate.passes(article.article.text);
    if (!awake && settling === undefined) stopWatching();
    onReading(awake ? article : null);
  };

  const restart = () => {
    if (signal.aborted) return;
    memory.metadata.delete(document);
    clearTimeout(settling);
    settling = setTimeout(() => {
      settling = undefined;
      if (!awake) stopWatching();
    }, settlingTime);
    watch ??= watchPage(document, memory, isOurs, {
      changed: () => void read(),
      replaced: onReplaced,
    });
    void read();
  };

  signal.addEventListener('abort', () => {
    clearTimeout(settling);
    stopWatching();
  });
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
  return { restart, shadowRoots: () => [...memory.scopes].filter(isShadowRoot) };
}

const isShadowRoot = (scope: Document | ShadowRoot): scope is ShadowRoot => scope.nodeType === 11;
