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

/** An affixed negation reaches what follows only through these: "unable to", "unlikely that". */
export const links = wordSet(lists.links);

/**
 * What comes to an end is so now and is not so then: neither is to be told of what they govern. Stems,
 * and pairs of stems that stand near each other.
 */
export const endings = keySet(lists.endings.split(' '));
export const splitEndings: ReadonlySet<string> = keySet(lists.splitEndings);

/** Nouns that negate reach their complement only: "the refusal of the main demands gives …". */
export const negatingNouns = wordSet(lists.negatingNouns);

/** "Refuses it": what is refused stands elsewhere. */
export const standIns = wordSet(lists.standIns);

/** Verbs of keeping something from happening: as a purpose ("to prevent it") they deny nothing. */
export const preventing = keySet(lists.preventing.split(' '));
