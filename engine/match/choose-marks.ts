import type { ArticleAnalysis, Claim } from './types';

/** Marks that no page is too short for. */
const fewestMarks = 6;

/** More than any mark tells. */
const aboveAll = 1e3;

/**
 * The claims to paint, in reading order: those the engine decided to mark, a statement once. Of more than the
 * reader's budget, or than a quarter of the page's sentences, those that tell most; the earlier of equals.
 * @param shown sentences the reader sees marked, which go before all others
 */
export function chooseMarks(
  { claims, sentences }: Pick<ArticleAnalysis, 'claims' | 'sentences'>,
  marksPerPage: number | 'all',
  shown: ReadonlySet<string> = new Set(),
): Claim[] {
  const rankOf = ({ text, telling }: Claim): number => (shown.has(text) ? aboveAll : telling);
  const candidates = claims.filter(
    (claim) =>
      claim.highlighted &&
      (claim.duplicateOf === undefined ||
        // Told more fully elsewhere by now, but not again in the same words.
        (shown.has(claim.text) && claims.find(({ text }) => text === claim.text) === claim)),
  );
  if (marksPerPage === 'all') return candidates;
  const best = candidates
    .toSorted((a, b) => rankOf(b) - rankOf(a))
    .slice(0, Math.min(marksPerPage, Math.max(fewestMarks, sentences / 4)));
  return candidates.filter((claim) => best.includes(claim));
}
