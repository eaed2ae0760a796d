import { weekdayNames } from '../lexicon/dates';
import lists from '../lexicon/en/stop-words.json';
import { wordSet } from '../lexicon/word-set';

/**
 * Folded words to leave out of matching: they say nothing about which statement a sentence reports.
 * Judged by what they decide: "will" and "must" change a promise and stay in or out by that, negations
 * are kept for polarity and dropped here, and so are reporting verbs and weekdays. More than a glue
 * word of the comparison, which shows a reader what differs and keeps modals and quantities.
 */
export const stopWords = wordSet(
  `${lists.functionWords} ${lists.reportingWords} ${weekdayNames.join(' ')}`,
);
