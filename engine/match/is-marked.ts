import type { Match } from './types';

/** Whether a match is sure enough to be marked, and another outlet has words to set beside the page's. */
export function isMarked({ probability, receipt, wordings }: Match): boolean {
  return probability >= receipt.thresholds.mark && wordings.length > 0;
}
