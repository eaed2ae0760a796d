import list from '../../lexicon/en/clause-starters.json';

/**
 * What a clause is cut off for. The cuts differ on purpose, since a wrong one costs each of them
 * something else; what they differ in stands here and in the one list, which says of each word what
 * it opens a clause for.
 *
 * - `proposition`: clauses of a proposition, within which neighbouring words make a pair;
 * - `negation`: clauses which a negation before them does not reach;
 * - `statement`: what may report another statement of the pack;
 * - `half`: where a sentence may stand the other way round ("If it rains, the dam will break").
 */
export type ClausePurpose = 'proposition' | 'negation' | 'statement' | 'half';

/** Marks between two words behind which a clause begins. A list's commas cut no statement. */
const marks: Readonly<Record<ClausePurpose, RegExp>> = {
  proposition: /[,;:.!?()"“”—–]/,
  negation: /[,;:!?()—–]/,
  statement: /[;:.—–]/,
  half: /[,;:.!?—–]/,
};

const wordsFor = (role: string): ReadonlySet<string> =>
  new Set(list.filter(({ opens }) => opens.includes(role)).map(({ word }) => word));

const words: Readonly<Record<ClausePurpose, ReadonlySet<string>>> = {
  proposition: wordsFor('proposition'),
  negation: wordsFor('negation'),
  statement: wordsFor('statement'),
  half: wordsFor('half'),
};

/** "And" joins statements behind a comma, and nouns elsewhere. */
const wordsBehindComma = wordsFor('statement behind a comma');

/** Words behind which the first name may be the subject of a clause. */
export const beforeSubject = wordsFor('subject');

/**
 * Whether a clause begins with a word that is not the text's first.
 * @param gap the text between the word and the one before it
 * @param word the word, folded
 */
export function opensClause(gap: string, word: string, purpose: ClausePurpose): boolean {
  if (marks[purpose].test(gap) || words[purpose].has(word)) return true;
  return purpose === 'statement' && gap.includes(',') && wordsBehindComma.has(word);
}
