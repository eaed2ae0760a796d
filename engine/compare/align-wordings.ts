import { alignRows } from './align-rows';
import { cellStart, cutIntoCells, tokensBySlot } from './cells';
import { marksOf } from './marks';
import { mergeColumns } from './merge-columns';
import type { PackNames } from './pack-names';
import { slotDifferences, typeOfDifference } from './row-differences';
import { mostCentralRow, rowLikeness } from './row-likeness';
import { type RowText, type RowToken, rowTokens } from './row-tokens';
import type { Cell } from './types';

export type AlignedWordings = {
  /** Index of the row that differences are told from. */
  base: number;
  columns: number;
  /** For each row, one cell per column. */
  cells: Cell[][];
  /** For each row and column, the tokens that stand there. */
  tokens: RowToken[][][];
};

/**
 * Sets the texts level with each other, slot by slot, and tells for each cell how it differs from the
 * base row. `base` is the row to compare with; without it the row most like all others is taken. At
 * least one column, also for texts without a word.
 */
export function alignWordings(rows: RowText[], names: PackNames, base?: number): AlignedWordings {
  const tokens = rowTokens(rows, names);
  const likeness = rowLikeness(tokens);
  const from = base ?? mostCentralRow(likeness);
  const alignment = alignRows(tokens, likeness);
  const slots = mergeColumns(alignment, tokens, from);
  if (slots.length === 0) slots.push({ from: 0, to: 0 });
  const bySlot = rows.map((_, row) =>
    tokensBySlot(alignment, slots, tokens[row] as RowToken[], row),
  );
  const cells = rows.map(({ text }, row) => {
    const own = tokens[row] as RowToken[];
    const places = bySlot[row] as number[][];
    const cut = cutIntoCells(text, own, places);
    if (row === from) return cut;
    const differences = slotDifferences(own, places, tokens[from] ?? [], bySlot[from] ?? []);
    return cut.map((cell, slot) => {
      const difference = differences[slot];
      const type = difference && typeOfDifference(difference, cell.text === '');
      if (!difference || !type) return cell;
      const first = places[slot]?.[0];
      const start = first === undefined ? 0 : cellStart(text, own, first);
      const inCell = (places[slot] ?? []).map((index) => own[index] as RowToken);
      const marks = marksOf(text, inCell, difference.ofRow, start);
      return { ...cell, difference: type, ...(marks.length > 0 ? { marks } : {}) };
    });
  });
  return {
    base: from,
    columns: slots.length,
    cells,
    tokens: bySlot.map((places, row) =>
      places.map((indices) => indices.map((index) => tokens[row]?.[index] as RowToken)),
    ),
  };
}
