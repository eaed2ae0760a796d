import type { Claim, Match } from './types';

/**
 * How many statements a page reports that other outlets have too, each once: the one figure that the badge, the live
 * region and the panel tell.
 */
export function countReported(claims: readonly Claim[]): number {
  return claims.filter((claim) => claim.highlighted && claim.duplicateOf === undefined).length;
}

/** Whether a sentence surely reports a statement, and no other outlet has it: there is nothing to compare. */
export function isOnlyHere({ highlighted, matches }: Claim): boolean {
  const isSure = ({ probability, receipt }: Match) => probability >= receipt.thresholds.mark;
  return !highlighted && matches.some((match) => isSure(match) && match.wordings.length === 0);
}
