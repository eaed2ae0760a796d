import type { SlotDifference } from '../differences/slot-difference';
import { sameUnit, type Unit } from './units';

/**
 * A run of the base row's words and what another row has in its place: `[baseFrom, baseTo)` and `[from, to)` in
 * the units of the two cells. One of them may be empty, not both.
 */
export type Piece = {
  baseFrom: number;
  baseTo: number;
  from: number;
  to: number;
  /**
   * `same`: one word that both have. `other`: each side that has words has some the other row lacks. `moved`: the
   * words of one side, or of both, stand elsewhere in the other row, so that the two are not level.
   */
  is: 'same' | 'other' | 'moved';
};

/** Units of two cells, multiplied, beyond which they are one piece: bounds the time. */
const largestTable = 1_600;

/**
 * Two cells of one column, cut where they have a word in common: those words one by one, and what is between.
 * In order; together they are all of both cells.
 */
export function piecesOf(base: Unit[], row: Unit[], { ofRow, ofBase }: SlotDifference): Piece[] {
  const isTold = (units: Unit[], differing: SlotDifference['ofRow']) =>
    units.flat().some((token) => differing.includes(token));
  const pieces: Piece[] = [];
  let baseFrom = 0;
  let from = 0;
  const cut = (baseTo: number, to: number, isSame = false) => {
    if (baseTo > baseFrom || to > from) {
      const sides: [Unit[], SlotDifference['ofRow']][] = [
        [row.slice(from, to), ofRow],
        [base.slice(baseFrom, baseTo), ofBase],
      ];
      const areOther = sides.every(([units, told]) => units.length === 0 || isTold(units, told));
      pieces.push({
        baseFrom,
        baseTo,
        from,
        to,
        is: isSame ? 'same' : areOther ? 'other' : 'moved',
      });
    }
    baseFrom = baseTo;
    from = to;
  };
  for (const [baseAt, at] of commonUnits(base, row)) {
    cut(baseAt, at);
    cut(baseAt + 1, at + 1, true);
  }
  cut(base.length, row.length);
  return pieces;
}

/** Longest common subsequence: where each of its words stands in the two cells. */
function commonUnits(a: Unit[], b: Unit[]): [number, number][] {
  if (a.length * b.length > largestTable) return [];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const skipped = Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
      lengths[i * width + j] = isCommon(i, j) ? lengthAt(i + 1, j + 1) + 1 : skipped;
    }
  }
  const common: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (isCommon(i, j)) {
      common.push([i, j]);
      i += 1;
      j += 1;
    } else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return common;

  function lengthAt(i: number, j: number): number {
    return lengths[i * width + j] as number;
  }
  function isCommon(i: number, j: number): boolean {
    return sameUnit(a[i] as Unit, b[j] as Unit);
  }
}
