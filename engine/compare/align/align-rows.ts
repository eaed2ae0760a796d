import type { RowToken } from '../words/row-tokens';
import { alignSequences } from './align-sequences';
import type { Likeness } from './row-likeness';
import type { WordScores } from './word-scores';

/**
 * Columns of words: for each column, the index of each row's token, or -1 where the row has none.
 * Every token of every row stands in exactly one column, in the row's order.
 */
export type Alignment = number[][];

/** In a column: the row has no word there. */
export const noToken = -1;

/**
 * Cost of opening a gap and of each word in it, next to 1 for two equal words. Opening costs, so
 * that what one row leaves out stays together.
 */
export const gapOpenCost = 0.35;
export const gapExtendCost = 0.08;

/** How much more the base row's words count than another row's: all rows are read against it. */
const baseShare = 2;

/**
 * Puts the words of all rows level: progressive multiple alignment (Feng & Doolittle 1987), begun with
 * the base row, since all others are read against it; then row by row the one most like those aligned.
 * Two columns are worth the mean similarity of their words (profiles as in Clustal W, Thompson et al.
 * 1994). Barzilay & Lee (2003) align paraphrases of news sentences in this way. Ties fall to the
 * earlier row, so the same rows always give the same columns. Returns no column when no row has a word.
 */
export function alignRows(
  rows: RowToken[][],
  scores: WordScores,
  likeness: Likeness,
  base: number,
): Alignment {
  const { score } = scores;
  const typeOf = rows.map((tokens) => tokens.map(scores.typeOf));
  const single = (row: number): Group => ({
    rows: [row],
    columns: (rows[row] ?? []).map((_, index) =>
      rows.map((_, other) => (other === row ? index : noToken)),
    ),
  });
  const shareOf = (row: number) => (row === base ? baseShare : 1);
  let aligned = single(base);
  let left = rows.flatMap((_, row) => (row === base ? [] : [row]));
  while (left.length > 0) {
    const next = mostLike(aligned.rows, left, likeness);
    aligned = {
      rows: [...aligned.rows, next],
      columns: joinGroups(aligned, single(next), typeOf, shareOf, score),
    };
    left = left.filter((row) => row !== next);
  }
  return aligned.columns;
}

/** Rows that are aligned with each other already. */
type Group = { rows: number[]; columns: Alignment };

function joinGroups(
  a: Group,
  b: Group,
  typeOf: number[][],
  shareOf: (row: number) => number,
  score: WordScores['score'],
): Alignment {
  const profileA = a.columns.map((column) => columnTypes(column, a.rows, typeOf, shareOf));
  const profileB = b.columns.map((column) => columnTypes(column, b.rows, typeOf, shareOf));
  const gapsA = a.columns.map((column) => gapExtendCost * occupancy(column, a.rows));
  const gapsB = b.columns.map((column) => gapExtendCost * occupancy(column, b.rows));
  const shares = (rows: number[]) => rows.reduce((sum, row) => sum + shareOf(row), 0);
  const pairs = shares(a.rows) * shares(b.rows);
  const steps = alignSequences({
    lengthA: profileA.length,
    lengthB: profileB.length,
    score: (i, j) =>
      sumOfPairs(profileA[i] as ColumnTypes, profileB[j] as ColumnTypes, score) / pairs,
    gapA: (i) => gapsA[i] ?? 0,
    gapB: (j) => gapsB[j] ?? 0,
    gapOpen: gapOpenCost,
  });
  let i = 0;
  let j = 0;
  return steps.map((step) => {
    const left = step === 'only-b' ? undefined : a.columns[i++];
    const right = step === 'only-a' ? undefined : b.columns[j++];
    return ((left ?? right) as number[]).map((_, row) =>
      Math.max(left?.[row] ?? noToken, right?.[row] ?? noToken),
    );
  });
}

/** The types of a column's words, each followed by the shares of the rows that have it. Flat: it is read often. */
type ColumnTypes = readonly number[];

function columnTypes(
  column: number[],
  rows: number[],
  typeOf: number[][],
  shareOf: (row: number) => number,
): ColumnTypes {
  const types: number[] = [];
  for (const row of rows) {
    const type = typeOf[row]?.[column[row] ?? noToken];
    if (type === undefined) continue;
    let at = 0;
    while (at < types.length && types[at] !== type) at += 2;
    if (at < types.length) types[at + 1] = (types[at + 1] as number) + shareOf(row);
    else types.push(type, shareOf(row));
  }
  return types;
}

/** A gap in either column counts as nothing. */
function sumOfPairs(a: ColumnTypes, b: ColumnTypes, score: WordScores['score']): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 2) {
    for (let j = 0; j < b.length; j += 2) {
      const pairs = (a[i + 1] as number) * (b[j + 1] as number);
      sum += pairs * score(a[i] as number, b[j] as number);
    }
  }
  return sum;
}

/** Share of the group's rows that have a word in the column. */
function occupancy(column: number[], rows: number[]): number {
  return rows.filter((row) => (column[row] ?? noToken) !== noToken).length / rows.length;
}

/** The row of those left with the greatest mean likeness to the aligned ones, the earliest of equals. */
function mostLike(aligned: number[], left: number[], likeness: Likeness): number {
  let best = left[0] as number;
  let highest = -1;
  for (const row of left) {
    const sum = aligned.reduce((all, other) => all + (likeness[row]?.[other] ?? 0), 0);
    // Sums of the same numbers in another order differ in their last digits.
    if (sum > highest + 1e-9) {
      highest = sum;
      best = row;
    }
  }
  return best;
}
