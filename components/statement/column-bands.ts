import type { Cell } from '../../engine/compare/types';

/** Columns `from` up to but without `to`, which stand side by side in one band of the table. */
export type ColumnBand = { from: number; to: number };

/** A cell's padding, in characters of the wording's type. */
const cellPaddingCh = 2;

/** Longer cells wrap inside their column rather than push the others out of the band. */
const widestCellCh = 22;

/**
 * Cuts the columns of an alignment into bands that fit a width, as interlinear texts are cut into
 * lines: the rows stay level within each band. Every column is in exactly one band; a column that is
 * wider than the width has a band of its own.
 *
 * @param width room for the cells, in characters
 */
export function columnBands(rows: Cell[][], columns: number, width: number): ColumnBand[] {
  const bands: ColumnBand[] = [];
  let from = 0;
  let used = 0;
  for (let column = 0; column < columns; column++) {
    const needed = columnWidth(rows, column);
    if (column > from && used + needed > width) {
      bands.push({ from, to: column });
      from = column;
      used = 0;
    }
    used += needed;
  }
  if (columns > from) bands.push({ from, to: columns });
  return bands;
}

function columnWidth(rows: Cell[][], column: number): number {
  const longest = Math.max(
    0,
    ...rows.map((cells) => {
      const cell = cells[column];
      return cell ? cell.text.length + cell.gap.trim().length : 0;
    }),
  );
  return Math.min(longest, widestCellCh) + cellPaddingCh;
}
