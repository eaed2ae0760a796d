import lists from './en/genders.json';
import { wordSet } from './word-set';

/** Named by its pronoun. */
export type Gender = 'he' | 'she';

const pronouns = {
  he: wordSet(lists.he.pronouns),
  she: wordSet(lists.she.pronouns),
};
const titles = { he: wordSet(lists.he.titles), she: wordSet(lists.she.titles) };

/** Pronouns for one person, folded: whoever they stand for was named before. */
export const personPronouns: ReadonlySet<string> = new Set([...pronouns.he, ...pronouns.she]);

/** Which gender a role or honorific tells ("spokeswoman", "Mr"); `null` when none. */
export function genderOfTitle(word: string): Gender | null {
  return titles.he.has(word) ? 'he' : titles.she.has(word) ? 'she' : null;
}

/** Which gender a pronoun, role or honorific tells; `null` when none. */
export function genderOf(word: string): Gender | null {
  return pronouns.he.has(word) ? 'he' : pronouns.she.has(word) ? 'she' : genderOfTitle(word);
}
