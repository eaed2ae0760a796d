import lists from '../../lexicon/en/attribution.json';
import { wordSet } from '../../lexicon/word-set';
import { stem } from '../../text/stem';

const stemSet = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(stem));

/** Cues that stand before their source. */
export const SOURCE_PREPOSITIONS: readonly (readonly string[])[] = lists.sourcePrepositions.map(
  (phrase) => phrase.split(' '),
);

/** Nouns after a possessive that make it a source: "in the minister's view". */
export const SOURCE_NOUNS = stemSet(lists.sourceNouns);

/** Nouns of saying and thinking that "that" may follow: "his claim that", "a warning from her that". */
export const SAYING_NOUNS = wordSet(lists.sayingNouns);

/** What people publish; who publishes it says what it says: "the ministry's statement said". */
export const DOCUMENT_NOUNS = wordSet(lists.documentNouns);

/** Behind "is" and before "that": "is convinced that". */
export const STATES_OF_MIND = wordSet(lists.statesOfMind);

const plural = (noun: string): string => (/(?:s|ch)$/.test(noun) ? `${noun}es` : `${noun}s`);

/** Nouns for people who speak for others; "the spokesman" goes back to the last one named. */
const SINGULAR_ROLES = lists.singularRoles.split(' ');

const PLURAL_ROLES: ReadonlySet<string> = new Set([
  ...SINGULAR_ROLES.map(plural),
  ...lists.irregularPluralRoles.split(' '),
]);

/** Nouns for what people speak for: "the ministry" goes back to one named, "ministry officials" are its. */
export const OFFICE_NOUNS = wordSet(lists.officeNouns);

/** Roles of one person or of several, folded. */
export const ROLE_NOUNS: ReadonlySet<string> = new Set([...SINGULAR_ROLES, ...PLURAL_ROLES]);

/** Whether a folded word is several people: "officials". */
export function isPluralRole(word: string): boolean {
  return PLURAL_ROLES.has(word);
}

/** Words that may stand between the words of a source: "deputy minister of foreign affairs". */
export const TITLE_WORDS = stemSet(lists.titleWords);

/** Words that show a source to be a paper or an agency, which passes on what others say. */
export const MEDIA_WORDS = wordSet(lists.mediaWords);

/** Pronouns that go back to the last source. */
export const PRONOUNS = wordSet(lists.pronouns);

/** Before one of these stands no subject of a verb: "in eastern Norvia and agreed". */
export const PREPOSITIONS = wordSet(lists.prepositions);

/** Behind these a past form is a passive: "the ministry was told". */
export const BE_FORMS = wordSet(lists.beForms);

/** Auxiliaries that stand between a subject and its verb; behind one, a name is what is spoken of. */
export const AUXILIARIES = wordSet(lists.auxiliaries);

/** Before one of these words a past form is an adjective: "a stated aim", "towards continued supply". */
export const BEFORE_ADJECTIVES = wordSet(lists.beforeAdjectives);
