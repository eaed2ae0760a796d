import { sideOfKey } from '../claims/side-of-key';
import type { SpeakerDirectory } from '../claims/speaker-directory';
import { nameRoot } from '../sentence/names/name-root';
import type { UnitProfile } from './read-collection';

/** Of what two units say is done, how often the same do it, those it is done to in the other, and somebody else. */
export type DoersCompared = { same: number; turned: number; other: number };

/**
 * Compares who does it in the deeds that two units share, verbs by form or paraphrase. Where both name somebody, names alone
 * are compared, by the side they are on: "Norvia" and its minister are one, "Norvia" and "Ostria" are two.
 */
export function compareDoers(
  directory: SpeakerDirectory,
  a: UnitProfile,
  b: UnitProfile,
): DoersCompared {
  const compared: DoersCompared = { same: 0, turned: 0, other: 0 };
  // Asked of every pair: loops, and nothing made where no deed is shared.
  for (const own of a.deeds) {
    let found: keyof DoersCompared | null = null;
    for (const theirs of b.deeds) {
      if (found === 'same' || !areAlike(a, own.verb, b, theirs.verb)) continue;
      const how = howDone(directory, a, own, b, theirs);
      // Of a deed that is told several times the surest counts.
      if (how && (!found || order.indexOf(how) < order.indexOf(found))) found = how;
    }
    if (found) compared[found] += 1;
  }
  return compared;
}

type Deed = UnitProfile['deeds'][number];

/** What a key of a state begins with, before its name. */
const state = '@state ';

const order: readonly (keyof DoersCompared)[] = ['same', 'turned', 'other'];

function howDone(
  directory: SpeakerDirectory,
  a: UnitProfile,
  own: Deed,
  b: UnitProfile,
  theirs: Deed,
): keyof DoersCompared | null {
  const areNamed = own.named && theirs.named;
  const sideOf = (key: string): string | null => {
    // The root of a state's name stands for it as its people's does.
    return key.startsWith(state)
      ? sideOfKey(directory, `@${nameRoot(key.slice(state.length).toLowerCase())}`)
      : sideOfKey(directory, key);
  };
  const meet = (
    one: readonly number[],
    other: readonly number[],
    [first, second]: readonly [UnitProfile, UnitProfile] = [a, b],
  ): boolean =>
    one.some((x) =>
      other.some((y) => {
        if (areAlike(first, x, second, y)) return true;
        if (!areNamed) return false;
        const side = sideOf(first.keys[x] as string);
        return side !== null && side === sideOf(second.keys[y] as string);
      }),
    );
  if (meet(own.by, theirs.by)) return 'same';
  // A passive without "by" tells nothing of who does it.
  if (!own.by.length || !theirs.by.length) return null;
  const doesWhatWasDoneTo = meet(own.by, theirs.to);
  const isDoneToWhoDid = meet(theirs.by, own.to, [b, a]);
  // Of common nouns one may stand on either side by chance.
  if (areNamed ? doesWhatWasDoneTo || isDoneToWhoDid : doesWhatWasDoneTo && isDoneToWhoDid)
    return 'turned';
  if (!areNamed) return null;
  const haveSides = [own.by.map((at) => a.keys[at]), theirs.by.map((at) => b.keys[at])].every(
    (keys) => keys.some((key) => key !== undefined && sideOf(key) !== null),
  );
  // Somebody whose side is not known may be anybody.
  return haveSides ? 'other' : null;
}

/** Whether two places have one word, or two that may stand for each other. */
function areAlike(a: UnitProfile, x: number, b: UnitProfile, y: number): boolean {
  if (a.keys[x] === b.keys[y]) return true;
  const own = a.concepts[x];
  const others = b.concepts[y];
  if (!own?.length || !others?.length) return false;
  return own.some((set) => others.includes(set));
}
