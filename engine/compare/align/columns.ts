import type { RowPart } from '../words/row-parts';
import type { RowToken } from '../words/row-tokens';
import { leadingWords } from '../words/word-lists';
import { type Alignment, noToken } from './align-rows';
import type { Slot } from './merge-columns';

/** One column of the table: who says it, or a phrase of what is said. */
type Column = { parts: RowPart[]; slot?: Slot };

const sourceAndCue: readonly Column[] = [{ parts: ['source'] }, { parts: ['cue'] }];

/** What is said; who says it, when and who passes it on; what the sentence tells besides. */
export type ColumnKind = 'said' | 'telling' | 'outside';

/** What a sentence tells before and after the statement. */
const prelude: Column = { parts: ['prelude'] };
const sequel: Column = { parts: ['sequel'] };

/**
 * For every row and column of the table, the indices of the tokens that stand there: first who says it
 * and the reporting verb (one column when a single row has them), then what is said, last who passes
 * it on. A time phrase that has moved stands where the base row has it. What sentences tell besides the
 * statement stands before and behind all that. Columns that no row fills are left out; there is always one.
 */
export function tableColumns(
  rows: RowToken[][],
  alignment: Alignment,
  slots: Slot[],
  base: number,
): { places: number[][][]; kinds: ColumnKind[] } {
  const bySlot = rows.map((tokens, row) => tokensBySlot(alignment, slots, tokens, row));
  const said: Column[] = slots.map((slot) => ({ parts: ['content'], slot }));
  const when: Column[] = [{ parts: ['when'] }];
  const telling = rows.filter((row) => row.some(tells));
  const order: Column[] = [
    prelude,
    ...(telling.length > 1 ? sourceAndCue : [{ parts: ['source', 'cue'] } satisfies Column]),
    ...(opensWithTime(rows[base] ?? []) ? [...when, ...said] : [...said, ...when]),
    { parts: ['relay'] },
    sequel,
  ];
  const byPart = rows.map(indicesByPart);
  const placesIn = ({ parts, slot }: Column, row: number): number[] =>
    slot
      ? (bySlot[row]?.[slots.indexOf(slot)] ?? [])
      : parts.flatMap((part) => byPart[row]?.get(part) ?? []).sort((a, b) => a - b);
  const columns = order.filter((column) => rows.some((_, row) => placesIn(column, row).length > 0));
  if (columns.length === 0) columns.push({ parts: ['content'] });
  return {
    places: rows.map((_, row) => columns.map((column) => placesIn(column, row))),
    kinds: columns.map((column) => {
      if (column === prelude || column === sequel) return 'outside';
      return column.parts.includes('content') ? 'said' : 'telling';
    }),
  };
}

function indicesByPart(tokens: RowToken[]): Map<RowPart, number[]> {
  const indices = new Map<RowPart, number[]>();
  tokens.forEach(({ part }, index) => {
    const known = indices.get(part);
    if (known) known.push(index);
    else indices.set(part, [index]);
  });
  return indices;
}

function tells({ part }: RowToken): boolean {
  return part === 'source' || part === 'cue';
}

/** Whether the row's time phrase stands before all that it says; also when it has none. */
function opensWithTime(tokens: RowToken[]): boolean {
  const when = tokens.findIndex(({ part }) => part === 'when');
  return !tokens.slice(0, Math.max(0, when)).some(({ part }) => part === 'content');
}

/**
 * The indices of a row's tokens that stand in each slot. Words that hold a sentence together and
 * stand alone in a slot ("a", "was") go with the words they lead to, so that a cell is either empty or
 * says something; before another part and at the row's end, with the words before if those are next
 * to them in the text.
 */
function tokensBySlot(
  columns: Alignment,
  slots: Slot[],
  tokens: RowToken[],
  row: number,
): number[][] {
  const bySlot = slots.map(({ from, to }) =>
    columns
      .slice(from, to)
      .map((column) => column[row] ?? noToken)
      .filter((index) => index !== noToken),
  );
  const says = (indices: number[]) => indices.some((index) => tokens[index]?.kind !== 'glue');
  let carried: number[] = [];
  let carriedFrom = 0;
  let last = 0;
  const leaveCarried = () => {
    const before = bySlot[last]?.at(-1);
    const follows = before === undefined || before + 1 === carried[0];
    bySlot[follows ? last : carriedFrom]?.push(...carried);
    carried = [];
  };
  bySlot.forEach((indices, slot) => {
    const [next] = indices;
    if (next === undefined) return;
    const reached = carried.at(-1);
    if (reached !== undefined && next !== reached + 1) leaveCarried();
    if (!says(indices)) {
      if (carried.length === 0) carriedFrom = slot;
      carried.push(...indices);
      bySlot[slot] = [];
      return;
    }
    bySlot[slot] = [...carried, ...indices];
    carried = [];
    last = slot;
  });
  if (carried.length > 0) leaveCarried();
  return withLeadingWords(bySlot, tokens);
}

/**
 * Words at a cell's end that lead to the next one go there: "restraint | and order", not "restraint and |
 * order". Only where nothing but a space is between.
 */
function withLeadingWords(bySlot: number[][], tokens: RowToken[]): number[][] {
  const leads = (index: number) => {
    const [before, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
    const word = token?.words[0] ?? '';
    // "Or that" goes on, "believes that" ends.
    const isLead = leadingWords.has(word) || (word === 'that' && before?.kind === 'glue');
    return token?.kind === 'glue' && isLead && next?.start === token.end + 1;
  };
  const moved = bySlot.map((indices) => [...indices]);
  for (let slot = moved.length - 1; slot > 0; slot -= 1) {
    const [first] = moved[slot] ?? [];
    if (first === undefined) continue;
    const before = moved.slice(0, slot).findLast((indices) => indices.length > 0);
    if (before?.at(-1) !== first - 1) continue;
    while (before.length > 1 && leads(before.at(-1) as number)) {
      moved[slot]?.unshift(before.pop() as number);
    }
  }
  return moved;
}
