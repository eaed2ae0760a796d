import type { Claim, Match } from './types';

/**
 * How many statements a page reports that other outlets have too, each once: the one figure that the badge, the live
 * region and the panel tell.
 */
export function countReported(claims: readonly Claim[]): number {
  return claims.filter(isCounted).length;
}

/** Whether a sentence is among those the figure counts: sure, and no repetition of another one of the page. */
export function isCounted({ highlighted, duplicateOf }: Claim): boolean {
  return highlighted && duplicateOf === undefined;
}

/** Whether a sentence surely reports a statement, and no other outlet has it: there is nothing to compare. */
export function isOnlyHere({ highlighted, matches }: Claim): boolean {
  const isSure = ({ probability, receipt }: Match) => probability >= receipt.thresholds.mark;
  return !highlighted && matches.some((match) => isSure(match) && match.wordings.length === 0);
}
