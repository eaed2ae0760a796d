import type { RowToken } from './row-tokens';
import { saysTheSame } from './token-similarity';

/** Weighted Dice coefficient of two rows' words, 0 (none in common) to 1 (all). */
export function rowLikeness(a: RowToken[], b: RowToken[]): number {
  const total = weightOf(a) + weightOf(b);
  if (total === 0) return 0;
  const left = [...b];
  let shared = 0;
  for (const token of a) {
    const at = left.findIndex((other) => saysTheSame(token, other));
    if (at < 0) continue;
    shared += token.weight + (left[at] as RowToken).weight;
    left.splice(at, 1);
  }
  return shared / total;
}

/**
 * Index of the row most like all the others, the earliest of equals: what the rows are compared with
 * when no page is read. 0 when there is no row.
 */
export function mostCentralRow(rows: RowToken[][]): number {
  let best = 0;
  let highest = -1;
  rows.forEach((row, index) => {
    const sum = rows.reduce(
      (all, other) => (other === row ? all : all + rowLikeness(row, other)),
      0,
    );
    if (sum > highest + 1e-9) {
      highest = sum;
      best = index;
    }
  });
  return best;
}

function weightOf(tokens: RowToken[]): number {
  return tokens.reduce((sum, token) => sum + token.weight, 0);
}
