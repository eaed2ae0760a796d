import type { ArticleAnalysis } from '../../engine/match/types';
import type { HiddenMatch } from '../../settings/settings';

const keyOf = (match: { pack: string; statement: string }, sentence: string) =>
  `${match.pack}\n${match.statement}\n${sentence}`;

/** The analysis without the matches the reader said are not the same, and claims left without any. */
export function withoutHidden(analysis: ArticleAnalysis, hidden: HiddenMatch[]): ArticleAnalysis {
  if (hidden.length === 0) return analysis;
  const keys = new Set(hidden.map((match) => keyOf(match, match.sentence)));
  const claims = analysis.claims
    .map((claim) => {
      const matches = claim.matches.filter((match) => !keys.has(keyOf(match, claim.text)));
      const best = matches[0];
      const isSure = best !== undefined && best.probability >= best.receipt.thresholds.mark;
      return { ...claim, matches, highlighted: claim.highlighted && isSure };
    })
    .filter((claim) => claim.matches.length > 0);
  return { ...analysis, claims };
}

/** The analysis for a site the reader wants quiet: all in the panel, nothing marked. */
export function withoutMarks(analysis: ArticleAnalysis): ArticleAnalysis {
  const claims = analysis.claims.map((claim) => ({ ...claim, highlighted: false }));
  return { ...analysis, claims };
}

/** The list with `match` at its end, once. */
export function addHidden(
  hidden: HiddenMatch[],
  match: Omit<HiddenMatch, 'hiddenAt'>,
  now: Date,
): HiddenMatch[] {
  return [...removeHidden(hidden, match), { ...match, hiddenAt: now.toISOString() }];
}

export function removeHidden(
  hidden: HiddenMatch[],
  match: Omit<HiddenMatch, 'hiddenAt'>,
): HiddenMatch[] {
  const key = keyOf(match, match.sentence);
  return hidden.filter((other) => keyOf(other, other.sentence) !== key);
}
