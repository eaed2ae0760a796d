import { fold } from '../../text/tokenise';
import type { TermPlaces } from '../notices/terms-by-row';
import type { ComparisonRow, SlotWords, StripSlot } from '../types';
import { compassPoints, glueWords, placeKinds } from '../words/word-lists';

/** Slots of terms; more would be no glance. */
const mostTerms = 2;

/** Letters of an expression beyond which it is a sentence of its own. */
const mostLetters = 48;

/**
 * What rows name otherwise than the base row, by the pack's terms, for where they share too few words to be set level:
 * slots in the pack's order. Only what stands in the statement's own part of a row counts.
 */
export function termSlots(
  rows: readonly Pick<ComparisonRow, 'text' | 'stated'>[],
  base: number,
  terms: readonly TermPlaces[],
): StripSlot[] {
  const slots: StripSlot[] = [];
  for (const { places } of terms) {
    const own = places[base];
    const byExpression = new Map<number, SlotWords>();
    for (const row of [base, ...rows.keys()]) {
      const place = places[row];
      const { text, stated } = rows[row] as (typeof rows)[number];
      const isStated =
        place && (!stated || (place.start >= stated.start && place.end <= stated.end));
      if (!isStated || (row === base && byExpression.size > 0)) continue;
      const at = { row, start: place.start, end: place.end };
      const known = byExpression.get(place.expression);
      // Another form of the same expression differs in nothing, and is not what the slot prints.
      const isSame = known && fold(text.slice(at.start, at.end)) === fold(known.text);
      if (isSame) known.at.push(at);
      if (!known)
        byExpression.set(place.expression, { text: text.slice(at.start, at.end), at: [at] });
    }
    const words = [...byExpression.values()];
    const isBases = words[0]?.at[0]?.row === base;
    if (own && isBases && words.length > 1 && isTelling(words))
      slots.push({ type: 'other-word', words });
  }
  return slots.slice(0, mostTerms);
}

/** Whether the expressions are short, and more than two names of one place or body ("Kyiv", "Kiev"). */
function isTelling(words: readonly SlotWords[]): boolean {
  return (
    words.every(({ text }) => text.length <= mostLetters) &&
    !words.every(({ text }) => isName(text))
  );
}

/** Whether all words of a text are a name's: with a capital, a point of the compass, "region of". */
function isName(text: string): boolean {
  return text.split(/[\s-]+/).every((word) => {
    const folded = word.toLowerCase();
    const belongs = compassPoints.has(folded) || placeKinds.has(folded) || glueWords.has(folded);
    return belongs || /^\p{Lu}/u.test(word);
  });
}
