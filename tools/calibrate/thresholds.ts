import type { Row } from './label-pairs';
import { type Decisions, measureTop } from './measure';

/** Share of marks that must be right: below nine in ten, readers stop trusting them. */
const wantedPrecision = 0.9;

/**
 * Below this no sentence is marked, however many are right there: of the marks on labelled prose nine in ten are right from
 * .56 by words, and a mark on a page about something else costs most. No sentence of the gold set that reports nothing
 * stands above .39.
 */
export const lowestMark = { words: 0.56, meaning: 0.49 };

/**
 * The same for bare statements. Those that grow from what a reader keeps may be wrong themselves: of the marks that
 * the five articles, grown, give the labelled prose 14 of 14 are right by meaning and 13 of 13 by words, by reading.
 */
export const lowestMarkBare = { words: 0.62, meaning: 0.65 };

/**
 * The lowest probability at which, on pages not fitted to, enough marks are right, and on the prose among
 * them that readers meet as well; the best F1's where none is.
 */
export function markThreshold(rows: readonly Row[], decisions: Decisions, lowest: number): number {
  const prose = rows.flatMap(({ label }, i) => (label.byStatement ? i : []));
  const ofProse = prose.map((i) => rows[i] as Row);
  const decided = prose.map((i) => decisions[i] ?? []);
  for (let t = lowest; t < 0.95; t += 0.01) {
    const isPrecise =
      measureTop(rows, decisions, t).precision >= wantedPrecision &&
      (!prose.length || measureTop(ofProse, decided, t).precision >= wantedPrecision);
    if (isPrecise) return Math.round(t * 100) / 100;
  }
  return bestThreshold(rows, decisions);
}

/** Half the odds of a mark: likelier than not to be at least related, and never marked. */
export function suggestThreshold(mark: number): number {
  const odds = mark / (1 - mark) / 2;
  return Math.round((odds / (1 + odds)) * 100) / 100;
}

/** The probability from which on marking gives the best F1. */
export function bestThreshold(rows: readonly Row[], decisions: Decisions): number {
  let best = 0.5;
  let most = -1;
  for (let t = 0.1; t < 0.95; t += 0.01) {
    const { f1 } = measureTop(rows, decisions, t);
    if (f1 > most) {
      most = f1;
      best = t;
    }
  }
  return Math.round(best * 100) / 100;
}

/** Share of the sentences whose decision meaning turns that may lie beyond either end of the band. */
const beyond = 0.05;

/**
 * What is less likely by its words is out of the question: few such are turned, there are many of them, and a
 * sentence of the gold set that reports nothing stands at .3 by its words and would be marked by its meaning.
 */
const outOfTheQuestion = 0.31;

/**
 * Between which probabilities by words meaning turns decisions: elsewhere asking for it costs time and changes
 * nothing. Half as far again to either side, since words tell less on pages that nobody fitted them to.
 */
export function doubtBand(
  byWords: Decisions,
  byMeaning: Decisions,
  mark: number,
  markByMeaning: number,
): { from: number; to: number } {
  const topOf = (decisions: Decisions, i: number): number => decisions[i]?.[0]?.probability ?? 0;
  const turned = byWords
    .flatMap((_, i) => {
      const before = topOf(byWords, i);
      return before >= mark === topOf(byMeaning, i) >= markByMeaning ? [] : before;
    })
    .sort((a, b) => a - b);
  const at = (share: number): number => turned[Math.floor(share * (turned.length - 1))] ?? mark;
  return {
    from: Math.max(outOfTheQuestion, Math.floor((at(beyond) / 2) * 100) / 100),
    to: Math.ceil(((1 + at(1 - beyond)) / 2) * 100) / 100,
  };
}
