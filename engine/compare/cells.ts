import { type Alignment, NO_TOKEN } from './align-rows';
import type { Slot } from './merge-columns';
import type { RowToken } from './row-tokens';
import type { Cell } from './types';

/** Quotation marks and brackets that open before a word belong to it, not to the gap before. */
const OPENING = /(?:^|(?<=[\s—–-]))["'“‘«„([]+$/;

/**
 * The indices of a row's tokens that stand in each slot. Words that hold a sentence together and
 * stand alone in a slot ("a", "was") go with the words they lead to, so that a cell is either empty or
 * says something; at the row's end, with the words before.
 */
export function tokensBySlot(
  columns: Alignment,
  slots: Slot[],
  tokens: RowToken[],
  row: number,
): number[][] {
  const bySlot = slots.map(({ from, to }) =>
    columns
      .slice(from, to)
      .map((column) => column[row] ?? NO_TOKEN)
      .filter((index) => index !== NO_TOKEN),
  );
  const says = (indices: number[]) => indices.some((index) => tokens[index]?.kind !== 'glue');
  let carried: number[] = [];
  let last = -1;
  bySlot.forEach((indices, slot) => {
    if (!says(indices)) {
      carried.push(...indices);
      bySlot[slot] = [];
      return;
    }
    bySlot[slot] = [...carried, ...indices];
    carried = [];
    last = slot;
  });
  const home = bySlot[Math.max(0, last)];
  if (home) home.push(...carried);
  return bySlot;
}

/**
 * Cuts a row's text at its slots. Text and gap of all cells, joined, are the text to the letter; a
 * row without words has all its text in the first cell.
 */
export function cutIntoCells(text: string, tokens: RowToken[], bySlot: number[][]): Cell[] {
  const filled = bySlot.flatMap((indices, slot) => (indices.length > 0 ? [slot] : []));
  const cells: Cell[] = bySlot.map(() => ({ text: '', gap: '' }));
  if (filled.length === 0) return [{ text, gap: '' }, ...cells.slice(1)];
  const starts = filled.map((slot, order) =>
    order === 0 ? 0 : cellStart(text, tokens, bySlot[slot]?.[0] as number),
  );
  filled.forEach((slot, order) => {
    const start = starts[order] as number;
    const end = (tokens[bySlot[slot]?.at(-1) as number] as RowToken).end;
    const next = starts[order + 1] ?? text.length;
    cells[slot] = { text: text.slice(start, end), gap: text.slice(end, next) };
  });
  return cells;
}

/** Where a cell begins that has this token first: at the word or at the mark that opens before it. */
export function cellStart(text: string, tokens: RowToken[], first: number): number {
  if (first === 0) return 0;
  const token = tokens[first] as RowToken;
  const gap = text.slice((tokens[first - 1] as RowToken).end, token.start);
  return token.start - (OPENING.exec(gap)?.[0].length ?? 0);
}
