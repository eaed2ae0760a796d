function words(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(/\s+/));
}

/**
 * Words that only hold a sentence together: present or absent, they are no difference of their own.
 * Unlike the stop words of the matching, it has no negations, no modals of certainty and no
 * quantities; "would" and "will" are here, since reported speech turns the one into the other.
 */
export const GLUE_WORDS = words(
  'a an the this that these those such same own any some both either each of in on at by for from',
  'with to into onto upon about as over per and or but so if then than because since while whereas',
  'although though after before when where which who whom whose what how why there here it its am',
  'is are was were be been being do does did doing have has had having will would shall also too',
  'very quite rather further furthermore however nevertheless nonetheless meanwhile moreover',
  'separately mr mrs ms miss dr sir one ones o s et al now just even still yet already again out up',
  'given they them their he him his she her hers himself herself itself themselves let amid during',
  'regarding concerning towards toward between among via within through under against around',
  'can other another else more most i me my mine we us our ours you your yours',
);

/** Those of them that belong to the words behind them. Not "up" and "over", which end a verb as often. */
export const LEADING_WORDS = words(
  'a an the this these those such same own any some both either each of in on at by for from with to',
  'into onto upon as per and or but so if than because since while whereas although though before',
  'after when where which who whom whose what how why there its amid during given regarding concerning',
  'towards toward between among via within through under against around their his our my your he',
  'she it they we i more most',
);

/** Modals between which a reporter chooses by habit, not by certainty. */
export const MAY_WORDS = words('may might could');

/** Approximations that are other words unless a quantity follows: "about 100", "some 100". */
export const BEFORE_QUANTITY = words(
  'about around some over under up more less close at as nearly almost',
);

/** Quantities told in words; they stand level with numbers. */
export const QUANTITIES = words(
  'dozen dozens hundreds thousands millions billions half third thirds quarter quarters twice double',
  'doubled triple tripled several',
);

/** Verbs on the lexicon's list of reporting verbs that mostly do something else. */
export const SELDOM_REPORTING = words('be read post continue conclude brief query inform support');

/** Every form of a month, with its full name. "May" needs a number beside it. */
export const MONTHS: ReadonlyMap<string, string> = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((month): [string, string][] => [
      [month, month],
      [month.slice(0, 3), month],
    ])
    .concat([['sept', 'september']]),
);

/** Weekdays and words for days, with their full form. */
export const DAYS: ReadonlyMap<string, string> = new Map([
  ...'monday tuesday wednesday thursday friday saturday sunday'
    .split(' ')
    .map((day): [string, string] => [day, day]),
  ...'mon tue wed thu fri'.split(' ').map((short): [string, string] => [short, `${short}day`]),
  ['tue', 'tuesday'],
  ['tues', 'tuesday'],
  ['wed', 'wednesday'],
  ['thu', 'thursday'],
  ['thurs', 'thursday'],
]);

/** Days told from the day of writing; no capital needed. */
export const RELATIVE_DAYS = words('today yesterday tomorrow tonight');

/** Words that tell a time only with others: "last month", "earlier this week". */
export const TIME_WORDS = words(
  'last next early earlier late later week weeks month months year years day days morning afternoon',
  'evening night ago recently',
);

/** What a named place is; beside its name it tells readers nothing new. */
export const PLACE_KINDS = words(
  'peninsula region province district county territory island archipelago city town village municipality',
  'prefecture republic',
);

/** Stems of verbs that tell no point with one noun: "separatists began". */
export const LIGHT_VERBS = words('begin start becom make take give get go come keep includ');
