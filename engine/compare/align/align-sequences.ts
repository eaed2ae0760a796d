/** One column of a pairwise alignment: both sequences, or only one of them. */
export type Step = 'both' | 'only-a' | 'only-b';

/** Two sequences of columns, known by what it is worth to put them level or to leave them out. */
export type Sequences = {
  lengthA: number;
  lengthB: number;
  /** Worth of A's column `i` level with B's column `j`; negative when they do not belong together. */
  score(i: number, j: number): number;
  /** Cost of having A's column `i` without one of B, and of B's `j` without one of A. */
  gapA(i: number): number;
  gapB(j: number): number;
  /** Cost of every run of such columns, but for runs before the first and behind the last column. */
  gapOpen: number;
};

/** The three ways to arrive at a cell of the table, in order of preference where they are worth the same. */
const stepBoth = 0;
const stepOnlyA = 1;
const stepOnlyB = 2;
const stepNames: readonly Step[] = ['both', 'only-a', 'only-b'];

/**
 * The best global alignment of two sequences with affine gaps, as the steps from first to last:
 * Needleman & Wunsch (1970) in the three-table form of Gotoh (1982). Gaps at either end open for free:
 * what one text adds around a statement must not push its words out of level. Time and space grow with
 * the product of the lengths.
 */
export function alignSequences(sequences: Sequences): Step[] {
  const { lengthA, lengthB, score, gapA, gapB, gapOpen } = sequences;
  const width = lengthB + 1;
  const size = (lengthA + 1) * width;
  const tables = [stepBoth, stepOnlyA, stepOnlyB].map(() => ({
    worth: new Float64Array(size).fill(Number.NEGATIVE_INFINITY),
    from: new Uint8Array(size),
  }));
  const [both, onlyA, onlyB] = tables as [Table, Table, Table];
  both.worth[0] = 0;
  const arrive = (state: number, cell: number, previous: number, gain: number, opening: number) => {
    const toBoth = both.worth[previous] as number;
    const toA = onlyA.worth[previous] as number;
    const toB = onlyB.worth[previous] as number;
    let best = state === stepBoth ? toBoth : toBoth - opening;
    let from = stepBoth;
    const viaA = state === stepOnlyB ? toA - opening : toA;
    if (viaA > best) {
      best = viaA;
      from = stepOnlyA;
    }
    const viaB = state === stepOnlyA ? toB - opening : toB;
    if (viaB > best) {
      best = viaB;
      from = stepOnlyB;
    }
    const table = tables[state] as Table;
    table.worth[cell] = best + gain;
    table.from[cell] = from;
  };
  for (let i = 0; i <= lengthA; i += 1) {
    const openB = i === 0 || i === lengthA ? 0 : gapOpen;
    for (let j = 0; j <= lengthB; j += 1) {
      const cell = i * width + j;
      const openA = j === 0 || j === lengthB ? 0 : gapOpen;
      if (i > 0 && j > 0) arrive(stepBoth, cell, cell - width - 1, score(i - 1, j - 1), 0);
      if (i > 0) arrive(stepOnlyA, cell, cell - width, -gapA(i - 1), openA);
      if (j > 0) arrive(stepOnlyB, cell, cell - 1, -gapB(j - 1), openB);
    }
  }
  return traceBack(tables, lengthA, lengthB);
}

type Table = { worth: Float64Array; from: Uint8Array };

function traceBack(tables: Table[], lengthA: number, lengthB: number): Step[] {
  const width = lengthB + 1;
  const last = lengthA * width + lengthB;
  const worth = (state: number) => tables[state]?.worth[last] as number;
  let state = stepBoth;
  for (const other of [stepOnlyA, stepOnlyB]) if (worth(other) > worth(state)) state = other;
  const steps: Step[] = [];
  let i = lengthA;
  let j = lengthB;
  while (i > 0 || j > 0) {
    const from = tables[state]?.from[i * width + j] as number;
    steps.push(stepNames[state] as Step);
    if (state !== stepOnlyB) i -= 1;
    if (state !== stepOnlyA) j -= 1;
    state = from;
  }
  return steps.reverse();
}
