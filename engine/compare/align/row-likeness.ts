import type { RowToken } from '../words/row-tokens';

/** For each two rows, how much of their words they share: 0 (nothing) to 1 (all). */
export type Likeness = number[][];

/** Likeness from which on two rows are alike: their equal words are none by chance. */
export const alikeFrom = 0.45;

/** Weighted Dice coefficient (Dice 1945) of every two rows' words; a speaker's names count as one word. */
export function rowLikeness(rows: RowToken[][]): Likeness {
  const bags = rows.map(weightByWord);
  return bags.map((a) => bags.map((b) => dice(a, b)));
}

/**
 * Index of the row most like all the others, the earliest of equals: what the rows are compared with
 * when no page is read. 0 when there is no row.
 */
export function mostCentralRow(likeness: Likeness): number {
  let best = 0;
  let highest = -1;
  likeness.forEach((row, index) => {
    const sum = row.reduce((all, value, other) => (other === index ? all : all + value), 0);
    // Sums of the same numbers in another order differ in their last digits.
    if (sum > highest + 1e-9) {
      highest = sum;
      best = index;
    }
  });
  return best;
}

function weightByWord(tokens: RowToken[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { entity, key, weight } of tokens) {
    const word = entity ?? key;
    weights.set(word, (weights.get(word) ?? 0) + weight);
  }
  return weights;
}

function dice(a: Map<string, number>, b: Map<string, number>): number {
  const total = sum(a.values()) + sum(b.values());
  if (total === 0) return 0;
  let shared = 0;
  for (const [word, weight] of a) shared += Math.min(weight, b.get(word) ?? 0);
  return (2 * shared) / total;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
