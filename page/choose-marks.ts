import type { Claim } from '../engine/match/types';

/**
 * The claims to paint, in reading order: those the engine decided to mark, a statement once, and no
 * more than the reader's budget, best matches first.
 */
export function chooseMarks(claims: Claim[], marksPerPage: number | 'all'): Claim[] {
  const candidates = claims.filter((claim) => claim.highlighted && claim.duplicateOf === undefined);
  if (marksPerPage === 'all' || candidates.length <= marksPerPage) return candidates;
  const best = new Set(
    [...candidates].sort((a, b) => bestScore(b) - bestScore(a)).slice(0, marksPerPage),
  );
  return candidates.filter((claim) => best.has(claim));
}

const bestScore = (claim: Claim): number => claim.matches[0]?.probability ?? 0;
