import lists from '../../lexicon/en/comparison.json';
import { wordSet } from '../../lexicon/word-set';

/**
 * Words that only hold a sentence together: present or absent, they are no difference of their own.
 * Unlike the stop words of the matching, it has no negations, no modals of certainty and no
 * quantities; "would" and "will" are here, since reported speech turns the one into the other.
 */
export const glueWords = wordSet(lists.glueWords);

/** Those of them that belong to the words behind them. Not "up" and "over", which end a verb as often. */
export const leadingWords = wordSet(lists.leadingWords);

/** Modals between which a reporter chooses by habit, not by certainty. */
export const mayWords = wordSet(lists.mayWords);

/** Those of them that tell with a "not" what somebody is not able to do. */
export const abilities = wordSet(lists.abilities);

/** "Unless it pays" is "if it does not pay". */
export const turningConditions = wordSet(lists.turningConditions);

/** Stems of nouns through which a negation goes on: "no intention of paying", "no sign of a flood". */
export const carriers = wordSet(lists.carriers);

/** What says up to when. */
export const upTo = wordSet(lists.upTo);

/** Approximations that are other words unless a quantity follows: "about 100", "some 100". */
export const beforeQuantity = wordSet(lists.beforeQuantity);

/** Quantities told in words; they stand level with numbers. */
export const quantities = wordSet(lists.quantities);

/** Those that are told by another word as well: "twice" is "double". */
export const sameQuantities: ReadonlyMap<string, string> = new Map(
  Object.entries(lists.sameQuantities),
);

/** Verbs on the lexicon's list of reporting verbs that mostly do something else. */
export const seldomReporting = wordSet(lists.seldomReporting);

/** What a number counts that is no thing: "100 kilometres", "12 dollars". */
export const measures = wordSet(lists.measures);

/** Words that tell a time only with others: "last month", "earlier this week". */
export const timeWords = wordSet(lists.timeWords);

/** What a named place is; beside its name it tells readers nothing new. */
export const placeKinds = wordSet(lists.placeKinds);

/** Stems of verbs that tell no point with one noun: "separatists began". */
export const lightVerbs = wordSet(lists.lightVerbs);

/** Which part of a place: "eastern Alba", "south of the lake". */
export const compassPoints = wordSet(lists.compassPoints);

/** Pronouns that tell nobody and nothing apart: "attack anyone" is to attack. */
export const indefinitePronouns = wordSet(lists.indefinitePronouns);

/** What leads to where something is or goes: "in Alba", "near the upper valley". */
export const placeLeads = wordSet(lists.placeLeads);

/** What ends a verb of two words: "hand over". */
export const verbEnds = wordSet(lists.verbEnds);
