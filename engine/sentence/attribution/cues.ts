import lists from '../../lexicon/en/attribution.json';
import { personPronouns } from '../../lexicon/genders';
import { wordSet } from '../../lexicon/word-set';
import { stem } from '../../text/stem';

/** The stems of a list's words. */
export const stemSet = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(stem));

/** Cues that stand before their source, by their first words; of one first word in the list's order. */
const sourcePrepositions = new Map<string, (readonly string[])[]>();
for (const phrase of lists.sourcePrepositions) {
  const words = phrase.split(' ');
  const first = words[0] as string;
  sourcePrepositions.set(first, [...(sourcePrepositions.get(first) ?? []), words]);
}

const none: readonly never[] = [];

/** Lengths, in words, of the cues before a source that begin at a token: "in the words of" is four. */
export function sourcePrepositionsAt(
  tokens: readonly { norm: string }[],
  at: number,
): readonly number[] {
  const begun = sourcePrepositions.get(tokens[at]?.norm ?? '');
  if (!begun) return none;
  return begun
    .filter((words) => words.every((word, i) => tokens[at + i]?.norm === word))
    .map(({ length }) => length);
}

/** Nouns after a possessive that make it a source: "in the minister's view". */
export const sourceNouns = stemSet(lists.sourceNouns);

/** Nouns of saying and thinking that "that" may follow: "his claim that", "a warning from her that". */
export const sayingNouns = wordSet(lists.sayingNouns);

/** Nouns of what is done by saying it, behind which no "that" need stand: "his offer of talks", "a threat by her to". */
export const deedsOfSaying = wordSet(lists.deedsOfSaying);

/** What people publish; who publishes it says what it says: "the ministry's statement said". */
export const documentNouns = wordSet(lists.documentNouns);

/** Behind "is" and before "that": "is convinced that". */
export const statesOfMind = wordSet(lists.statesOfMind);

const plural = (noun: string): string => (/(?:s|ch)$/.test(noun) ? `${noun}es` : `${noun}s`);

/** Nouns for people who speak for others; "the spokesman" goes back to the last one named. */
const singularRoles = lists.singularRoles.split(' ');

const pluralRoles: ReadonlySet<string> = new Set([
  ...singularRoles.map(plural),
  ...lists.irregularPluralRoles.split(' '),
]);

/** Nouns for what people speak for: "the ministry" goes back to one named, "ministry officials" are its. */
export const officeNouns = wordSet(lists.officeNouns);

/** Roles that tell who holds them from who holds another one: "president" from "minister". */
export const distinctRoles = wordSet(lists.distinctRoles);

/** Roles of one person or of several, folded. */
export const roleNouns: ReadonlySet<string> = new Set([...singularRoles, ...pluralRoles]);

/** Whether a folded word is several people: "officials". */
export function isPluralRole(word: string): boolean {
  return pluralRoles.has(word);
}

/** Words that may stand between the words of a source: "deputy minister of foreign affairs". */
export const titleWords = stemSet(lists.titleWords);

/** Words that show a source to be a paper or an agency, which passes on what others say. */
export const mediaWords = wordSet(lists.mediaWords);

/** Pronouns that go back to the last source. */
export const sourcePronouns: ReadonlySet<string> = new Set([...personPronouns, 'they']);

/** Before one of these stands no subject of a verb: "in eastern Norvia and agreed". */
export const prepositions = wordSet(lists.prepositions);

/** Before one of these words a past form is an adjective: "a stated aim", "towards continued supply". */
export const beforeAdjectives = wordSet(lists.beforeAdjectives);

/** What the bodies of a state are called that put out its statements: "Office of the President of Norvia". */
export const issuingBodies = wordSet(lists.issuingBodies);
