import { isMarked } from '../engine/match/is-marked';
import type { ArticleAnalysis, Claim } from '../engine/match/types';

/** Marks that no page is too short for. */
const fewestMarks = 3;

/** More than any mark tells. */
const aboveAll = 1e3;

/**
 * The claims to paint, in reading order: those the engine decided to mark, a statement once. Of more than the
 * reader's budget, or than a quarter of the page's sentences, those that tell most; the earlier of equals.
 * @param shown ids of claims the reader sees marked, which go before all others
 */
export function chooseMarks(
  { claims, sentences }: Pick<ArticleAnalysis, 'claims' | 'sentences'>,
  marksPerPage: number | 'all',
  shown: ReadonlySet<string> = new Set(),
): Claim[] {
  const candidates = claims.filter(
    ({ id, highlighted, duplicateOf }) =>
      highlighted && (duplicateOf === undefined || shown.has(id)),
  );
  if (marksPerPage === 'all') return candidates;
  const rankOf = ({ id, telling }: Claim): number => telling + (shown.has(id) ? aboveAll : 0);
  const most = Math.min(marksPerPage, Math.max(fewestMarks, sentences / 4));
  const best = new Set([...candidates].sort((a, b) => rankOf(b) - rankOf(a)).slice(0, most));
  return candidates.filter((claim) => best.has(claim));
}

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
