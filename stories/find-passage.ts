import type { Passage } from '../engine/grow/types';
import { findLooseQuote } from '../engine/pack/quote-selector';
import { segmentSentences } from '../engine/text/segment-sentences';

/** Share of a sentence that a reader selects who means all of it. */
const nearlyAll = 0.8;

/** One word alone says nothing. */
const fewestWords = 2;

/**
 * What a reader selected on a page, in the text that is kept of it: one sentence, or the part of it that was selected.
 * Of several sentences it is the one of which most was selected.
 * @param text the article's
 * @param selected as the browser gives it: laid out anyhow
 * @returns null when the text has not these words, or they are too few
 */
export function findPassage(text: string, selected: string): Omit<Passage, 'article'> | null {
  const place = findLooseQuote(text, selected);
  if (!place) return null;
  let best = place;
  let most = 0;
  for (const sentence of segmentSentences(text)) {
    const start = Math.max(place.start, sentence.start);
    const end = Math.min(place.end, sentence.end);
    if (end - start <= most) continue;
    most = end - start;
    best = most >= nearlyAll * (sentence.end - sentence.start) ? sentence : { start, end };
  }
  const words = text.slice(best.start, best.end);
  const start = best.start + words.length - words.trimStart().length;
  const passage = words.trim();
  return passage.split(/\s+/).length < fewestWords ? null : { text: passage, start };
}
