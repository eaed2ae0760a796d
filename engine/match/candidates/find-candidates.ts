import type { PackModel } from '../model/pack-model';
import type { Profile } from '../proposition/profile';

/** Statements that are rescored: a right one is among the first 20 for 98 % of sentences. */
const candidates = 30;

/** Rarest words asked for: more only make the search slower, frequent ones decide nothing. */
const queryTerms = 12;

/** Statements looked through for one sentence: keeps large packs as quick as small ones. */
const postingsBudget = 1_500;

/** Terms asked for however frequent they are. */
const fewestTerms = 2;

/** Indexes of the statements worth rescoring for a proposition, best first; few for small talk. */
export function findCandidates(model: PackModel, profile: Profile): number[] {
  const { compare } = model.index.symbols;
  const { frequency, search } = model.candidates;
  let looked = 0;
  const rarest = [...new Set(profile.keys)]
    .flatMap((key) => model.idOfKey(key) ?? [])
    .filter((id) => frequency(id) > 0)
    .sort((a, b) => frequency(a) - frequency(b) || compare(a, b))
    .slice(0, queryTerms)
    .filter((id, i) => {
      looked += frequency(id);
      return i < fewestTerms || looked <= postingsBudget;
    });
  return search(rarest, candidates);
}
