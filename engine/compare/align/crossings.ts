import type { RowToken } from '../words/row-tokens';
import type { WordKind } from '../words/word-kind';
import type { Alignment } from './align-rows';
import { contentToken, type Pair } from './column-agreement';
import { tokenSimilarity } from './token-similarity';

/** Columns `from` to `to`, both included, in which rows have like words in another order. */
export type Crossing = { from: number; to: number; weight: number };

/** Words that either row may have between the two; further apart they are no one phrase. */
const longestPhrase = 4;

/** Likeness from which on two words in different columns are taken for one another. */
const leastLikeness = 0.6;

/** Who did it to whom, how many and whether at all are told by their place. */
const keepTheirPlace: ReadonlySet<WordKind> = new Set([
  'name',
  'number',
  'date',
  'negator',
  'rest',
  'hedge',
]);

/**
 * Where two rows say the same crosswise: "optimistic reasons" and "grounds for optimism", "take our
 * concerns into account" and "take into account our concerns". The shortest first.
 */
export function crossingsOf(columns: Alignment, rows: RowToken[][], pairs: Pair[]): Crossing[] {
  const weights = new Map<number, number>();
  const said = rows.map((_, row) => columns.map((column) => contentToken(column, rows, row)));
  for (const [a, b, weight] of pairs) {
    const filled: Filled[] = [];
    for (let index = 0; index < columns.length; index += 1) {
      const tokenA = said[a]?.[index] ?? null;
      const tokenB = said[b]?.[index] ?? null;
      if (tokenA || tokenB) filled.push({ index, tokenA, tokenB });
    }
    const add = (from: number, to: number, gain: number) => {
      const key = from * columns.length + to;
      weights.set(key, (weights.get(key) ?? 0) + gain);
    };
    filled.forEach((left, at) => {
      const [middle, last] = [filled[at + 1], filled[at + 2]];
      if (middle && last && standsAround(left, middle, last)) add(left.index, last.index, weight);
      for (const right of filled.slice(at + 1, at + 1 + longestPhrase)) {
        const likeness = Math.max(
          likenessAcross(left.tokenA, right.tokenB, left.tokenB, right.tokenA),
          likenessAcross(left.tokenB, right.tokenA, left.tokenA, right.tokenB),
        );
        if (likeness === 0) continue;
        add(left.index, right.index, weight * likeness);
      }
    });
  }
  return [...weights]
    .map(([key, weight]) => {
      const from = Math.floor(key / columns.length);
      return { from, to: key % columns.length, weight };
    })
    .sort((x, y) => x.to - x.from - (y.to - y.from) || x.from - y.from);
}

/** A column in which at least one of two rows has a word. */
type Filled = { index: number; tokenA: RowToken | null; tokenB: RowToken | null };

/**
 * Whether one row has a word before, the other behind two words that are alike but not the same:
 * "grounds for optimism", "optimistic reasons". The words around are each other's.
 */
function standsAround(left: Filled, middle: Filled, right: Filled): boolean {
  const { tokenA: a, tokenB: b } = middle;
  const around =
    left.tokenA && !left.tokenB ? [left.tokenA, right.tokenB] : [left.tokenB, right.tokenA];
  const isAround = left.tokenA && !left.tokenB ? !right.tokenA : !left.tokenA && !right.tokenB;
  const [before, behind] = around;
  if (!a || !b || !before || !behind || !isAround || a.key === b.key) return false;
  if ([a, b, before, behind].some(({ kind }) => keepTheirPlace.has(kind))) return false;
  return tokenSimilarity(a, b) >= leastLikeness;
}

/** How alike two words in different columns are; 0 unless more so than the words they stand level with. */
function likenessAcross(
  a: RowToken | null,
  b: RowToken | null,
  besideA: RowToken | null,
  besideB: RowToken | null,
): number {
  if (!a || !b || keepTheirPlace.has(a.kind) || keepTheirPlace.has(b.kind)) return 0;
  const likeness = tokenSimilarity(a, b);
  if (likeness < leastLikeness) return 0;
  if (besideA && tokenSimilarity(a, besideA) >= likeness) return 0;
  if (besideB && tokenSimilarity(b, besideB) >= likeness) return 0;
  return likeness;
}
