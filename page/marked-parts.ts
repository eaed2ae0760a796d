import { isMarked } from '../engine/match/is-marked';
import type { Claim } from '../engine/match/types';

/**
 * A claim once for each place in its sentence that is marked, in reading order: with an id of its own, and
 * what is stated there before what the others state. The claim itself, the whole sentence, when it is
 * marked in one place: a reader wants it with what stands around it.
 */
export function markedParts(claim: Claim): Claim[] {
  const { id, matches } = claim;
  const parts = matches.filter(
    (match) =>
      matches.find((other) => isMarked(other) && other.at.start === match.at.start) === match,
  );
  if (!claim.highlighted || parts.length < 2) return [claim];
  return parts
    .map((match, place) => ({
      ...claim,
      ...match.at,
      id: place > 0 ? `${id}-${place}` : id,
      denied: match.denied,
      matches: [match, ...matches.filter((other) => other !== match)],
    }))
    .sort((a, b) => a.start - b.start);
}

/** Id of the claim that a part of its sentence belongs to. */
export const claimOfPart = (id: string): string => id.split('-')[0] as string;
