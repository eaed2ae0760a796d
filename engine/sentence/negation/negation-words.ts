import lists from '../../lexicon/en/negation.json';
import { wordSet } from '../../lexicon/word-set';
import { lexicon } from '../../text/english';

const keySet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(lexicon.keyOf));

/** Where one of these is denied, so is what follows "that": "no evidence that", "do not believe that". */
export const transparentWords = keySet(lists.transparent.split(' '));

/** Amounts so small that the sentence says no: "few reasons", "little ground". */
export const smallAmounts = wordSet(lists.smallAmounts);

/** "A few reasons" are some; "so little", "very few" stay few. */
export const liftsAmount = wordSet(lists.liftsAmount);

/** "Not easy to find" is not "not to find". */
export const grades = wordSet(lists.grades);

/** A negating verb behind one of these is passive: "was rejected". */
export const beForms = wordSet(lists.beForms);

/** An affixed negation reaches what follows only through these: "unable to", "unlikely that". */
export const links = wordSet(lists.links);

/** Behind one of these a "not" is about the clause, so that its subject may be what is denied. */
export const auxiliaries = wordSet(lists.auxiliaries);

/**
 * What comes to an end is so now and is not so then: neither is to be told of what they govern. Stems,
 * and pairs of stems that stand near each other.
 */
export const endings = keySet(lists.endings.split(' '));
export const splitEndings: ReadonlySet<string> = keySet(lists.splitEndings);

/** Nouns that negate reach their complement only: "the refusal of the main demands gives …". */
export const negatingNouns = wordSet(lists.negatingNouns);

/** Here the complement of such a noun is over. */
export const finite = wordSet(lists.finite);

/** "Refuses it": what is refused stands elsewhere. */
export const pronouns = wordSet(lists.pronouns);

/** Verbs of keeping something from happening: as a purpose ("to prevent it") they deny nothing. */
export const preventing = keySet(lists.preventing.split(' '));
