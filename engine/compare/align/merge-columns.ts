import { lexicon } from '../../text/english';
import type { RowToken } from '../words/row-tokens';
import { type Alignment, noToken } from './align-rows';
import {
  type Agreement,
  columnAgreements,
  contentToken,
  joinAgreements,
  lossOfJoining,
  type Pair,
  pairsOf,
} from './column-agreement';
import { crossingsOf } from './crossings';
import { alikeFrom, type Likeness } from './row-likeness';

/** Columns of words joined to one column of phrases: a run of the alignment, `to` exclusive. */
export type Slot = { from: number; to: number };

/**
 * What one column less is worth, as the share of the pairs of rows that may lose sight of one equal
 * word for it. At 0 every lonely agreement would keep a column of its own and a table of five rows
 * had thirty columns; much higher, and equal words disappear in long phrases.
 */
const worthOfAColumn = 0.12;

/**
 * Words with content for each column, in the mean of the rows: a phrase rather than a word each. Rows
 * that share few words have long phrases in common with none.
 */
const wordsOfAColumn = { alike: 1.8, unlike: 2.6 };

/** Columns of what is said, for the shortest and for the longest rows: what an eye takes in at once. */
const fewestColumns = 4;
const mostColumnsEver = 8;

/**
 * Joins neighbouring columns of words to few columns of phrases. Two columns are joined when hardly
 * any pair of rows that says the same in one says something else in the other: so runs in which all
 * agree become one slot, runs in which they all differ another, and the words that hold them together
 * go with either. What rows say crosswise becomes one slot. Greedy, the cheapest join first, the
 * leftmost of equals; while there are more columns than the rows' length allows, at any loss. Never
 * joins across a place where some row says who says it.
 */
export function mergeColumns(
  columns: Alignment,
  rows: RowToken[][],
  likeness: Likeness,
  base: number,
): Slot[] {
  const pairs = pairsOf(rows.length, base);
  const barriers = barriersOf(columns, rows);
  const agreements = columnAgreements(columns, rows, pairs, likeness);
  let slots: AgreeingSlot[] = columns.map((_, index) => ({
    from: index,
    to: index + 1,
    agreement: agreements[index] as Agreement[],
  }));
  slots = joinBound(slots, columns, rows, barriers);
  slots = joinCrossed(slots, columns, rows, pairs, barriers);
  const loss = (left: AgreeingSlot, right: AgreeingSlot) =>
    barriers.has(right.from)
      ? Number.POSITIVE_INFINITY
      : lossOfJoining(left.agreement, right.agreement, pairs);
  const most = mostColumns(rows, pairs, likeness);
  let losses = slots.slice(1).map((slot, index) => loss(slots[index] as AgreeingSlot, slot));
  while (losses.length > 0) {
    const at = indexOfLowest(losses);
    const lowest = losses[at] as number;
    if (lowest > worthOfAColumn && (slots.length <= most || lowest === Number.POSITIVE_INFINITY))
      break;
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

type AgreeingSlot = Slot & { agreement: Agreement[] };

/**
 * Columns before which some row has words of another part (who says it, or a time), or a sentence ends, or
 * an opinion: "Alba believes that", "it is clear that" are phrases of their own.
 */
function barriersOf(columns: Alignment, rows: RowToken[][]): ReadonlySet<number> {
  const barriers = new Set<number>();
  rows.forEach((_, row) => {
    let previous = noToken;
    columns.forEach((column, index) => {
      const token = column[row] ?? noToken;
      if (token === noToken) return;
      const ownTokens = rows[row] as RowToken[];
      const isApart =
        token !== previous + 1 ||
        ownTokens[previous]?.endsSentence === true ||
        endsOpinion(ownTokens, previous);
      if (previous !== noToken && isApart) barriers.add(index);
      previous = token;
    });
  });
  return barriers;
}

/** Words of "the council is convinced that" up to "that"; longer ones say more than an opinion. */
const longestOpinion = 5;

/** Whether the token is the "that" behind the verb or adjective of opinion with which a row's content opens. */
function endsOpinion(tokens: RowToken[], at: number): boolean {
  const [that, before] = [tokens[at], tokens[at - 1]];
  if (that?.words[0] !== 'that' || that.part !== 'content' || before?.part !== 'content')
    return false;
  const from = tokens.findIndex(({ part }) => part === 'content');
  if (at - from > longestOpinion) return false;
  if (before.kind === 'hedge' || before.kind === 'reporting') return true;
  return lexicon.reportingClassOf(before.key) === 'mental';
}

function mostColumns(rows: RowToken[][], pairs: Pair[], likeness: Likeness): number {
  const words = rows.flat().filter(({ kind, part }) => part === 'content' && kind !== 'glue');
  const mean = words.length / Math.max(1, rows.length);
  const alike = pairs.reduce((sum, [a, b, weight]) => sum + weight * (likeness[a]?.[b] ?? 0), 0);
  const ofAColumn = alike >= alikeFrom ? wordsOfAColumn.alike : wordsOfAColumn.unlike;
  return Math.max(fewestColumns, Math.min(mostColumnsEver, Math.ceil(mean / ofAColumn)));
}

/**
 * Joins the columns that no reader would part: those of one word ("isn’t", "follow-up"), and a "not" or
 * "perhaps" that only some rows have with the words it bears upon ("not attack" stands against
 * "attack", instead of "not" against nothing).
 */
function joinBound(
  slots: AgreeingSlot[],
  columns: Alignment,
  rows: RowToken[][],
  barriers: ReadonlySet<number>,
): AgreeingSlot[] {
  const joined: AgreeingSlot[] = [];
  const inCompound = rows.map(() => false);
  const hasPhrases = rows.some((tokens) => tokens.some(({ goesOn }) => goesOn));
  let modifies = false;
  for (const slot of slots) {
    const previous = joined.at(-1);
    const goesOn = hasPhrases && isOneWordElsewhere(columns, rows, slot.from);
    const bound = (modifies || goesOn || inCompound.includes(true)) && !barriers.has(slot.from);
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
 * Whether a row has a phrase of the lexicon in this column and the one before for which another has one
 * word in either: "made public", "published".
 */
function isOneWordElsewhere(columns: Alignment, rows: RowToken[][], at: number): boolean {
  return rows.some((_, row) => {
    const first = contentToken(columns[at - 1], rows, row);
    if (!first?.goesOn) return false;
    const second = contentToken(columns[at], rows, row);
    if (!second) return false;
    return rows.some((__, other) => {
      const [one, two] = [at - 1, at].map((column) => contentToken(columns[column], rows, other));
      const word = one && two ? null : (one ?? two);
      return word?.sets.some((set) => second.sets.includes(set)) ?? false;
    });
  });
}

/** Joins the columns in which rows say the same crosswise, where less is lost than won. */
function joinCrossed(
  slots: AgreeingSlot[],
  columns: Alignment,
  rows: RowToken[][],
  pairs: Pair[],
  barriers: ReadonlySet<number>,
): AgreeingSlot[] {
  let joined = slots;
  for (const { from, to, weight } of crossingsOf(columns, rows, pairs)) {
    const first = joined.findIndex((slot) => slot.to > from);
    const last = joined.findIndex((slot) => slot.to > to);
    const between = joined.slice(first, last + 1);
    if (between.length < 2 || between.slice(1).some((slot) => barriers.has(slot.from))) continue;
    let whole = between[0] as AgreeingSlot;
    let loss = 0;
    for (const slot of between.slice(1)) {
      loss += lossOfJoining(whole.agreement, slot.agreement, pairs);
      if (loss > weight) break;
      whole = joinSlots(whole, slot);
    }
    if (loss > weight) continue;
    joined = [...joined.slice(0, first), whole, ...joined.slice(last + 1)];
  }
  return joined;
}

function joinSlots(left: AgreeingSlot, right: AgreeingSlot): AgreeingSlot {
  return {
    from: left.from,
    to: right.to,
    agreement: joinAgreements(left.agreement, right.agreement),
  };
}

function indexOfLowest(values: number[]): number {
  let lowest = 0;
  values.forEach((value, index) => {
    if (value < (values[lowest] as number) - 1e-9) lowest = index;
  });
  return lowest;
}
