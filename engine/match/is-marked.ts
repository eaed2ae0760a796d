import type { Match } from './types';

/** Whether another outlet has something to set beside the page's words: its own for the statement, or a denial of it. */
export function isComparable({ wordings, denied }: Pick<Match, 'wordings' | 'denied'>): boolean {
  return denied || wordings.length > 0;
}

/** Whether a match is sure enough to be marked, and there is something to set beside it. */
export function isMarked(match: Match): boolean {
  return match.probability >= match.receipt.thresholds.mark && isComparable(match);
}
