import { lexicon } from '../../text/english';

/** Words that begin a clause which a negation before them does not reach. */
export const CLAUSE_WORDS: ReadonlySet<string> = new Set(
  'but while because although though whereas if unless when which who whose where after before since as and nor so despite until even'.split(
    ' ',
  ),
);

/** Where one of these is denied, so is what follows "that": "no evidence that", "do not believe that". */
export const TRANSPARENT: ReadonlySet<string> = new Set(
  [
    'believe think expect see evidence reason sign indication proof guarantee mean claim case true',
    'allegation suggestion report accusation assertion charge idea notion possibility prospect chance',
    'likely possible impossible unlikely improbable say deny reject dismiss refute rule exclude doubt assurance convinced sure certain',
  ]
    .join(' ')
    .split(' ')
    .map(lexicon.keyOf),
);

/** Amounts so small that the sentence says no: "few reasons", "little ground". */
export const SMALL_AMOUNTS: ReadonlySet<string> = new Set(
  'few little scant slim rarely seldom'.split(' '),
);

/** "A few reasons" are some; "so little", "very few" stay few. */
export const LIFTS_AMOUNT: ReadonlySet<string> = new Set(['a', 'the', 'no', 'not']);

/** "Not easy to find" is not "not to find". */
export const GRADES: ReadonlySet<string> = new Set(
  'easy simple hard difficult quick fast late early'.split(' '),
);

/** A negating verb behind one of these is passive: "was rejected". */
export const BE_FORMS: ReadonlySet<string> = new Set(
  'is are was were be been being get got gets go goes gone went'.split(' '),
);

/** An affixed negation reaches what follows only through these: "unable to", "unlikely that". */
export const LINKS: ReadonlySet<string> = new Set(['to', 'that', 'for', 'of']);

/** Behind one of these a "not" is about the clause, so that its subject may be what is denied. */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  'is are was were be been being am do does did has have had having will would shall should can could may might must need wo ca'.split(
    ' ',
  ),
);

/**
 * What comes to an end is so now and is not so then: neither is to be told of what they govern. Stems,
 * and pairs of stems that stand near each other.
 */
export const ENDINGS: ReadonlySet<string> = new Set(
  'stop halt cease against renounce abandon lose curb forgo forswear discontinue detached oust expel withhold neglect overlook'
    .split(' ')
    .map(lexicon.keyOf),
);
export const SPLIT_ENDINGS: ReadonlySet<string> = new Set(
  'end to|keep from|keep out|leave out|shut out|hold back|pass over|give up|call off|break off|go unheard|fall short|hold off|back away'
    .split('|')
    .map(lexicon.keyOf),
);

/** Nouns that negate reach their complement only: "the refusal of the main demands gives …". */
export const NEGATING_NOUNS: ReadonlySet<string> = new Set(
  'refusal rejection failure lack absence ban veto inability exclusion loss'.split(' '),
);

/** Here the complement of such a noun is over. */
export const FINITE: ReadonlySet<string> = new Set(
  'is are was were has have had does did will would can could may might must should'.split(' '),
);

/** "Refuses it": what is refused stands elsewhere. */
export const PRONOUNS: ReadonlySet<string> = new Set('it them this him her so'.split(' '));

/** Verbs of keeping something from happening: as a purpose ("to prevent it") they deny nothing. */
export const PREVENTING: ReadonlySet<string> = new Set(
  'prevent avert avoid forestall bar block'.split(' ').map(lexicon.keyOf),
);
