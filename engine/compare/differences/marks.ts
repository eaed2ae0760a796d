import type { Span } from '../../text/span';
import type { RowToken } from '../words/row-tokens';

/** Letters before "n’t": "should" has most. */
const longestContracted = 6;

/** Characters of a hyphenated word behind its first hyphen; longer ones are debris. */
const longestCompoundTail = 40;

/** What may stand between two words of one phrase: white space and opening quotes, no comma, no bracket. */
const withinPhrase = /^[\s“‘"'-]*$/;

/**
 * Where a cell's differing words stand, in code units from `start`, where the cell begins in its row's
 * text. Words that follow each other, or with only glue between them ("calls for a reshuffle of
 * troops"), are one mark; a hyphenated or contracted word is marked whole.
 */
export function marksOf(
  text: string,
  cell: RowToken[],
  differing: RowToken[],
  start: number,
): [start: number, end: number][] {
  const marks: [number, number][] = [];
  let reached: number | null = null;
  for (const token of cell) {
    const goesOn: boolean = reached !== null && withinPhrase.test(text.slice(reached, token.start));
    if (differing.includes(token)) {
      const begin = wordStart(text, token.start);
      const end = compoundEnd(text, token.end);
      const previous = marks.at(-1);
      if (previous && (begin < previous[1] || goesOn)) {
        previous[1] = Math.max(previous[1], end);
      } else {
        marks.push([begin, end]);
      }
      reached = end;
    } else {
      reached = goesOn && token.kind === 'glue' ? token.end : null;
    }
  }
  return marks.map(([from, to]) => [Math.max(0, from - start), to - start]);
}

/** The words from one token to another as a reader would quote them: contracted and hyphenated words whole. */
export function wholeWords(text: string, first: RowToken, last: RowToken): Span {
  return { start: wordStart(text, first.start), end: compoundEnd(text, last.end) };
}

/** Start of the contracted word that a "n’t" ends: all of "isn’t" is marked. */
function wordStart(text: string, start: number): number {
  const contraction = /^n['’]t/i.test(text.slice(start, start + 3));
  if (!contraction) return start;
  const head = /\p{L}*$/u.exec(text.slice(Math.max(0, start - longestContracted), start));
  return start - (head?.[0].length ?? 0);
}

/** End of the hyphenated word that goes on at `end`: all of "follow-up" is marked, not "follow". */
function compoundEnd(text: string, end: number): number {
  const tail = /^(?:-[\p{L}\p{N}]+)+/u.exec(text.slice(end, end + longestCompoundTail));
  return end + (tail?.[0].length ?? 0);
}
