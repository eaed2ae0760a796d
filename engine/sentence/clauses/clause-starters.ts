import list from '../../lexicon/en/clause-starters.json';

/**
 * What a clause is cut off for. One list says of each word which of these it opens: the cutters differ
 * on purpose, since a wrong cut costs each of them something else.
 *
 * - `proposition`: clauses of a proposition, within which neighbouring words make a pair;
 * - `negation`: clauses which a negation before them does not reach;
 * - `statement`: what may report another statement of the pack, `statement behind a comma` only there;
 * - `half`: where a sentence may stand the other way round ("If it rains, the dam will break");
 * - `subject`: clauses whose first name may be a verb's subject.
 */
export type ClausePurpose =
  | 'proposition'
  | 'negation'
  | 'statement'
  | 'statement behind a comma'
  | 'half'
  | 'subject';

/** Folded words that open a clause of the kind asked for. */
export function clauseStarters(purpose: ClausePurpose): ReadonlySet<string> {
  return new Set(list.filter(({ opens }) => opens.includes(purpose)).map(({ word }) => word));
}
