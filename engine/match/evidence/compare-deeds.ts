import { sideOfKey } from '../../claims/side-of-key';
import type { SpeakerDirectory } from '../../claims/speaker-directory';
import type { IndexedExample } from '../model/pack-model';
import type { Deed, Profile } from '../proposition/profile';
import { type KeyView, keyOf } from './page-key-weights';

/**
 * How often two sentences have the same done by the same, by whom it is done to, and by somebody else. `crossed`: by or to
 * what is on the other side there, where both are common nouns, of which one may stand there by chance.
 */
export type DeedsCompared = { same: number; turned: number; other: number; crossed: number };

/**
 * Compares who does it in the deeds that a sentence shares with an example, verbs and nouns by form or by concept. Where
 * both name somebody, names alone are compared, by the side they are on: "Norvia's minister" and "Ostria's minister" are two,
 * "Norvia" and its minister are one.
 */
export function compareDeeds(
  { deeds, keys }: Pick<Profile, 'deeds' | 'keys'>,
  { keys: different, hits }: KeyView,
  example: IndexedExample,
  directory: SpeakerDirectory,
): DeedsCompared {
  const { record } = example;
  const compared: DeedsCompared = { same: 0, turned: 0, other: 0, crossed: 0 };
  // A key of the example as the sentence has it; "" where it has none like it, which meets nothing.
  const keyHere = (place: number): string => {
    const hit = hits[record.keys[place] as number] as number;
    return hit ? (different[keyOf(hit - 1)] as string) : '';
  };
  for (const theirs of record.deeds) {
    const verb = keyHere(theirs.verb);
    if (!verb) continue;
    const hows = deeds
      .filter((own) => keys[own.verb] === verb)
      .map((own) => compareDoers(own, theirs, keys, keyHere, example, directory));
    const how = surest.find((each) => hows.includes(each));
    if (how) compared[how] += 1;
  }
  return compared;
}

/** What counts of a deed that a sentence has several times. */
const surest: readonly (keyof DeedsCompared)[] = ['same', 'turned', 'other', 'crossed'];

function compareDoers(
  own: Deed,
  theirs: Deed,
  keys: readonly string[],
  keyHere: (place: number) => string,
  example: IndexedExample,
  directory: SpeakerDirectory,
): keyof DeedsCompared | null {
  const areNamed = own.named && theirs.named;
  const sides = (all: readonly string[]): string[] =>
    all.flatMap((key) => sideOfKey(directory, key) ?? []);
  const ownOf = (places: readonly number[]): string[] => {
    const all = places.map((place) => keys[place] as string);
    return areNamed ? sides(all) : all;
  };
  const theirsOf = (places: readonly number[]): string[] =>
    areNamed ? sides(places.map((place) => example.keyAt(place))) : places.map(keyHere);
  const ownBy = ownOf(own.by);
  const ownTo = ownOf(own.to);
  const theirBy = theirsOf(theirs.by);
  const theirTo = theirsOf(theirs.to);
  const meet = (one: readonly string[], other: readonly string[]): boolean =>
    one.some((key) => other.includes(key));
  // Of "the navy of Norvia" and "the navy of Ostria" the names tell, where both are known.
  const areSidesKnown = areNamed && ownBy.length > 0 && theirBy.length > 0;
  const isPrintedAlike = meet(
    own.by.map((place) => keys[place] as string),
    theirs.by.map(keyHere),
  );
  if (areSidesKnown ? meet(ownBy, theirBy) : isPrintedAlike) return 'same';
  // A passive without "by" tells nothing of who does it.
  if (!own.by.length || !theirs.by.length) return null;
  const doesWhatWasDoneTo = meet(ownBy, theirTo);
  const isDoneToWhoDid = meet(ownTo, theirBy);
  // Of common nouns one may stand on either side by chance.
  if (areNamed ? doesWhatWasDoneTo || isDoneToWhoDid : doesWhatWasDoneTo && isDoneToWhoDid)
    return 'turned';
  if (!areNamed && (doesWhatWasDoneTo || isDoneToWhoDid)) return 'crossed';
  // Somebody whose side is not known may be anybody.
  return areNamed && ownBy.length && theirBy.length ? 'other' : null;
}
