import { rowLikeness } from './row-likeness';
import type { RowToken } from './row-tokens';
import { tokenSimilarity } from './token-similarity';

/**
 * Columns of words: for each column, the index of each row's token, or -1 where the row has none.
 * Every token of every row stands in exactly one column, in the row's order.
 */
export type Alignment = number[][];

/**
 * Cost of opening a gap and of each word in it, next to 1 for two equal words. Opening costs, so
 * that what one row leaves out stays together (Gotoh 1982).
 */
const GAP_OPEN = 0.35;
const GAP_EXTEND = 0.08;

/**
 * Cost of putting two words level that have nothing in common; below two gaps, above none. Twice that
 * for a word that tells who says it with one of what is said.
 */
const MISMATCH = 0.25;

/** In a column: the row has no word there. */
export const NO_TOKEN = -1;

/**
 * Puts the words of all rows level: progressive multiple alignment (Feng & Doolittle 1987). The rows
 * most alike are aligned first (guide tree by average linkage, Sokal & Michener 1958), then the
 * groups, each pair of groups by dynamic programming with affine gaps (Needleman & Wunsch 1970;
 * Gotoh 1982) over the mean similarity of the words in two columns (profiles as in Clustal W,
 * Thompson et al. 1994). Barzilay & Lee (2003) align paraphrases of news sentences in this way.
 * Ties fall to the earlier row, so the same rows always give the same columns. Returns no column
 * when no row has a word.
 */
export function alignRows(rows: RowToken[][]): Alignment {
  const score = pairScores(rows);
  let groups = rows.map((tokens, row) => ({
    rows: [row],
    columns: tokens.map((_, index) => rows.map((_, other) => (other === row ? index : NO_TOKEN))),
  }));
  const likeness = rows.map((a) => rows.map((b) => rowLikeness(a, b)));
  while (groups.length > 1) {
    const [i, j] = closestPair(groups, likeness);
    const a = groups[i] as Group;
    const b = groups[j] as Group;
    const joined = { rows: [...a.rows, ...b.rows], columns: alignGroups(a, b, score) };
    groups = groups.filter((_, at) => at !== i && at !== j);
    groups.splice(i, 0, joined);
  }
  return groups[0]?.columns ?? [];
}

type Group = { rows: number[]; columns: number[][] };

/** Score of putting a token of one row level with a token of another. */
type PairScore = (rowA: number, tokenA: number, rowB: number, tokenB: number) => number;

/** Similarities are computed once for each pair of different words, not for each pair of places. */
function pairScores(rows: RowToken[][]): PairScore {
  const types = new Map<string, number>();
  const samples: RowToken[] = [];
  const typeOf = rows.map((tokens) =>
    tokens.map((token) => {
      const name = `${token.kind}|${token.key}|${token.entity ?? ''}|${token.attributes}`;
      const type = types.get(name) ?? samples.push(token) - 1;
      types.set(name, type);
      return type;
    }),
  );
  const size = samples.length;
  const scores = new Float64Array(size * size);
  for (let a = 0; a < size; a += 1) {
    for (let b = a; b < size; b += 1) {
      const value = substitutionScore(samples[a] as RowToken, samples[b] as RowToken);
      scores[a * size + b] = value;
      scores[b * size + a] = value;
    }
  }
  return (rowA, tokenA, rowB, tokenB) =>
    scores[
      ((typeOf[rowA] as number[])[tokenA] as number) * size +
        ((typeOf[rowB] as number[])[tokenB] as number)
    ] as number;
}

function substitutionScore(a: RowToken, b: RowToken): number {
  const similarity = tokenSimilarity(a, b);
  if (similarity < 1 && a.attributes !== b.attributes) return -2 * MISMATCH;
  if (similarity === 0) return -MISMATCH;
  return Math.min(a.weight, b.weight) * similarity;
}

function closestPair(groups: Group[], likeness: number[][]): [number, number] {
  let best: [number, number] = [0, 1];
  let highest = -1;
  for (let i = 0; i < groups.length; i += 1) {
    for (let j = i + 1; j < groups.length; j += 1) {
      const mean = meanLikeness(groups[i] as Group, groups[j] as Group, likeness);
      if (mean > highest + 1e-9) {
        highest = mean;
        best = [i, j];
      }
    }
  }
  return best;
}

function meanLikeness(a: Group, b: Group, likeness: number[][]): number {
  let sum = 0;
  for (const i of a.rows) for (const j of b.rows) sum += likeness[i]?.[j] ?? 0;
  return sum / (a.rows.length * b.rows.length);
}

/** Where a cell of the dynamic programme was reached from. */
const LEVEL = 0;
const ONLY_A = 1;
const ONLY_B = 2;

function alignGroups(a: Group, b: Group, score: PairScore): number[][] {
  const rowsA = a.columns.length;
  const rowsB = b.columns.length;
  const width = rowsB + 1;
  const gapA = a.columns.map((column) => GAP_EXTEND * occupancy(column, a.rows));
  const gapB = b.columns.map((column) => GAP_EXTEND * occupancy(column, b.rows));
  const best = [LEVEL, ONLY_A, ONLY_B].map(() =>
    new Float64Array((rowsA + 1) * width).fill(Number.NEGATIVE_INFINITY),
  ) as [Float64Array, Float64Array, Float64Array];
  const from = [LEVEL, ONLY_A, ONLY_B].map(() => new Uint8Array((rowsA + 1) * width));
  best[LEVEL][0] = 0;
  const reach = (state: number, cell: number, previous: number, gain: number, open: number) => {
    let top = Number.NEGATIVE_INFINITY;
    let source = LEVEL;
    for (let origin = LEVEL; origin <= ONLY_B; origin += 1) {
      const opening = state !== LEVEL && origin !== state ? open : 0;
      const value = (best[origin] as Float64Array)[previous] as number;
      if (value - opening > top + 1e-12) {
        top = value - opening;
        source = origin;
      }
    }
    (best[state] as Float64Array)[cell] = top + gain;
    (from[state] as Uint8Array)[cell] = source;
  };
  for (let i = 0; i <= rowsA; i += 1) {
    for (let j = 0; j <= rowsB; j += 1) {
      const cell = i * width + j;
      if (i > 0 && j > 0) {
        const gain = columnScore(a, i - 1, b, j - 1, score);
        reach(LEVEL, cell, cell - width - 1, gain, 0);
      }
      if (i > 0) reach(ONLY_A, cell, cell - width, -(gapA[i - 1] as number), openingAt(j, rowsB));
      if (j > 0) reach(ONLY_B, cell, cell - 1, -(gapB[j - 1] as number), openingAt(i, rowsA));
    }
  }
  return traceBack(a, b, best, from);
}

/**
 * Opening a gap before the other group's first column or behind its last is free: what one article
 * adds around the statement must not push its words out of level.
 */
function openingAt(place: number, length: number): number {
  return place === 0 || place === length ? 0 : GAP_OPEN;
}

function traceBack(
  a: Group,
  b: Group,
  best: [Float64Array, Float64Array, Float64Array],
  from: Uint8Array[],
): number[][] {
  const width = b.columns.length + 1;
  let i = a.columns.length;
  let j = b.columns.length;
  let state = LEVEL;
  const last = i * width + j;
  for (const other of [ONLY_A, ONLY_B]) {
    if ((best[other] as Float64Array)[last]! > (best[state] as Float64Array)[last]! + 1e-12) {
      state = other;
    }
  }
  const columns: number[][] = [];
  while (i > 0 || j > 0) {
    const source = (from[state] as Uint8Array)[i * width + j] as number;
    const columnA = state === ONLY_B ? null : (a.columns[i - 1] as number[]);
    const columnB = state === ONLY_A ? null : (b.columns[j - 1] as number[]);
    columns.push(joinColumns(columnA, columnB));
    if (columnA) i -= 1;
    if (columnB) j -= 1;
    state = source;
  }
  return columns.reverse();
}

function joinColumns(a: number[] | null, b: number[] | null): number[] {
  const some = (a ?? b) as number[];
  return some.map((_, row) => Math.max(a?.[row] ?? NO_TOKEN, b?.[row] ?? NO_TOKEN));
}

/** Share of the group's rows that have a word in the column. */
function occupancy(column: number[], rows: number[]): number {
  return rows.filter((row) => column[row] !== NO_TOKEN).length / rows.length;
}

/** Mean score of all pairs of words across two columns; a gap in either counts as nothing. */
function columnScore(
  a: Group,
  columnA: number,
  b: Group,
  columnB: number,
  score: PairScore,
): number {
  const left = a.columns[columnA] as number[];
  const right = b.columns[columnB] as number[];
  let sum = 0;
  for (const rowA of a.rows) {
    const tokenA = left[rowA] as number;
    if (tokenA === NO_TOKEN) continue;
    for (const rowB of b.rows) {
      const tokenB = right[rowB] as number;
      if (tokenB !== NO_TOKEN) sum += score(rowA, tokenA, rowB, tokenB);
    }
  }
  return sum / (a.rows.length * b.rows.length);
}
