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
 * lines: the rows stay level within each band. There are as few bands as can be, and the widest of
 * them is as narrow as it can be, so that none is left with a last word. Every column is in exactly
 * one band; a column that is wider than the width has a band of its own.
 *
 * @param width room for the cells, in characters
 */
export function columnBands(rows: Cell[][], columns: number, width: number): ColumnBand[] {
  const needed = Array.from({ length: columns }, (_, column) => columnWidth(rows, column));
  let room = Math.max(1, Math.floor(width * tolerance));
  let bands = fillBands(needed, room);
  for (;;) {
    const narrower = fillBands(needed, --room);
    if (room < 1 || narrower.length > bands.length) return bands;
    bands = narrower;
  }
}

/** Columns from the first on, each into the band before it as long as that has room. */
function fillBands(needed: number[], room: number): ColumnBand[] {
  const bands: ColumnBand[] = [];
  let used = 0;
  needed.forEach((each, column) => {
    const last = bands.at(-1);
    if (last && used + each <= room) {
      last.to = column + 1;
      used += each;
    } else {
      bands.push({ from: column, to: column + 1 });
      used = each;
    }
  });
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
