import lists from '../../lexicon/en/comparison.json';
import { wordSet } from '../../lexicon/word-set';

/**
 * Words that only hold a sentence together: present or absent, they are no difference of their own.
 * Unlike the stop words of the matching, it has no negations, no modals of certainty and no
 * quantities; "would" and "will" are here, since reported speech turns the one into the other.
 */
export const GLUE_WORDS = wordSet(lists.glueWords);

/** Those of them that belong to the words behind them. Not "up" and "over", which end a verb as often. */
export const LEADING_WORDS = wordSet(lists.leadingWords);

/** Modals between which a reporter chooses by habit, not by certainty. */
export const MAY_WORDS = wordSet(lists.mayWords);

/** Approximations that are other words unless a quantity follows: "about 100", "some 100". */
export const BEFORE_QUANTITY = wordSet(lists.beforeQuantity);

/** Quantities told in words; they stand level with numbers. */
export const QUANTITIES = wordSet(lists.quantities);

/** Verbs on the lexicon's list of reporting verbs that mostly do something else. */
export const SELDOM_REPORTING = wordSet(lists.seldomReporting);

/** Every form of a month, with its full name. "May" needs a number beside it. */
export const MONTHS: ReadonlyMap<string, string> = new Map(
  lists.months
    .split(' ')
    .flatMap((month): [string, string][] => [
      [month, month],
      [month.slice(0, 3), month],
    ])
    .concat([['sept', 'september']]),
);

/** Weekdays and words for days, with their full form. */
export const DAYS: ReadonlyMap<string, string> = new Map(Object.entries<string>(lists.days));

/** Days told from the day of writing; no capital needed. */
export const RELATIVE_DAYS = wordSet(lists.relativeDays);

/** Words that tell a time only with others: "last month", "earlier this week". */
export const TIME_WORDS = wordSet(lists.timeWords);

/** What a named place is; beside its name it tells readers nothing new. */
export const PLACE_KINDS = wordSet(lists.placeKinds);

/** Stems of verbs that tell no point with one noun: "separatists began". */
export const LIGHT_VERBS = wordSet(lists.lightVerbs);
