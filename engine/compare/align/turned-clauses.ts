import { opensClause } from '../../sentence/clauses/opens-clause';
import type { RowToken } from '../words/row-tokens';
import { gapExtendCost, gapOpenCost } from './align-rows';
import { alignSequences } from './align-sequences';
import type { WordScores } from './word-scores';

/**
 * What turning must win over the printed order, next to 1 for an equal word: less is a word that both
 * halves happen to have.
 */
const leastGain = 1.2;

/** Words of content in either half; "Meanwhile," and "he said" are no clause. */
const shortestClause = 2;

/** Turns tried for a row: each costs an alignment. */
const mostTurns = 4;

/** Worth from which on two words are taken for one another. */
const like = 0.5;

/**
 * The order in which a row's tokens are best read beside the base row's: as printed, or with its two
 * halves turned at a clause ("If it rains, the dam will break", "The dam will break if it rains"). Takes
 * what both rows say and the row's text; gives indices into `row`.
 */
export function readingOrder(
  base: RowToken[],
  row: RowToken[],
  { typeOf, score }: WordScores,
  text: string,
): number[] {
  const printed = row.map((_, index) => index);
  const starts = base.length === 0 ? [] : turningPoints(row, text);
  if (starts.length === 0) return printed;
  const [ofBase, ofRow] = [base.map(typeOf), row.map(typeOf)];
  const places = row.map((token, index) =>
    token.kind === 'glue' ? null : likePlace(ofBase, ofRow[index] as number, score),
  );
  const turns = starts.filter((at) => isEarlier(places, at));
  const turned = (at: number) => [...printed.slice(at), ...printed.slice(0, at)];
  const worthOf = (order: number[]) =>
    worthOfAligning(
      ofBase,
      order.map((index) => ofRow[index] as number),
      score,
    );
  let best = printed;
  let highest = worthOf(printed) + leastGain;
  for (const at of turns.slice(0, mostTurns)) {
    const worth = worthOf(turned(at));
    if (worth <= highest) continue;
    highest = worth;
    best = turned(at);
  }
  return best;
}

/** Where the base row has the word most like one of this type, the first of equals; null for none. */
function likePlace(ofBase: number[], type: number, score: WordScores['score']): number | null {
  let best: number | null = null;
  let highest = like;
  ofBase.forEach((other, place) => {
    const worth = score(other, type);
    if (worth < highest || (best !== null && worth === highest)) return;
    highest = worth;
    best = place;
  });
  return best;
}

/** Whether the base row has the words from `at` on before those that stand before `at`, in the mean. */
function isEarlier(places: (number | null)[], at: number): boolean {
  const before = meanPlace(places.slice(0, at));
  const behind = meanPlace(places.slice(at));
  // A half without a like word may go anywhere; two of them nowhere.
  if (before === null || behind === null) return before !== behind;
  return behind < before;
}

function meanPlace(places: (number | null)[]): number | null {
  const known = places.filter((place) => place !== null);
  return known.length === 0 ? null : known.reduce((sum, place) => sum + place, 0) / known.length;
}

/** Where a row may be turned: words behind a mark or that open a clause, with enough said on both sides. */
function turningPoints(row: RowToken[], text: string): number[] {
  const says = row.map(({ kind }) => kind !== 'glue');
  const all = says.filter(Boolean).length;
  const starts: number[] = [];
  let said = 0;
  row.forEach((token, at) => {
    const before = row[at - 1];
    const isLong = said >= shortestClause && all - said >= shortestClause;
    if (says[at]) said += 1;
    if (!before || !isLong) return;
    if (opensClause(text.slice(before.end, token.start), token.words[0] ?? '', 'half'))
      starts.push(at);
  });
  return starts;
}

/** Worth of the best alignment of two rows' types. */
function worthOfAligning(a: number[], b: number[], score: WordScores['score']): number {
  const level = (i: number, j: number) => score(a[i] as number, b[j] as number);
  const steps = alignSequences({
    lengthA: a.length,
    lengthB: b.length,
    score: level,
    gapA: () => gapExtendCost,
    gapB: () => gapExtendCost,
    gapOpen: gapOpenCost,
  });
  let worth = 0;
  let i = 0;
  let j = 0;
  steps.forEach((step, index) => {
    if (step === 'both') worth += level(i, j);
    else {
      const isInside = i > 0 && j > 0 && i < a.length && j < b.length;
      worth -= gapExtendCost + (isInside && steps[index - 1] !== step ? gapOpenCost : 0);
    }
    if (step !== 'only-b') i += 1;
    if (step !== 'only-a') j += 1;
  });
  return worth;
}
