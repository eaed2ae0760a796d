import { isMarked } from '../is-marked';
import type { Claim, Match } from '../types';
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
      telling: Math.max(first.telling, second.telling),
      matches: [...first.matches, ...second.matches].sort((a, b) => b.probability - a.probability),
    });
  }
  return [...bySpan.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * Gives claims their ids and folds those that report nothing but what fuller ones on the page report. A
 * sentence that is marked for several statements is folded when others report all of them.
 */
export function numberClaims(claims: readonly UnnumberedClaim[]): Claim[] {
  const withIds: Claim[] = claims.map((claim) => ({ ...claim, id: `c${claim.start}` }));
  const fullest = new Map<string, { claim: Claim; fullness: number }>();
  for (const claim of withIds) {
    for (const match of markedMatches(claim)) {
      const fullness = fullnessOf(match);
      const key = keyOf(match);
      if (fullness > (fullest.get(key)?.fullness ?? -1)) fullest.set(key, { claim, fullness });
    }
  }
  for (const claim of withIds) {
    const fuller = markedMatches(claim).map((match) => fullest.get(keyOf(match))?.claim);
    if (fuller[0] && !fuller.includes(claim)) claim.duplicateOf = fuller[0].id;
  }
  return withIds;
}

function markedMatches({ highlighted, matches }: Claim): Match[] {
  return highlighted ? matches.filter(isMarked) : [];
}

function keyOf({ pack, statement }: Match): string {
  return `${pack} ${statement}`;
}

function fullnessOf({ receipt, probability }: Match): number {
  return receipt.matchedWords.length + receipt.paraphrases.length + probability;
}
