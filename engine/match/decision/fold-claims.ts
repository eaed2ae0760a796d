import type { Claim } from '../types';
import type { UnnumberedClaim } from './page-claims';

/** One claim a sentence, whichever packs know it; the surest match first. */
export function mergeBySpan(claims: readonly UnnumberedClaim[]): UnnumberedClaim[] {
  const bySpan = new Map<string, UnnumberedClaim>();
  for (const claim of claims) {
    const key = `${claim.start} ${claim.end}`;
    const other = bySpan.get(key);
    if (!other) {
      bySpan.set(key, claim);
      continue;
    }
    const [first, second] =
      (claim.matches[0]?.probability ?? 0) > (other.matches[0]?.probability ?? 0)
        ? [claim, other]
        : [other, claim];
    bySpan.set(key, {
      ...first,
      highlighted: first.highlighted || second.highlighted,
      matches: [...first.matches, ...second.matches].sort((a, b) => b.probability - a.probability),
    });
  }
  return [...bySpan.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Gives claims their ids and folds those that report what a fuller one on the page reports. */
export function numberClaims(claims: readonly UnnumberedClaim[]): Claim[] {
  const withIds: Claim[] = claims.map((claim, i) => ({ ...claim, id: `c${i}` }));
  const fullest = new Map<string, Claim>();
  for (const claim of withIds) {
    const top = claim.matches[0];
    if (!claim.highlighted || !top) continue;
    const key = `${top.pack} ${top.statement}`;
    const other = fullest.get(key);
    if (!other || fullness(claim) > fullness(other)) fullest.set(key, claim);
  }
  for (const claim of withIds) {
    const top = claim.matches[0];
    const fuller =
      top && claim.highlighted ? fullest.get(`${top.pack} ${top.statement}`) : undefined;
    if (fuller && fuller !== claim) claim.duplicateOf = fuller.id;
  }
  return withIds;
}

function fullness({ matches }: Claim): number {
  const top = matches[0];
  return top
    ? top.receipt.matchedWords.length + top.receipt.paraphrases.length + top.probability
    : 0;
}
