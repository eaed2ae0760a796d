import { type Alignment, NO_TOKEN } from './align-rows';
import { type RowToken, WEIGHT } from './row-tokens';
import { saysTheSame, tokenSimilarity } from './token-similarity';
import type { WordKind } from './word-kind';

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
  let slots = joinBound(
    columns.map((column, index) => ({
      from: index,
      to: index + 1,
      agreement: pairs.map(([a, b]) => agreementOf(column, rows, a, b)),
    })),
    columns,
    rows,
  );
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
 * Joins the columns that no reader would part: those of one word ("isn’t", "follow-up"), and a "not" or "perhaps"
 * that only some rows have with the words it bears upon ("not attack" stands against "attack", instead
 * of "not" against nothing).
 */
function joinBound(slots: AgreeingSlot[], columns: Alignment, rows: RowToken[][]): AgreeingSlot[] {
  const joined: AgreeingSlot[] = [];
  const inCompound = rows.map(() => false);
  let modifies = false;
  for (const slot of slots) {
    const previous = joined.at(-1);
    const bound = modifies || inCompound.includes(true);
    if (bound && previous) joined[joined.length - 1] = joinSlots(previous, slot);
    else joined.push(slot);
    const tokens = (columns[slot.from] ?? []).map((token, row) => rows[row]?.[token]);
    tokens.forEach((token, row) => {
      if (token) inCompound[row] = token.bound;
    });
    const isModifier = tokens.some((token) => token?.kind === 'negator' || token?.kind === 'hedge');
    const saysNothing = (token?: RowToken) => token === undefined || token.kind === 'glue';
    modifies = isModifier ? tokens.some(saysNothing) : modifies && tokens.every(saysNothing);
  }
  return joined;
}

/**
 * How a pair of rows stands in a slot.
 * - `same`: they say the same throughout; `weight` of its words, 0 when neither has a word of content.
 * - `level`: words of one kind stand against each other, such as two numbers or two paraphrases.
 * - `differ`: anything else.
 */
type Agreement =
  | { state: 'same'; weight: number }
  | { state: 'level'; weight: number; kind: WordKind }
  | { state: 'differ' };

const DIFFER: Agreement = { state: 'differ' };

/** A pair of words that stand level tells half as much as a pair of equal words. */
const LEVEL_SHARE = 0.5;

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
  if (!tokenA && !tokenB) return { state: 'same', weight: 0 };
  if (!tokenA || !tokenB) return DIFFER;
  if (saysTheSame(tokenA, tokenB)) return { state: 'same', weight: WEIGHT[tokenA.kind] };
  const similarity = tokenSimilarity(tokenA, tokenB);
  if (similarity === 0) return DIFFER;
  const weight = LEVEL_SHARE * similarity * Math.min(WEIGHT[tokenA.kind], WEIGHT[tokenB.kind]);
  return { state: 'level', weight, kind: tokenA.kind };
}

function contentToken(column: number[], rows: RowToken[][], row: number): RowToken | null {
  const index = column[row] ?? NO_TOKEN;
  const token = index === NO_TOKEN ? undefined : rows[row]?.[index];
  return token && token.kind !== 'glue' ? token : null;
}

function lossOfJoining(left: AgreeingSlot, right: AgreeingSlot, pairs: Pair[]): number {
  let loss = 0;
  pairs.forEach(([, , weight], pair) => {
    loss += weight * lossOf(left.agreement[pair] ?? DIFFER, right.agreement[pair] ?? DIFFER);
  });
  return loss;
}

/** Weight of what can no longer be seen of a pair of rows when its two slots become one. */
function lossOf(a: Agreement, b: Agreement): number {
  if (a.state === 'differ') return b.state === 'differ' ? 0 : b.weight;
  if (b.state === 'differ') return a.weight;
  if (a.state === 'same') return b.state === 'same' ? 0 : a.weight;
  if (b.state === 'same') return b.weight;
  return a.kind === b.kind ? 0 : Math.min(a.weight, b.weight);
}

function joinSlots(left: AgreeingSlot, right: AgreeingSlot): AgreeingSlot {
  return {
    from: left.from,
    to: right.to,
    agreement: left.agreement.map((a, pair) => joinAgreements(a, right.agreement[pair] ?? DIFFER)),
  };
}

function joinAgreements(a: Agreement, b: Agreement): Agreement {
  if (a.state === 'differ' || b.state === 'differ') return DIFFER;
  if (a.state === 'same' && b.state === 'same') return { ...a, weight: a.weight + b.weight };
  if (a.state === 'level' && b.state === 'level') {
    return a.kind === b.kind ? { ...a, weight: a.weight + b.weight } : DIFFER;
  }
  const [level, same] = a.state === 'level' ? [a, b] : [b, a];
  return same.state === 'same' && same.weight === 0 ? level : DIFFER;
}

function indexOfLowest(values: number[]): number {
  let lowest = 0;
  values.forEach((value, index) => {
    if (value < (values[lowest] as number) - 1e-9) lowest = index;
  });
  return lowest;
}
