import type { PageArticle } from '../../engine/article/types';
import type { ArticleAnalysis } from '../../engine/match/types';

/** What a page reports as one JSON line, without the page's text. */
export function matchLine(file: string, article: PageArticle, analysis: ArticleAnalysis): string {
  const { text: _, ...about } = article;
  return JSON.stringify({ file, article: about, ...withScores(analysis) });
}

/** The analysis with each match's probability as its `score` too, the word by which scoring programs ask for it. */
function withScores({ claims, ...analysis }: ArticleAnalysis) {
  return {
    ...analysis,
    claims: claims.map(({ matches, ...claim }) => ({
      ...claim,
      matches: matches.map((match) => ({ ...match, score: match.probability })),
    })),
  };
}
