import type { Cell } from '../../engine/compare/types';

/** Columns `from` up to but without `to`, which stand side by side in one band of the table. */
export type ColumnBand = { from: number; to: number };

/** A cell's padding, in characters of the wording's type. */
const cellPaddingCh = 2;

/** Longer cells wrap inside their column rather than push the others out of the band. */
const widestCellCh = 22;

/** Cells wrap, so a band may want this much more than its room before it is cut in two. */
const tolerance = 1.2;

/**
 * Cuts the columns of an alignment into bands that fit a width, as interlinear texts are cut into
 * lines: the rows stay level within each band. The bands are about equally wide, so that none is left
 * with a last word. Every column is in exactly one band; a column that is wider than the width has a
 * band of its own.
 *
 * @param width room for the cells, in characters
 */
export function columnBands(rows: Cell[][], columns: number, width: number): ColumnBand[] {
  const needed = Array.from({ length: columns }, (_, column) => columnWidth(rows, column));
  const total = needed.reduce((sum, each) => sum + each, 0);
  const room = width * tolerance;
  const count = Math.max(1, Math.ceil(total / Math.max(room, 1)));
  const fair = total / count;
  const bands: ColumnBand[] = [];
  let from = 0;
  let used = 0;
  needed.forEach((each, column) => {
    const isFull = used + each > room || used + each / 2 > fair;
    if (column > from && isFull) {
      bands.push({ from, to: column });
      from = column;
      used = 0;
    }
    used += each;
  });
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
