import type { Article } from '../../pack/types';
import { segmentSentences } from '../../text/segment-sentences';

/**
 * Sentence before and after a place in the article, with what its own sentences have around it; empty at
 * the article's ends or when the place is unknown.
 */
export function sentencesAround(
  { text }: Article,
  place: number,
  length: number,
): { before: string; after: string } {
  if (place < 0) return { before: '', after: '' };
  const windowStart = paragraphStart(text, place);
  const windowEnd = paragraphEnd(text, place + length);
  const near = text.slice(windowStart, windowEnd);
  const start = place - windowStart;
  const sentences = segmentSentences(near);
  const before = sentences.filter((sentence) => sentence.end <= start).at(-1);
  const after = sentences.find((sentence) => sentence.start >= start + length);
  const end = start + length;
  const own = sentences.filter((sentence) => sentence.start < end && sentence.end > start);
  const head = near.slice(Math.min(start, own[0]?.start ?? start), start);
  const tail = near.slice(end, Math.max(end, own.at(-1)?.end ?? end));
  return {
    before: joinWords(before ? near.slice(before.start, before.end) : '', head),
    after: joinWords(tail, after ? near.slice(after.start, after.end) : ''),
  };
}

/** The texts that have a word, a space between. */
function joinWords(...texts: string[]): string {
  return texts
    .map((text) => text.trim())
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .join(' ');
}

/** Start of the paragraph before the one that holds `at`: a neighbour may stand there. */
function paragraphStart(text: string, at: number): number {
  const own = text.lastIndexOf('\n\n', at);
  if (own <= 0) return 0;
  const before = text.lastIndexOf('\n\n', own - 1);
  return before < 0 ? 0 : before;
}

function paragraphEnd(text: string, at: number): number {
  const own = text.indexOf('\n\n', at);
  if (own < 0) return text.length;
  const after = text.indexOf('\n\n', own + 2);
  return after < 0 ? text.length : after;
}
