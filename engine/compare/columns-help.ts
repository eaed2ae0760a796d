import { alikeFrom } from './align/row-likeness';
import type { Comparison } from './types';

/** A cell of more letters than this is a sentence of its own, which columns only make narrow. */
const longestCell = 110;

/**
 * Whether rows set level in columns show more than the running texts do: half of them or more are worded like the base
 * row, some column has the same words in two rows, and no cell is a sentence of its own. Of the comparisons of five
 * articles on one story that is two in five.
 */
export function columnsHelp({ rows, base }: Pick<Comparison, 'rows' | 'base'>): boolean {
  const others = rows.filter((_, index) => index !== base);
  const alike = others.filter(({ likeness }) => likeness >= alikeFrom);
  if (alike.length === 0 || alike.length < others.length / 2) return false;
  const cells = rows.flatMap((row) => row.cells.filter(({ outside }) => !outside));
  if (cells.some(({ text }) => text.length > longestCell)) return false;
  const own = rows[base]?.cells ?? [];
  return own.some(
    ({ text, outside }, column) =>
      text !== '' &&
      !outside &&
      others.some(({ cells: row }) => row[column]?.text && !row[column]?.difference),
  );
}
