import type { Cell } from '../types';
import type { RowToken } from '../words/row-tokens';

/** Quotation marks and brackets that open before a word belong to it, not to the gap before. */
const opening = /(?:^|(?<=[\s—–-]))["'“‘«„([]+$/;

/**
 * Cuts a row's text at its columns. `places` are the indices of the tokens in each column: neighbours in
 * the text, whatever the order of the columns. Text and gap of all cells, joined by `at`, are the text
 * to the letter; a row without words has all its text in the first cell.
 */
export function cutIntoCells(text: string, tokens: RowToken[], places: number[][]): Cell[] {
  const filled = places
    .flatMap((indices, column) => (indices.length > 0 ? [{ column, indices }] : []))
    .sort((a, b) => (a.indices[0] as number) - (b.indices[0] as number));
  const cells: Cell[] = places.map(() => ({ text: '', gap: '', at: 0 }));
  if (filled.length === 0) return [{ text, gap: '', at: 0 }, ...cells.slice(1)];
  const starts = filled.map(({ indices }, order) =>
    order === 0 ? 0 : cellStart(text, tokens, indices[0] as number),
  );
  filled.forEach(({ column, indices }, order) => {
    const at = starts[order] as number;
    const end = (tokens[indices.at(-1) as number] as RowToken).end;
    const next = starts[order + 1] ?? text.length;
    cells[column] = { text: text.slice(at, end), gap: text.slice(end, next), at };
  });
  return cells.map((cell, column) =>
    (places[column] as number[]).length > 0 ? cell : { ...cell, at: endBefore(cells, column) },
  );
}

/** Where the cell before an empty one ends, as a place for what the row leaves out there. */
function endBefore(cells: Cell[], column: number): number {
  const before = cells.slice(0, column).findLast(({ text }) => text !== '');
  return before ? before.at + before.text.length + before.gap.length : 0;
}

/** Where a cell begins that has this token first: at the word or at the mark that opens before it. */
export function cellStart(text: string, tokens: RowToken[], first: number): number {
  if (first === 0) return 0;
  const token = tokens[first] as RowToken;
  const gap = text.slice((tokens[first - 1] as RowToken).end, token.start);
  return token.start - (opening.exec(gap)?.[0].length ?? 0);
}
