import type { Span } from '../engine/match/types';
import { paragraphBreak } from './read-article';

/** Farther than this a sentence is not looked for, in characters. */
const longestSentence = 600;

/** The sentence before and after `span` within the text, empty at its ends. */
export function surroundingSentences(text: string, span: Span): { before: string; after: string } {
  const before = text.slice(Math.max(0, span.start - longestSentence), span.start).trimEnd();
  const after = text.slice(span.end, span.end + longestSentence).trimStart();
  return { before: lastSentence(before), after: firstSentence(after) };
}

/** An end of sentence followed by white space, or a paragraph's end. */
const boundary = /[.!?…]["'”’)\]]*\s+(?=["'“‘([]*\p{Lu})|\n\n/gu;

function lastSentence(text: string): string {
  let start = 0;
  for (const match of text.matchAll(boundary)) start = match.index + match[0].length;
  return text.slice(start).trim();
}

function firstSentence(text: string): string {
  const paragraph = text.split(paragraphBreak, 1)[0] as string;
  boundary.lastIndex = 0;
  const match = boundary.exec(paragraph);
  return (match ? paragraph.slice(0, match.index + match[0].length) : paragraph).trim();
}
