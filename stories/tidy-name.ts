import { withoutForbidden } from '../engine/pack/rules/characters';

/** Longest name, headline or title that is kept, in characters, as packs have it. */
export const longestName = 300;

/**
 * A name as it can be kept: one line, without characters that may not stand in a pack, and no longer than one may be.
 * Empty when nothing of it is seen.
 */
export function tidyName(name: string): string {
  const line = withoutForbidden(name.replace(/\s+/g, ' '));
  // Cut between two halves of a character, what is left of it may not stand in a pack either.
  const cut = withoutForbidden(line.trim().slice(0, longestName)).trim();
  return /[^\p{Z}\p{C}]/u.test(cut) ? cut : '';
}
