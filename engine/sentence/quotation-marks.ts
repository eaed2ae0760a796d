import type { Token } from '../text/tokenise';

export type QuotedText = {
  /** For each token, whether it stands inside quotation marks. */
  quoted: boolean[];
  /** Whether a quotation is still open at the end. */
  open: boolean;
};

/**
 * What stands inside quotation marks. Marks are told by their kind and their shape: straight ones open
 * behind a space and close before one; curly ones that a typist turned round are turned back. A text
 * whose first mark closes began inside the quotation.
 * @param open whether a quotation is open before the text begins
 */
export function readQuotes(text: string, tokens: readonly Token[], open = false): QuotedText {
  const quoted: boolean[] = [];
  let inside = open;
  let marks = 0;
  let at = 0;
  const readTo = (end: number): void => {
    for (; at < end; at += 1) {
      const mark = markAt(text, at, inside);
      if (!mark) continue;
      if (mark === 'closes' && !inside && marks === 0) quoted.fill(true);
      inside = mark === 'opens';
      marks += 1;
    }
  };
  for (const token of tokens) {
    readTo(token.start);
    at = Math.max(at, token.end);
    quoted.push(inside);
  }
  readTo(text.length);
  return { quoted, open: inside };
}

function markAt(text: string, at: number, inside: boolean): 'opens' | 'closes' | null {
  const char = text[at] as string;
  if (!/["“”„«»]/.test(char)) return null;
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  const looksOpen = /[\s([—–\-"“”‘]/.test(before) && /[\p{L}\p{N}([‘'…$]/u.test(after);
  if (char === '„' || char === '«') return 'opens';
  if (char === '»') return 'closes';
  // “It stays, “she said: a comma before the mark, so it was meant to close.
  if (char === '“') return inside && lastPrinted(text, at) === ',' ? 'closes' : 'opens';
  if (char === '”') return looksOpen && /[\s"]/.test(before) ? 'opens' : 'closes';
  const looksClosed = /[^\s([—–"“]/.test(before) && /[\s.,;:!?)\]—–\-”"]/.test(after);
  if (looksOpen !== looksClosed) {
    // Inches, not the end of a quotation.
    if (looksClosed && !inside && /\d/.test(before)) return null;
    return looksOpen ? 'opens' : 'closes';
  }
  return inside ? 'closes' : 'opens';
}

/** The last character before `at` that is no space; empty when there is none. */
function lastPrinted(text: string, at: number): string {
  let last = at - 1;
  while (last >= 0 && text[last] === ' ') last -= 1;
  return text[last] ?? '';
}
