import type { PageArticle } from '../../../engine/article/types';
import { isMarked } from '../../../engine/match/is-marked';
import type { ArticleAnalysis, Match } from '../../../engine/match/types';
import type { Id, Pack } from '../../../engine/pack/types';

/**
 * The analysis without what only the page's own outlet words, in the reader's stories: there it is worth hearing what
 * others have. What a kept article alone reports is listed on the page of stories.
 * @param stories the packs of stories
 */
export function withoutOwnOutlet(
  analysis: ArticleAnalysis,
  { outlet, url }: Pick<PageArticle, 'outlet' | 'url'>,
  stories: readonly Pack[],
): ArticleAnalysis {
  const own = new Map(stories.map((pack) => [pack.id, ownArticles(pack, outlet, hostOf(url))]));
  if (own.size === 0 || analysis.claims.length === 0) return analysis;
  const claims = analysis.claims.flatMap((claim) => {
    const matches = claim.matches
      .map((match): Match => {
        const ids = own.get(match.pack);
        if (!ids?.size) return match;
        return { ...match, wordings: match.wordings.filter(({ article }) => !ids.has(article)) };
      })
      // The engine leaves out the wordings of what the page is a copy of: the kept article itself.
      .filter(({ pack, wordings }) => !own.has(pack) || wordings.length > 0);
    const [best] = matches;
    if (!best) return [];
    // Where its first match is another one now, the claim is marked by that.
    const isSame = best.statement === claim.matches[0]?.statement;
    return [{ ...claim, matches, highlighted: isSame ? claim.highlighted : isMarked(best) }];
  });
  return { ...analysis, claims };
}

/** By its name; by its address where the page does not tell one. */
function ownArticles(
  { outlets, articles }: Pack,
  name: string | undefined,
  host: string | null,
): Set<Id> {
  const own = outlets.filter((outlet) =>
    name ? outlet.name === name : host !== null && outlet.domains?.includes(host),
  );
  const ids = new Set(own.map(({ id }) => id));
  return new Set(articles.filter(({ publisher }) => ids.has(publisher)).map(({ id }) => id));
}

function hostOf(url: string | undefined): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;
}
