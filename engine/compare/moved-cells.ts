import type { Cell } from './types';

/**
 * The columns whose words a row prints elsewhere than the columns have them: as few as can be, so that all others
 * stand in the order of the row. Empty where the columns read as the row does.
 */
export function movedCells(cells: readonly Cell[]): ReadonlySet<number> {
  const printed = cells
    .map(({ text, at }, column) => ({ text, at, column }))
    .filter(({ text }) => text !== '');
  // Longest increasing subsequence of the places: what is in it stays, all else was moved.
  const length = printed.map(() => 1);
  const before = printed.map(() => -1);
  printed.forEach(({ at }, i) => {
    for (let j = 0; j < i; j += 1) {
      const longer = (length[j] as number) + 1;
      if ((printed[j]?.at ?? 0) < at && longer > (length[i] as number)) {
        length[i] = longer;
        before[i] = j;
      }
    }
  });
  const moved = new Set(printed.map(({ column }) => column));
  let last = length.indexOf(Math.max(0, ...length));
  while (last >= 0) {
    moved.delete(printed[last]?.column ?? -1);
    last = before[last] ?? -1;
  }
  return moved;
}
