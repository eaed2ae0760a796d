import { type Alignment, NO_TOKEN } from './align-rows';
import type { RowToken } from './row-tokens';
import { saysTheSame } from './token-similarity';

/** Columns of words joined to one column of phrases: a run of the alignment, `to` exclusive. */
export type Slot = { from: number; to: number };

/**
 * What one column less is worth, as the share of the pairs of rows that may lose sight of one equal
 * word for it. At 0 every lonely agreement would keep a column of its own and a table of five rows
 * had thirty columns; much higher, and equal words disappear in long phrases.
 */
const WORTH_OF_A_COLUMN = 0.12;

/** Pairs with the base row count twice: readers look from it to the others. */
const BASE_PAIR = 1;
const OTHER_PAIR = 0.5;

/**
 * Joins neighbouring columns of words to few columns of phrases. Two columns are joined when hardly
 * any pair of rows that says the same in one says something else in the other: so runs in which all
 * agree become one slot, runs in which they all differ another, and the words that hold them together
 * go with either. Greedy, the cheapest join first, the leftmost of equals.
 */
export function mergeColumns(columns: Alignment, rows: RowToken[][], base: number): Slot[] {
  const pairs = pairsOf(rows.length, base);
  let slots = columns.map((column, index) => ({
    from: index,
    to: index + 1,
    agreement: pairs.map(([a, b]) => agreementOf(column, rows, a, b)),
  }));
  const loss = (left: AgreeingSlot, right: AgreeingSlot) => lossOfJoining(left, right, pairs);
  let losses = slots.slice(1).map((slot, index) => loss(slots[index] as AgreeingSlot, slot));
  while (losses.length > 0) {
    const at = indexOfLowest(losses);
    if ((losses[at] as number) > WORTH_OF_A_COLUMN) break;
    const joined = joinSlots(slots[at] as AgreeingSlot, slots[at + 1] as AgreeingSlot);
    slots = [...slots.slice(0, at), joined, ...slots.slice(at + 2)];
    const before = slots[at - 1];
    const after = slots[at + 1];
    losses = [
      ...losses.slice(0, Math.max(0, at - 1)),
      ...(before ? [loss(before, joined)] : []),
      ...(after ? [loss(joined, after)] : []),
      ...losses.slice(at + 2),
    ];
  }
  return slots.map(({ from, to }) => ({ from, to }));
}

/**
 * How a pair of rows stands in a slot: the weight of the words in which they agree throughout, 0 when
 * neither has a word of content, null when they differ.
 */
type Agreement = number | null;

type AgreeingSlot = Slot & { agreement: Agreement[] };

type Pair = readonly [a: number, b: number, weight: number];

function pairsOf(count: number, base: number): Pair[] {
  const pairs: Pair[] = [];
  let total = 0;
  for (let a = 0; a < count; a += 1) {
    for (let b = a + 1; b < count; b += 1) {
      const weight = a === base || b === base ? BASE_PAIR : OTHER_PAIR;
      pairs.push([a, b, weight]);
      total += weight;
    }
  }
  return pairs.map(([a, b, weight]) => [a, b, weight / total]);
}

function agreementOf(column: number[], rows: RowToken[][], a: number, b: number): Agreement {
  const tokenA = contentToken(column, rows, a);
  const tokenB = contentToken(column, rows, b);
  if (!tokenA && !tokenB) return 0;
  if (!tokenA || !tokenB) return null;
  return saysTheSame(tokenA, tokenB) ? tokenA.weight : null;
}

function contentToken(column: number[], rows: RowToken[][], row: number): RowToken | null {
  const index = column[row] ?? NO_TOKEN;
  const token = index === NO_TOKEN ? undefined : rows[row]?.[index];
  return token && token.kind !== 'glue' ? token : null;
}

function lossOfJoining(left: AgreeingSlot, right: AgreeingSlot, pairs: Pair[]): number {
  let loss = 0;
  pairs.forEach(([, , weight], pair) => {
    const a = left.agreement[pair] ?? null;
    const b = right.agreement[pair] ?? null;
    if (a === null && b !== null) loss += weight * b;
    if (b === null && a !== null) loss += weight * a;
  });
  return loss;
}

function joinSlots(left: AgreeingSlot, right: AgreeingSlot): AgreeingSlot {
  return {
    from: left.from,
    to: right.to,
    agreement: left.agreement.map((a, pair) => {
      const b = right.agreement[pair] ?? null;
      return a === null || b === null ? null : a + b;
    }),
  };
}

function indexOfLowest(values: number[]): number {
  let lowest = 0;
  values.forEach((value, index) => {
    if (value < (values[lowest] as number) - 1e-9) lowest = index;
  });
  return lowest;
}
