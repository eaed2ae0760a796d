import { isComparable } from '../is-marked';
import type { Claim } from '../types';
import type { Weights } from './combine';
import type { PackReading } from './decide-page';
import type { UnnumberedClaim } from './page-claims';

/** Sentences of a page whose meaning is asked for: what a reader's machine does in the time of a glance. */
const mostDoubtful = 40;

/** A mark the reader has seen goes only when what it says is less likely than this. */
const hardlyLikely = 1 / 3;

/**
 * The sentences that words leave undecided, as printed: their best statement is neither sure nor out of the
 * question; on a page about something else there is nothing to doubt. Most promising first.
 */
export function doubtfulSentences(readings: readonly PackReading[], { doubt }: Weights): string[] {
  const best = new Map<string, number>();
  for (const { sentences, found } of readings) {
    sentences.forEach(({ text }, i) => {
      const top = found[i]?.[0]?.probability ?? 0;
      best.set(text, Math.max(top, best.get(text) ?? 0));
    });
  }
  return [...best]
    .filter(([, top]) => top > 0 && top >= doubt.from && top <= doubt.to)
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostDoubtful)
    .map(([text]) => text);
}

/** The claims with what was marked `before` still marked where it is likely enough to stand. */
export function keepMarks(
  claims: readonly UnnumberedClaim[],
  before: readonly Claim[],
): UnnumberedClaim[] {
  const shown = new Set(before.flatMap((claim) => (claim.highlighted ? keyOf(claim) : [])));
  return claims.map((claim) => {
    const [top] = claim.matches;
    const stays =
      shown.has(keyOf(claim)) && top && top.probability >= hardlyLikely && isComparable(top);
    return stays ? { ...claim, highlighted: true } : claim;
  });
}

/** The sentence and what it is first of all taken to report. */
function keyOf({ start, end, matches: [top] }: UnnumberedClaim): string {
  return `${start} ${end} ${top?.pack} ${top?.statement}`;
}
