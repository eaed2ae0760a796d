import type { Passage } from '../engine/grow/types';
import { isMarked } from '../engine/match/is-marked';
import type { ArticleAnalysis, Claim, Match } from '../engine/match/types';
import type { Id } from '../engine/pack/types';
import type { StoryContent } from './types';

/**
 * The analysis of a kept article's page without what the reader has refused: a sentence that was said to report
 * another statement, or nothing worth comparing, resembles it as much as before.
 * @param article the page's, in the story
 */
export function withoutRefused(
  analysis: ArticleAnalysis,
  story: Id,
  { decisions }: Pick<StoryContent, 'decisions'>,
  article: Id,
): ArticleAnalysis {
  const own = decisions.filter((decision) =>
    decision.kind === 'same' || decision.kind === 'different'
      ? [decision.a, decision.b].some((each) => each.article === article)
      : 'passage' in decision &&
        decision.passage.article === article &&
        (decision.kind === 'leave-out' || decision.kind === 'take-in'),
  );
  if (own.length === 0) return analysis;
  /** What the reader said last of the match counts. */
  const isRefused = (claim: Claim, match: Match): boolean => {
    const words = claim.text.slice(match.at.start - claim.start, match.at.end - claim.start);
    const isHere = (passage: Passage) => passage.article === article && share(passage.text, words);
    const isThere = (passage: Passage) =>
      match.wordings.some(
        (wording) => wording.article === passage.article && share(passage.text, wording.exact),
      );
    const last = own.findLast((decision) => {
      if (!('a' in decision)) return 'passage' in decision && isHere(decision.passage);
      const { a, b } = decision;
      return (isHere(a) && isThere(b)) || (isHere(b) && isThere(a));
    });
    return last?.kind === 'different' || last?.kind === 'leave-out';
  };
  const claims = analysis.claims.flatMap((claim) => {
    const matches = claim.matches.filter(
      (match) => match.pack !== story || !isRefused(claim, match),
    );
    if (matches.length === claim.matches.length) return [claim];
    const [best] = matches;
    if (!best) return [];
    const isSame = best === claim.matches[0];
    return [{ ...claim, matches, highlighted: isSame ? claim.highlighted : isMarked(best) }];
  });
  return { ...analysis, claims };
}

/** Of two passages one holds the other, however they are laid out. */
function share(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => text.replace(/\s+/g, ' ').trim()) as [string, string];
  return x !== '' && y !== '' && (x.includes(y) || y.includes(x));
}
