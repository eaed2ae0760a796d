import type { PageSentence } from '../evidence/gather-evidence';
import type { Profile } from './profile';

/** Keys below which a piece says too little to be a statement of its own. */
const smallestPiece = 5;

/** Keys from which a sentence may report two things. */
const smallestSentence = 10;

/**
 * The parts of a long sentence that may report statements of their own, cut at clause boundaries into
 * pieces of some weight; none when it is short or of one piece.
 */
export function splitSentence(sentence: PageSentence): PageSentence[] {
  const { profile } = sentence;
  if (profile.keys.length < smallestSentence) return [];
  const cuts: number[] = [0];
  for (let i = 1; i < profile.keys.length; i += 1) {
    const isBoundary = profile.clauseOf[i] !== profile.clauseOf[i - 1];
    const last = cuts.at(-1) as number;
    if (isBoundary && i - last >= smallestPiece && profile.keys.length - i >= smallestPiece)
      cuts.push(i);
  }
  if (cuts.length < 2) return [];
  return cuts.map((from, k) => ({
    ...sentence,
    profile: sliceProfile(profile, from, cuts[k + 1] ?? profile.keys.length),
  }));
}

function sliceProfile(profile: Profile, from: number, to: number): Profile {
  const keys = profile.keys.slice(from, to);
  const own = new Set(keys);
  const concepts = profile.concepts.slice(from, to);
  const sets = new Set(concepts.flat().map((set) => `~${set}`));
  return {
    ...profile,
    keys,
    concepts,
    tokenOf: profile.tokenOf.slice(from, to),
    clauseOf: profile.clauseOf.slice(from, to),
    moods: profile.moods.slice(from, to),
    actors: profile.actors.filter(({ key }) => own.has(key)),
    features: profile.features.filter(
      (feature) => sets.has(feature) || feature.split(' ').every((key) => own.has(key)),
    ),
    quantities: profile.quantities.filter((value) => own.has(`n${value}`)),
    years: profile.years.filter((value) => own.has(`n${value}`)),
  };
}
