import type { AlignedWordings } from '../align/align-wordings';
import { alikeFrom } from '../align/row-likeness';
import { type Piece, piecesOf } from './pieces';
import { type Unit, unitsOf } from './units';

/** A row of the comparison and its words that tell what is said, in the order of the columns. */
export type StripRow = {
  index: number;
  text: string;
  units: Unit[];
  /** Which word of the printed row each unit is, counted over what is said. */
  order: number[];
};

/** A row set level with the base row's words, over all columns. */
export type LevelRow = StripRow & {
  pieces: LevelPiece[];
  isAlike: boolean;
};

/** A piece, and whether the cells that it is from say the contrary. */
export type LevelPiece = Piece & { turns: boolean };

/** Likeness below which rows have no slot in common. */
const levelFrom = 0.36;

/** The base row, and the rows that share enough with it to have words in its words' places. */
export function levelRows(
  texts: readonly string[],
  aligned: AlignedWordings,
): { base: StripRow; others: LevelRow[] } {
  const said = aligned.kinds.flatMap((kind, column) => (kind === 'said' ? [column] : []));
  const unitsByColumn = texts.map((text, row) =>
    said.map((column) => unitsOf(text, aligned.tokens[row]?.[column] ?? [])),
  );
  const rows = texts.map((text, index): StripRow => {
    const units = (unitsByColumn[index] ?? []).flat();
    const printed = [...units].sort((a, b) => startOf(a) - startOf(b));
    const place = new Map(printed.map((unit, at) => [unit, at]));
    return { index, text, units, order: units.map((unit) => place.get(unit) ?? 0) };
  });
  const base = rows[aligned.base] as StripRow;
  const baseByColumn = unitsByColumn[aligned.base] ?? [];
  const others = rows
    .filter(({ index }) => index !== base.index && (aligned.likeness[index] ?? 0) >= levelFrom)
    .map((row): LevelRow => {
      const pieces: LevelPiece[] = [];
      let baseFrom = 0;
      let from = 0;
      said.forEach((column, at) => {
        const [own, other] = [unitsByColumn[row.index]?.[at] ?? [], baseByColumn[at] ?? []];
        const difference = aligned.differences[row.index]?.[column] ?? { ofRow: [], ofBase: [] };
        const type = aligned.cells[row.index]?.[column]?.difference;
        // A gap that is none: other words of the row stand for it.
        const isFilled = own.length === 0 && other.length > 0 && !type;
        for (const piece of piecesOf(other, own, difference)) {
          pieces.push({
            baseFrom: baseFrom + piece.baseFrom,
            baseTo: baseFrom + piece.baseTo,
            from: from + piece.from,
            to: from + piece.to,
            is: isFilled ? 'moved' : piece.is,
            turns: type === 'negation',
          });
        }
        baseFrom += other.length;
        from += own.length;
      });
      return { ...row, pieces, isAlike: (aligned.likeness[row.index] ?? 0) >= alikeFrom };
    });
  return { base, others };
}

/** Whether these units of a row are printed one after the other. */
export function isRun({ order }: StripRow, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) {
    if (order[at] !== (order[at - 1] as number) + 1) return false;
  }
  return true;
}

/** Whether two units are printed side by side with a mere space between. */
export function meet({ text, units }: StripRow, first: number): boolean {
  const [a, b] = [units[first], units[first + 1]];
  return a !== undefined && b !== undefined && text.slice(a.at(-1)?.end, startOf(b)) === ' ';
}

function startOf(unit: Unit): number {
  return unit[0]?.start ?? 0;
}
