import type { PackModel } from './pack-model';
import type { Profile } from './profile';

/** Statements that are rescored: a right one is among the first 20 for 98 % of sentences. */
const CANDIDATES = 30;

/** Rarest words asked for: more only make the search slower, frequent ones decide nothing. */
const QUERY_TERMS = 12;

/** Statements looked through for one sentence: keeps large packs as quick as small ones. */
const POSTINGS_BUDGET = 1_500;

/** Terms asked for however frequent they are. */
const FEWEST_TERMS = 2;

/** Indexes of the statements worth rescoring for a proposition, best first; few for small talk. */
export function findCandidates(model: PackModel, profile: Profile): number[] {
  let looked = 0;
  const known = [...new Set(profile.keys)]
    .map((key) => ({ key, frequency: model.frequency(key) }))
    .filter(({ frequency }) => frequency > 0)
    .sort((a, b) => a.frequency - b.frequency || (a.key < b.key ? -1 : 1))
    .slice(0, QUERY_TERMS)
    .filter(({ frequency }, i) => {
      looked += frequency;
      return i < FEWEST_TERMS || looked <= POSTINGS_BUDGET;
    })
    .map(({ key }) => key);
  if (!known.length) return [];
  return model.candidates
    .search(known.join('\n'))
    .slice(0, CANDIDATES)
    .map(({ id }) => id as number);
}
