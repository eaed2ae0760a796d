import lists from '../lexicon/en/sentence-ends.json';
import { wordSet } from '../lexicon/word-set';

/** Abbreviations after which a sentence goes on, whatever follows. Folded, without the last stop. */
export const beforeName = wordSet(lists.beforeName);

/** Abbreviations after which a sentence goes on when a number follows. */
export const beforeNumber = wordSet(lists.beforeNumber);

/** Abbreviations that may end a sentence or stand inside it; what follows decides. */
export const mayEnd = wordSet(lists.mayEnd);

/** Words that open a sentence far more often than they follow an abbreviation with a capital. */
export const openers = wordSet(lists.openers);
