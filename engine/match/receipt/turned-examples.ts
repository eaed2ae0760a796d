import type { TurnedWord } from '../../sentence/negation/negation-scope';
import { lexicon } from '../../text/english';

/** Where a word of the examples stands. */
type Place = { example: number; at: number; word: TurnedWord };

/** A statement's examples, so indexed that only words with something in common are compared. */
export type TurnedExamples = {
  /** Sum of the words' weights, by example. */
  masses: readonly number[];
  /** Words that may be aligned with a word: the same, a paraphrase or an opposite; some come twice. */
  placesFor(word: TurnedWord): Place[];
};

export function indexTurnedExamples(
  examples: readonly (readonly TurnedWord[])[],
  weightOf: (stem: string) => number,
): TurnedExamples {
  const byFirstKey = new Map<string, Place[]>();
  const byKey = new Map<string, Place[]>();
  const bySet = new Map<number, Place[]>();
  examples.forEach((words, example) => {
    words.forEach((word, at) => {
      // What cannot be told to be negated or not is aligned with nothing.
      if (!word.turn) return;
      const place = { example, at, word };
      push(byFirstKey, word.keys[0] as string, place);
      for (const key of word.keys) push(byKey, key, place);
      for (const set of word.sets) push(bySet, set, place);
    });
  });
  return {
    masses: examples.map((words) => massOf(words, weightOf)),
    placesFor({ keys, sets }) {
      const places = [...(byFirstKey.get(keys[0] as string) ?? [])];
      for (const set of sets) places.push(...(bySet.get(set) ?? []));
      for (const key of keys) {
        for (const opposite of lexicon.oppositesOf(key))
          places.push(...(byKey.get(opposite) ?? []));
      }
      return places;
    },
  };
}

/** Sum of the weights of a text's words. */
export function massOf(words: readonly TurnedWord[], weightOf: (stem: string) => number): number {
  return words.reduce((sum, { keys }) => sum + weightOf(keys[0] as string), 0);
}

function push<Key>(places: Map<Key, Place[]>, key: Key, place: Place): void {
  const list = places.get(key);
  if (list) list.push(place);
  else places.set(key, [place]);
}
