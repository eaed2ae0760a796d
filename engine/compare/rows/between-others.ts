import { opensClause } from '../../sentence/clauses/opens-clause';
import { readQuotes } from '../../sentence/quotation-marks';
import type { Span, TokenRange } from '../../text/span';
import type { Token } from '../../text/tokenise';

/** Where in a sentence a statement is stated, and where others are: offsets in the sentence. */
export type StatedPlaces = { at: Span; beside: readonly Span[] };

/** Words that are not stop words from which what is beside is worth cutting off. */
const fewestBeside = 3;

/**
 * The tokens of a sentence that lie between the statements found before and behind this one, so that who says
 * it and what nobody else claims stay with it. A quotation is not cut in two. Null when no other statement
 * stands apart, or hardly a word lies in it.
 */
export function betweenOthers(
  sentence: string,
  tokens: readonly Token[],
  { at, beside }: StatedPlaces,
): TokenRange | null {
  let from = 0;
  let to = tokens.length;
  const own = rangeOf(tokens, at);
  if (own.from >= own.to) return null;
  const { quoted } = readQuotes(sentence, tokens);
  const splitsQuote = (cut: number): boolean =>
    quoted[cut - 1] === true && quoted[cut] === true && !isAll(quoted, own);
  for (const span of beside) {
    const other = rangeOf(tokens, span);
    if (other.to <= own.from && !splitsQuote(other.to)) from = Math.max(from, other.to);
    if (other.from >= own.to && !splitsQuote(other.from)) to = Math.min(to, other.from);
  }
  // "…, while" leads to what was cut off.
  if (to < tokens.length && opensClause('', tokens[to - 1]?.norm ?? '', 'statement')) to -= 1;
  const left = tokens.filter(({ stop }, i) => !stop && (i < from || i >= to)).length;
  return left < fewestBeside ? null : { from, to };
}

function rangeOf(tokens: readonly Token[], { start, end }: Span): TokenRange {
  const from = tokens.findIndex((token) => token.end > start);
  const behind = tokens.findIndex((token) => token.start >= end);
  return { from: from < 0 ? tokens.length : from, to: behind < 0 ? tokens.length : behind };
}

function isAll(quoted: readonly boolean[], { from, to }: TokenRange): boolean {
  return quoted.slice(from, to).every(Boolean);
}
