import type { Comparison } from '../../engine/compare/types';
import { isMarked } from '../../engine/match/is-marked';
import { isCounted, isOnlyHere } from '../../engine/match/reported';
import type { ArticleAnalysis, Claim, Match } from '../../engine/match/types';

/** What the page's sentences are compared with: by sentence and statement, see `comparisonKey`. */
export type PageComparisons = ReadonlyMap<string, Comparison>;

/** Stands for a statement that a sentence of the page reports. */
export function comparisonKey({ id }: Claim, { pack, statement }: Match): string {
  return `${id} ${pack} ${statement}`;
}

/** What a reader may want to see alone of a page. */
export type ClaimFilter = 'worded' | 'denied' | 'numbers' | 'reversed' | 'onlyHere' | 'missing';

/** In the order they are offered. */
const filters: readonly ClaimFilter[] = [
  'reversed',
  'numbers',
  'denied',
  'worded',
  'onlyHere',
  'missing',
];

/**
 * The filters that leave something of the page, with how many statements each leaves. Sentences that say again what
 * another one says more fully are not counted, as in all figures.
 */
export function filterCounts(
  { claims, absent }: Pick<ArticleAnalysis, 'claims' | 'absent'>,
  comparisons: PageComparisons,
): { filter: ClaimFilter; count: number }[] {
  const countOf = (filter: ClaimFilter): number =>
    filter === 'missing'
      ? absent.length
      : claims.filter((claim) => passesFilter(claim, filter, comparisons)).length;
  return filters
    .map((filter) => ({ filter, count: countOf(filter) }))
    .filter(({ count }) => count > 0);
}

/** Whether a sentence is among what the filter leaves; what is missing on the page is no sentence of it. */
export function passesFilter(
  claim: Claim,
  filter: ClaimFilter,
  comparisons: PageComparisons,
): boolean {
  if (filter === 'onlyHere') return isOnlyHere(claim);
  if (filter === 'missing' || !isCounted(claim)) return false;
  return claim.matches.filter(isMarked).some((match) => {
    if (filter === 'denied') return match.denied;
    const comparison = comparisons.get(comparisonKey(claim, match));
    if (filter === 'reversed') return match.receipt.polarity === 'opposite' || turns(comparison);
    if (!comparison) return false;
    return filter === 'numbers'
      ? (comparison.differenceCounts.number ?? 0) > 0
      : isWordedDifferently(comparison);
  });
}

/** Whether some wording says the contrary of another, by the words themselves or by the pack's notes. */
function turns(comparison: Comparison | undefined): boolean {
  if (!comparison) return false;
  const { strip, rows } = comparison;
  return (
    strip.slots.some(({ type }) => type === 'negation') ||
    rows.some(({ notes }) => notes.some(({ kind }) => kind === 'reversed-meaning'))
  );
}

/** Whether there is a telling difference, in a few words or as a whole. */
function isWordedDifferently({ strip }: Comparison): boolean {
  return strip.slots.length > 0 || strip.apart.length > 0;
}
