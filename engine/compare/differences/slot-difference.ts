import type { RowToken } from '../words/row-tokens';
import type { WordKind } from '../words/word-kind';

/** Tokens of two rows in one slot that the other has nowhere. */
export type SlotDifference = { ofRow: RowToken[]; ofBase: RowToken[] };

/**
 * Share of a phrase's differing words that must be of one kind for the phrase to be told by it. A
 * name within eight other words is not a difference of names.
 */
const tellingShare = 1 / 3;

/** The same for phrases of more words than `shortPhrase`: a name or two is in most of them. */
const tellingShareOfLong = 1 / 2;
const shortPhrase = 4;

/** Whether so many of the differing words tell the phrase, of which the longer side has `length`. */
export function isTellingShare(count: number, of: number, length = of): boolean {
  return count > 0 && count >= of * (length > shortPhrase ? tellingShareOfLong : tellingShare);
}

/** Whether a phrase is told by its words of a kind. */
export function tells(tokens: readonly RowToken[], kind: WordKind): boolean {
  return isTellingShare(tokens.filter((token) => token.kind === kind).length, tokens.length);
}
