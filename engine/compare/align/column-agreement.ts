import { type RowToken, weightOfKind } from '../words/row-tokens';
import type { WordKind } from '../words/word-kind';
import { type Alignment, noToken } from './align-rows';
import { alikeFrom, type Likeness } from './row-likeness';
import { saysTheSame, tokenSimilarity } from './token-similarity';

/**
 * How a pair of rows stands in a slot.
 * - `same`: they say the same throughout; `weight` of its words, 0 when neither has a word of content.
 * - `level`: words of one kind stand against each other, such as two numbers or two paraphrases.
 * - `extra`: only one of them, `of`, has words, so many.
 * - `differ`: anything else.
 */
export type Agreement =
  | { state: 'same'; weight: number }
  | { state: 'level'; weight: number; kind: WordKind }
  | { state: 'extra'; of: number; words: number }
  | { state: 'differ' };

export const differ: Agreement = { state: 'differ' };

/** Two rows and what they count; all pairs of a table count 1. */
export type Pair = readonly [a: number, b: number, weight: number];

/** Pairs with the base row count twice: readers look from it to the others. */
const basePair = 1;
const otherPair = 0.5;

/** A pair of words that stand level tells half as much as a pair of equal words. */
const levelShare = 0.5;

/** Below this likeness two words stand level by chance. */
const leastLevel = 0.35;

/** One name against another is what readers look for: it tells nearly as much as the same name. */
const namesLevel = 0.8;

/**
 * An equal word among words that all differ ("statements", "Oslo’s") is chance as often as not; it
 * counts this much of one that stands in a shared phrase or between words that stand level.
 */
const shareOfLonely = 0.25;

/** The same in rows that share little else: a name that both have gives their phrases no order. */
const lonelyShareOfUnlike = 0.1;
const unlike = 0.25;

/** Kinds of words that two rows have in common by no chance. */
const facts: ReadonlySet<WordKind> = new Set(['number', 'date']);

/** The same for words that are only of one kind: any two names stand level somewhere. */
const lonelyLevelShare = 0.1;

/** Words to either side that are looked at to tell whether an equal word is lonely. */
const neighbourhood = 2;

/** What a neighbouring word adds when the two rows have other words there; 1 for equal words. */
const replacedNeighbour = 0.25;

/**
 * Weight lost when a word that only one row has joins a phrase that both have: "tough sanctions" stands
 * against "sanctions" rather than "tough" against nothing. Of two words or more all weight is lost:
 * they are a phrase of their own.
 */
const extraWordLoss = 0.12;

/** Share lost when two pairs of paraphrases join: "troops on standby", "forces ready". */
const paraphrasesLoss = 0.5;

/** Mean of the neighbours from which on an equal word is not lonely. */
const company = 0.6;

export function pairsOf(count: number, base: number): Pair[] {
  const pairs: Pair[] = [];
  let total = 0;
  for (let a = 0; a < count; a += 1) {
    for (let b = a + 1; b < count; b += 1) {
      const weight = a === base || b === base ? basePair : otherPair;
      pairs.push([a, b, weight]);
      total += weight;
    }
  }
  return pairs.map(([a, b, weight]) => [a, b, weight / total]);
}

/** For each column, how each pair of rows stands in it. */
export function columnAgreements(
  columns: Alignment,
  rows: RowToken[][],
  pairs: Pair[],
  likeness: Likeness,
): Agreement[][] {
  const agreements = columns.map((): Agreement[] => []);
  pairs.forEach(([a, b]) => {
    const ofPair = columns.map((column) => agreementOf(column, rows, a, b));
    const alike = likeness[a]?.[b] ?? 0;
    const share = alike < unlike ? lonelyShareOfUnlike : shareOfLonely;
    if (alike < alikeFrom) discountLonely(ofPair, share, columns, rows, a, b);
    ofPair.forEach((agreement, column) => {
      agreements[column]?.push(agreement);
    });
  });
  return agreements;
}

function agreementOf(column: number[], rows: RowToken[][], a: number, b: number): Agreement {
  const tokenA = contentToken(column, rows, a);
  const tokenB = contentToken(column, rows, b);
  if (!tokenA && !tokenB) return { state: 'same', weight: 0 };
  if (!tokenA || !tokenB) return { state: 'extra', of: tokenA ? a : b, words: 1 };
  if (saysTheSame(tokenA, tokenB)) return { state: 'same', weight: weightOfKind[tokenA.kind] };
  if (tokenA.kind === 'name' && tokenB.kind === 'name') {
    return { state: 'level', weight: namesLevel * weightOfKind.name, kind: 'name' };
  }
  const similarity = tokenSimilarity(tokenA, tokenB);
  if (similarity < leastLevel) return differ;
  const weight =
    levelShare * similarity * Math.min(weightOfKind[tokenA.kind], weightOfKind[tokenB.kind]);
  return { state: 'level', weight, kind: tokenA.kind };
}

/** Lessens the weight of what agrees where no words around it do to `lonelyShare`. Looks at each side as it was. */
function discountLonely(
  agreements: Agreement[],
  lonelyShare: number,
  columns: Alignment,
  rows: RowToken[][],
  a: number,
  b: number,
): void {
  const filled: number[] = [];
  const worth: number[] = [];
  columns.forEach((column, index) => {
    const tokenA = contentToken(column, rows, a);
    const tokenB = contentToken(column, rows, b);
    if (!tokenA && !tokenB) return;
    const agreement = agreements[index] as Agreement;
    filled.push(index);
    if (agreement.state === 'same') worth.push(1);
    else if (agreement.state === 'level') worth.push(levelShare);
    else worth.push(tokenA && tokenB ? replacedNeighbour : 0);
  });
  const kindAt = (index: number) => contentToken(columns[index], rows, a)?.kind ?? 'glue';
  filled.forEach((index, at) => {
    const agreement = agreements[index] as Agreement;
    if (agreement.state === 'differ' || agreement.state === 'extra') return;
    const isInRun = worth[at - 1] === 1 || worth[at + 1] === 1;
    if (agreement.state === 'same' && isInRun) return;
    const around = [
      ...worth.slice(Math.max(0, at - neighbourhood), at),
      ...worth.slice(at + 1, at + 1 + neighbourhood),
    ];
    const mean = around.reduce((sum, value) => sum + value, 0) / Math.max(1, around.length);
    if (mean >= company || around.length === 0) return;
    const isFact = agreement.state === 'same' && facts.has(kindAt(index));
    const share = isFact
      ? shareOfLonely
      : agreement.state === 'same'
        ? lonelyShare
        : lonelyLevelShare;
    agreements[index] = { ...agreement, weight: agreement.weight * share };
  });
}

export function contentToken(
  column: readonly number[] | undefined,
  rows: RowToken[][],
  row: number,
): RowToken | null {
  const index = column?.[row] ?? noToken;
  const token = index === noToken ? undefined : rows[row]?.[index];
  return token && token.kind !== 'glue' ? token : null;
}

/** Weight of what can no longer be seen of the pairs of rows when two slots become one. */
export function lossOfJoining(left: Agreement[], right: Agreement[], pairs: Pair[]): number {
  let loss = 0;
  pairs.forEach(([, , weight], pair) => {
    loss += weight * lossOf(left[pair] ?? differ, right[pair] ?? differ);
  });
  return loss;
}

function lossOf(a: Agreement, b: Agreement): number {
  if (a.state === 'extra') return lossByExtra(b, a.words);
  if (b.state === 'extra') return lossByExtra(a, b.words);
  if (a.state === 'differ') return b.state === 'differ' ? 0 : b.weight;
  if (b.state === 'differ') return a.weight;
  if (a.state === 'same') return b.state === 'same' ? 0 : a.weight;
  if (b.state === 'same') return b.weight;
  const lower = Math.min(a.weight, b.weight);
  if (a.kind !== b.kind) return lower;
  return a.kind === 'word' ? paraphrasesLoss * lower : 0;
}

function lossByExtra(other: Agreement, words: number): number {
  if (other.state === 'differ' || other.state === 'extra') return 0;
  return words === 1 ? Math.min(other.weight, extraWordLoss) : other.weight;
}

export function joinAgreements(left: Agreement[], right: Agreement[]): Agreement[] {
  return left.map((a, pair) => joinedAgreement(a, right[pair] ?? differ));
}

function joinedAgreement(a: Agreement, b: Agreement): Agreement {
  if (a.state === 'differ' || b.state === 'differ') return differ;
  if (a.state === 'extra') return withExtra(b, a);
  if (b.state === 'extra') return withExtra(a, b);
  if (a.state === 'same' && b.state === 'same') return { ...a, weight: a.weight + b.weight };
  if (a.state === 'level' && b.state === 'level') {
    return a.kind === b.kind ? { ...a, weight: a.weight + b.weight } : differ;
  }
  const [level, same] = a.state === 'level' ? [a, b] : [b, a];
  return same.state === 'same' && same.weight === 0 ? level : differ;
}

function withExtra(other: Agreement, extra: Agreement & { state: 'extra' }): Agreement {
  if (other.state === 'differ') return differ;
  if (other.state === 'extra') {
    return other.of === extra.of ? { ...other, words: other.words + extra.words } : differ;
  }
  if (other.weight === 0) return extra;
  return extra.words === 1 && other.weight > extraWordLoss
    ? { ...other, weight: other.weight - extraWordLoss }
    : differ;
}
