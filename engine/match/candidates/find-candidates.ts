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
  let looked = 0;
  const known = [...new Set(profile.keys)]
    .map((key) => ({ key, frequency: model.frequency(key) }))
    .filter(({ frequency }) => frequency > 0)
    .sort((a, b) => a.frequency - b.frequency || (a.key < b.key ? -1 : 1))
    .slice(0, queryTerms)
    .filter(({ frequency }, i) => {
      looked += frequency;
      return i < fewestTerms || looked <= postingsBudget;
    })
    .map(({ key }) => key);
  if (!known.length) return [];
  return model.candidates
    .search(known.join('\n'))
    .slice(0, candidates)
    .map(({ id }) => id as number);
}
