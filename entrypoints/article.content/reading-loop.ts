import type { BoxCache } from '../../page/collect-blocks';
import { bodyOf } from '../../page/dom-access';
import { type Gate, passesGate } from '../../page/gate';
import { type ArticleReading, readArticleInSteps } from '../../page/read-article';
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
};

/**
 * Reads the document's article now and whenever its text changes, and hands it to `onReading`: null
 * when there is none or it has nothing of an installed pack. A page without such an article is left
 * alone after `settlingTime`.
 */
export function readContinually(
  document: Document,
  gate: Gate,
  isOurs: (node: Node) => boolean,
  onReading: (reading: ArticleReading | null) => void,
  signal: AbortSignal,
): ReadingLoop {
  const cache: BoxCache = new WeakMap();
  let watch: PageWatch | null = null;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let awake = false;
  let reading: AbortController | null = null;

  const stopWatching = () => {
    watch?.stop();
    watch = null;
  };

  const read = async () => {
    reading?.abort();
    reading = new AbortController();
    const ends = AbortSignal.any([signal, reading.signal]);
    const article = await readGated(document, gate, cache, ends);
    if (ends.aborted) return;
    awake = article !== null;
    if (!awake && settling === undefined) stopWatching();
    onReading(article);
  };

  const restart = () => {
    if (signal.aborted) return;
    clearTimeout(settling);
    settling = setTimeout(() => {
      settling = undefined;
      if (!awake) stopWatching();
    }, settlingTime);
    watch ??= watchPage(document, cache, isOurs, () => void read());
    void read();
  };

  signal.addEventListener('abort', () => {
    clearTimeout(settling);
    stopWatching();
  });
  restart();
  return { restart };
}

/** Native search over all text first: most pages have none of the words, and end here. */
async function readGated(
  document: Document,
  gate: Gate,
  cache: BoxCache,
  signal: AbortSignal,
): Promise<ArticleReading | null> {
  const everything = bodyOf(document)?.textContent ?? '';
  if (!passesGate(everything, gate)) return null;
  const reading = await runInSlices(readArticleInSteps(document, cache), signal);
  return reading && passesGate(reading.article.text, gate) ? reading : null;
}
