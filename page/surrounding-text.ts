import type { Span } from '../engine/text/span';

/** More than nearly every sentence has, in characters. */
const farEnough = 600;

/** What stands before and after `span` in the text, as far as its neighbour sentences go. */
export const surroundingText = (text: string, { start, end }: Span) => ({
  before: text.slice(Math.max(0, start - farEnough), start),
  after: text.slice(end, end + farEnough),
});
