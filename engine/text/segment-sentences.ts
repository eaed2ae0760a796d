import { beforeName, beforeNumber, mayEnd, openers } from './abbreviations';
import { sentenceBoundaries } from './sentence-boundaries';
import type { Span } from './span';

/** Longest word looked at before a full stop: the longest abbreviation has eight characters. */
const longestAbbreviation = 10;

/** Characters between the brackets of "[12, 13]". */
const longestCitation = 8;

const closers = '"\'”’»)]';
const terminators = '.!?…。！？';

/**
 * Sentences of `text` in reading order, white space trimmed off, empty ones left out. Every span's
 * slice is the exact text. Boundaries are those of UAX #29 (`Intl.Segmenter`), mended for
 * abbreviations, initials, quotes before a reporting clause, citation brackets, single line breaks
 * inside a sentence and a missing space after the full stop.
 */
export function segmentSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let judged = 0;
  for (const boundary of boundariesOf(text)) {
    // Of several boundaries in one run of white space the first decides for all.
    if (boundary <= judged) continue;
    const gap = gapAt(text, start, boundary);
    judged = gap.next;
    if (!endsSentence(text, start, gap)) continue;
    pushTrimmed(spans, text, start, boundary);
    start = boundary;
  }
  pushTrimmed(spans, text, start, text.length);
  return spans;
}

/** Offsets at which a sentence may end: UAX #29's, moved behind citations, plus "end.Start". */
function boundariesOf(text: string): number[] {
  const offsets = new Set<number>();
  for (const index of sentenceBoundaries(text)) offsets.add(afterCitation(text, index));
  for (const hit of text.matchAll(/[a-z]{2}[.!?]["”’]?(?=[A-Z][a-z])/g)) {
    offsets.add(hit.index + hit[0].length);
  }
  return [...offsets].sort((a, b) => a - b);
}

/** Note numbers as characters, behind a full stop. */
const raised = /[⁰¹²³⁴-⁹]/;

/** The offset behind "[12]" or "¹²" when the boundary fell before or inside it. */
function afterCitation(text: string, boundary: number): number {
  let behind = boundary;
  while (raised.test(text[behind] ?? '')) behind += 1;
  if (behind > boundary) return behind;
  const open = text[boundary - 1] === '[' ? boundary - 1 : boundary;
  if (text[open] !== '[') return boundary;
  const citation = /^\[[\d, ]+\]/.exec(text.slice(open, open + longestCitation));
  return citation ? open + citation[0].length : boundary;
}

/** The place before "[12]" or "¹²" when a citation ends there; longer brackets are text. */
function beforeCitation(text: string, start: number, last: number): number {
  let before = last;
  while (before > start && raised.test(text[before] ?? '')) before -= 1;
  if (before < last) return before;
  if (text[last] !== ']') return last;
  const from = Math.max(start, last - longestCitation);
  const citation = /\[[\d, ]+$/.exec(text.slice(from, last));
  return citation && from + citation.index > start ? from + citation.index - 1 : last;
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  if (end > start) spans.push({ start, end });
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 32 || code === 0xa0 || code === 0x2028 || code === 0x2029 || code === 0x200b;
}

/** White space around a boundary, by what stands on either side of it. */
type Gap = { last: number; next: number; lineBreaks: number };

function gapAt(text: string, start: number, boundary: number): Gap {
  let last = boundary - 1;
  let lineBreaks = 0;
  while (last >= start && isSpace(text, last)) {
    if (text[last] === '\n') lineBreaks += 1;
    last -= 1;
  }
  let next = boundary;
  while (next < text.length && isSpace(text, next)) {
    if (text[next] === '\n') lineBreaks += 1;
    next += 1;
  }
  return { last, next, lineBreaks };
}

/** Whether the sentence that began at `start` ends in that white space. */
function endsSentence(text: string, start: number, gap: Gap): boolean {
  const { next, lineBreaks } = gap;
  if (gap.last < start || next >= text.length || lineBreaks >= 2) return true;
  let last = beforeCitation(text, start, gap.last);
  const closed = last;
  while (last >= start && closers.includes(text[last] ?? '')) last -= 1;
  const terminator = text[last] ?? '';
  if (lineBreaks === 1) return terminators.includes(terminator) || !startsLower(text, next);
  if (!terminators.includes(terminator)) return false;
  if (startsLower(text, next)) return false;
  if (terminator !== '.') return true;
  return closed > last || !isAbbreviation(text, start, last, next);
}

function startsLower(text: string, at: number): boolean {
  const first = closers.includes(text[at] ?? '') || text[at] === '“' ? text[at + 1] : text[at];
  return first !== undefined && first !== first.toUpperCase();
}

/** Whether the full stop at `stop` belongs to an abbreviation inside a sentence going on at `next`. */
function isAbbreviation(text: string, start: number, stop: number, next: number): boolean {
  let from = stop;
  while (
    from > start &&
    stop - from < longestAbbreviation &&
    /[\p{L}\p{N}.&]/u.test(text[from - 1] ?? '')
  )
    from -= 1;
  const word = text.slice(from, stop);
  const folded = word.toLowerCase();
  if (beforeName.has(folded)) return true;
  if (beforeNumber.has(folded)) return /\d/.test(text[next] ?? '');
  const follower = /^["“'‘(]*([\p{L}]+)/u.exec(text.slice(next, next + 24))?.[1] ?? '';
  const opens = openers.has(follower.toLowerCase());
  if (mayEnd.has(folded)) return !opens && follower !== '';
  if (/^\p{Lu}$/u.test(word)) return !opens && !(folded === 'i');
  if (/^(\p{Lu}\.)+\p{Lu}$/u.test(word)) return !opens;
  if (/^\d{1,2}$/.test(word) && from === start) return true;
  return false;
}
