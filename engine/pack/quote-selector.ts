import type { Span } from '../text/span';
import type { TextQuoteSelector } from './types';

/** Characters of context on each side: the length common in the W3C model's implementations. */
const contextLength = 32;

/** Offsets of every place where `exact` stands between `prefix` and `suffix`; overlaps count. */
export function findQuotes(text: string, { exact, prefix, suffix }: TextQuoteSelector): number[] {
  const needle = prefix + exact + suffix;
  if (needle === '') return [];
  const places: number[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    places.push(at + prefix.length);
  }
  return places;
}

/**
 * The selector that leads back to `exact` at `start`: context of 32 characters, widened until the
 * place is the only one, and never through the middle of a word or a character.
 */
export function describeQuote(text: string, start: number, end: number): TextQuoteSelector {
  const exact = text.slice(start, end);
  for (let length = contextLength; ; length *= 2) {
    const prefix = text.slice(wordStart(text, start - length), start);
    const suffix = text.slice(end, wordEnd(text, end + length));
    const selector = { exact, prefix, suffix };
    if (length >= text.length || findQuotes(text, selector).length === 1) return selector;
  }
}

/** The nearest start of a word at or after `at`, at most a word on. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at - 1).search(/\s/);
  return space < 0 ? at : at + space;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  let back = at;
  while (back >= 0 && !whiteSpace.test(text.charAt(back))) back -= 1;
  return back < 0 ? at : back;
}

const whiteSpace = /\s/;

/**
 * Where a passage stands in a text when quotation marks, dashes and white space are not told apart;
 * the first place, or null. What a passage was typed off from, or went through an editor that turned
 * its quotation marks.
 */
export function findLooseQuote(text: string, passage: string): Span | null {
  const pattern = passage
    .trim()
    .replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replaceAll(/\s+/g, '\\s+')
    .replaceAll(/["“”„«»]/g, '["“”„«»]')
    .replaceAll(/['‘’`´]/g, "['‘’`´]")
    .replaceAll(/[-‐‑‒–—]/g, '[-‐‑‒–—]');
  const hit = pattern === '' ? null : new RegExp(pattern, 'u').exec(text);
  return hit === null ? null : { start: hit.index, end: hit.index + hit[0].length };
}
