import { moodNames } from '../../sentence/clauses/moods';
import { lexicon } from '../../text/english';
import type { IndexedExample } from '../model/pack-model';
import type { Profile } from '../proposition/profile';
import { type KeyView, keyOf } from './page-key-weights';

/** What a sentence says in the place of an example's words. */
export type OtherWords = {
  /** How many of the example's words others stand for, neither the same nor a paraphrase; common ones count less. */
  replaced: number;
  /** Whether one of them says the contrary of the word it stands for. */
  isContrary: boolean;
};

/** Words that only one of the two has, among which the nearest word that both have is looked for. */
const reach = 2;

const denialBit = 1 << moodNames.indexOf('denial');

/**
 * Sets a sentence beside an example that says nearly the same: a word that only the sentence has stands for one that only the
 * example has where both stand next to a word that both have. A contrary ("opened", "closed") may stand anywhere, unless
 * one of the two is denied. Linear in their words but for the few that only one has.
 */
export function otherWords(
  { keys, moods }: Pick<Profile, 'keys' | 'moods'>,
  view: KeyView,
  example: IndexedExample,
  keyWeights: Float64Array,
): OtherWords {
  const { record, mass, ids } = example;
  const theirs = record.keys.map((id) => {
    const hit = view.hits[id] as number;
    return hit ? keyOf(hit - 1) : -1;
  });
  const met = new Set(theirs);
  const own = keys.map((key) => {
    const index = view.keys.indexOf(key);
    return met.has(index) ? index : -1;
  });
  const ownFree = placesOnlyHere(own);
  const theirFree = placesOnlyHere(theirs);
  const taken = new Set<number>();
  let weight = 0;
  let isContrary = false;
  for (const a of ownFree) {
    const isOwnDenied = ((moods[a.place] as number) & denialBit) > 0;
    for (const b of theirFree) {
      const isDenied = ((record.moods[b.place] ?? 0) & denialBit) > 0;
      isContrary ||=
        isOwnDenied === isDenied &&
        lexicon.areOpposites(keys[a.place] as string, example.keyAt(b.place));
    }
    const other = theirFree.find(
      (b) => !taken.has(b.place) && (isShared(a.before, b.before) || isShared(a.behind, b.behind)),
    );
    if (!other) continue;
    taken.add(other.place);
    const ownWeight = view.weights[view.keys.indexOf(keys[a.place] as string)] as number;
    weight += Math.min(ownWeight, keyWeights[record.keys[other.place] as number] as number);
  }
  return { replaced: mass ? (weight * ids.length) / mass : 0, isContrary };
}

/** A word that one of the two lacks, and the words before and behind it that both have; -1 where none is near. */
type OnlyHere = { place: number; before: number; behind: number };

function placesOnlyHere(shared: readonly number[]): OnlyHere[] {
  const nearest = (from: number, step: 1 | -1): number => {
    for (let at = from + step, k = 0; k < reach; at += step, k += 1)
      if ((shared[at] ?? -1) >= 0) return shared[at] as number;
    return -1;
  };
  return shared.flatMap((index, place) =>
    index < 0 ? { place, before: nearest(place, -1), behind: nearest(place, 1) } : [],
  );
}

const isShared = (one: number, other: number): boolean => one >= 0 && one === other;
