import type { Claim } from '../../engine/match/types';
import { nearestSentences } from '../../engine/text/nearest-sentences';
import { compareRequest } from '../../messaging/compare-request';
import type { CompareRequest, PageState, PanelTarget } from '../../messaging/protocol';
import { claimOfPart } from '../../page/marked-parts';

/** A statement to compare; with `sentence` when the reader selected one that is no claim of the page. */
export type ShownStatement = PanelTarget & { sentence?: string };

/**
 * The page's claim that reports the statement: the chosen one, else, when the page was read anew since
 * and its claims have other ids, the first that does. Null for a statement the reader did not come to
 * from the page.
 */
export function claimOf({ pack, statement, claim }: ShownStatement, page: PageState): Claim | null {
  if (claim === undefined) return null;
  const reporting = page.analysis.claims.filter(({ matches }) =>
    matches.some((match) => match.pack === pack && match.statement === statement),
  );
  return reporting.find(({ id }) => id === claimOfPart(claim)) ?? reporting[0] ?? null;
}

/** With the page's sentence, or the one selected there, when there is one. */
export function requestFor(target: ShownStatement, page: PageState | null): CompareRequest {
  const { pack, statement } = target;
  const claim = page && claimOf(target, page);
  const sentence = claim?.text ?? target.sentence;
  if (sentence === undefined) return { pack, statement };
  if (!page) return { pack, statement, sentence };
  const context = claim && page.context[claim.id];
  return {
    ...compareRequest(target, claim ?? { text: sentence }, page),
    ...(context && nearestSentences(context)),
  };
}
