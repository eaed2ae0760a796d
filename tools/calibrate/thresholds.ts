import type { Row } from './label-pairs';
import { type Decisions, measureTop } from './measure';

/** Share of marks that must be right: below nine in ten, readers stop trusting them. */
const wantedPrecision = 0.9;

/**
 * Below this no sentence is marked, however many are right there: two sentences of the gold set that
 * report nothing stand at .51 and .54, and a mark on a page about something else costs most.
 */
const lowestMark = 0.55;
/**
 * The lowest probability at which, on pages not fitted to, enough marks are right, and on the prose among
 * them that readers meet as well; the best F1's where none is.
 */
export function markThreshold(rows: readonly Row[], decisions: Decisions): number {
  const prose = rows.flatMap(({ label }, i) => (label.byStatement ? i : []));
  const ofProse = prose.map((i) => rows[i] as Row);
  const decided = prose.map((i) => decisions[i] ?? []);
  for (let t = lowestMark; t < 0.95; t += 0.01) {
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
