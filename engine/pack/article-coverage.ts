import { segmentSentences } from '../text/segment-sentences';
import type { Span } from '../text/span';
import { findQuotes } from './quote-selector';
import type { Article, Pack } from './types';

/** Letters in a row from which a passage may report something; below are debris and joining words. */
const lettersThatCount = 15;

export type Coverage = {
  /** Sentences of the article, in reading order. */
  sentences: Span[];
  /** Stretches of a sentence that no wording and no `leftOut` entry takes up; in reading order. */
  open: Span[];
};

/**
 * What of an article is accounted for, by a wording or as left out with its reason. A passage that is
 * left out counts wherever it stands in the article: furniture repeats itself.
 */
export function articleCoverage(pack: Pack, article: Article): Coverage {
  const { text } = article;
  const taken = new Uint8Array(text.length);
  for (const { wordings } of pack.statements) {
    for (const { article: id, selector } of wordings) {
      if (id !== article.id) continue;
      for (const start of findQuotes(text, selector)) {
        taken.fill(1, start, start + selector.exact.length);
      }
    }
  }
  for (const { exact } of article.leftOut) {
    for (const start of findQuotes(text, { exact, prefix: '', suffix: '' })) {
      taken.fill(1, start, start + exact.length);
    }
  }
  const sentences = segmentSentences(text);
  return { sentences, open: sentences.flatMap((sentence) => openIn(text, taken, sentence)) };
}

/** The runs of untaken characters in a sentence that hold enough letters. */
function openIn(text: string, taken: Uint8Array, { start, end }: Span): Span[] {
  const open: Span[] = [];
  for (let from = start; from < end; from += 1) {
    if (taken[from]) continue;
    let to = from;
    while (to < end && !taken[to]) to += 1;
    const letters = text.slice(from, to).match(/\p{L}/gu)?.length ?? 0;
    if (letters >= lettersThatCount) open.push({ start: from, end: to });
    from = to;
  }
  return open;
}
