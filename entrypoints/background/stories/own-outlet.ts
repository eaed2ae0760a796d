import { isComparable, isMarked } from '../../../engine/match/is-marked';
import type { ArticleAnalysis } from '../../../engine/match/types';
import type { Id } from '../../../engine/pack/types';

/**
 * The analysis without what only the page's own outlet words, in the reader's stories, and no other denies: there it is
 * worth hearing what others have. What a kept article alone reports is listed on the page of stories.
 * @param stories ids of their packs
 */
export function withoutOwnOutlet(
  analysis: ArticleAnalysis,
  stories: ReadonlySet<Id>,
): ArticleAnalysis {
  if (stories.size === 0 || analysis.claims.length === 0) return analysis;
  const claims = analysis.claims.flatMap((claim) => {
    // The engine leaves out the wordings of the page's own outlet, and of what the page is a copy of.
    const matches = claim.matches.filter(
      (match) => !stories.has(match.pack) || isComparable(match),
    );
    const [best] = matches;
    if (!best) return [];
    // Where its first match is another one now, the claim is marked by that.
    const isSame = best.statement === claim.matches[0]?.statement;
    return [{ ...claim, matches, highlighted: isSame ? claim.highlighted : isMarked(best) }];
  });
  return { ...analysis, claims };
}
