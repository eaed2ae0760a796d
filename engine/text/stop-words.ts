/**
 * Words that say nothing about which statement a sentence reports. Negations ("not", "no", "never",
 * "without") and modal verbs that change a promise ("will" stays out, "must" stays in) are judged by
 * what they decide: negations are kept for polarity, reporting verbs and weekdays are dropped.
 */
const FUNCTION_WORDS =
  'a an the this that these those such same other another some any each every either neither both all ' +
  'i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her ' +
  'hers herself it its itself they them their theirs themselves who whom whose which what one ones ' +
  'am is are was were be been being do does did doing done have has had having will would shall ' +
  'should can could may might must of in on at by for from with to into onto upon about as over ' +
  'under between among through during before after since until till within against toward towards ' +
  'via per out up down off and or but so if then than because while whereas although though however ' +
  'nevertheless nonetheless meanwhile moreover also too very more most much many less least few little ' +
  'just even still yet already again only ever here there where when why how now today yesterday ' +
  'tomorrow not no nor mr mrs ms dr said';

const REPORTING_WORDS =
  'say says saying told tell tells telling added adds adding stated states stating noted notes noting ' +
  'remarked remarks according asked asks reported reports reporting reporter reporters journalists ' +
  'journalist explained explains spokesman spokeswoman spokesperson commented';

const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday';

/** Folded words to leave out of matching. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `${FUNCTION_WORDS} ${REPORTING_WORDS} ${WEEKDAYS}`.split(' '),
);
