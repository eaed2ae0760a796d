import type { Cell } from './types';

/**
 * A row's cells with their columns, in the order in which the row prints them. Empty cells stand where
 * the words of the column before them end. Texts and gaps, joined, give the row's text to the letter.
 */
export function inTextOrder(cells: readonly Cell[]): { cell: Cell; column: number }[] {
  return cells
    .map((cell, column) => ({ cell, column }))
    .sort(
      (a, b) =>
        a.cell.at - b.cell.at ||
        Number(a.cell.text !== '') - Number(b.cell.text !== '') ||
        a.column - b.column,
    );
}
