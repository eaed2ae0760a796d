import { stem } from '../../text/stem';

const words = (list: string): readonly string[] => list.split(' ');
const stems = (list: string): ReadonlySet<string> => new Set(words(list).map(stem));

/** Cues that stand before their source. */
export const SOURCE_PREPOSITIONS: readonly (readonly string[])[] = [
  'according to',
  ...['view', 'words', 'opinion', 'eyes', 'judgment', 'judgement', 'estimation', 'telling'].map(
    (noun) => `in the ${noun} of`,
  ),
  'from the perspective of',
  'from the standpoint of',
  'from the point of view of',
].map(words);

/** Nouns after a possessive that make it a source: "in the minister's view". */
export const SOURCE_NOUNS: ReadonlySet<string> = stems(
  'view words opinion account judgment judgement estimation reckoning reading eyes assessment version ' +
    'telling perspective standpoint',
);

/** Nouns of saying and thinking that "that" may follow: "his claim that", "a warning from her that". */
export const SAYING_NOUNS: ReadonlySet<string> = new Set(
  words(
    'claim statement assertion warning insistence allegation accusation belief view opinion position ' +
      'stance assurance assurances admission announcement declaration promise pledge vow threat hope ' +
      'hopes fear fears concern concerns suspicion conviction contention suggestion argument conclusion ' +
      'message point complaint acknowledgement acknowledgment confirmation prediction remark comment ' +
      'claims warnings assertions allegations accusations threats denial',
  ),
);

/** What people publish; who publishes it says what it says: "the ministry's statement said". */
export const DOCUMENT_NOUNS: ReadonlySet<string> = new Set(
  words(
    'statement statements letter report document note reply response memo communique post tweet message ' +
      'text paper readout article comment comments remarks words interview speech address proposal',
  ),
);

/** Behind "is" and before "that": "is convinced that". */
export const STATES_OF_MIND: ReadonlySet<string> = new Set(
  words('convinced confident certain sure adamant hopeful clear insistent optimistic aware afraid'),
);

const plural = (noun: string): string => (/(?:s|ch)$/.test(noun) ? `${noun}es` : `${noun}s`);

/** Nouns for people who speak for others; "the spokesman" goes back to the last one named. */
const SINGULAR_ROLES = words(
  'spokesman spokeswoman spokesperson minister secretary president chancellor premier diplomat official ' +
    'ambassador envoy chief leader head general commander negotiator adviser advisor senator lawmaker ' +
    'governor mayor director chairman chairwoman chair commissioner king queen prince pope deputy ' +
    'undersecretary statesman politician aide representative delegate mouthpiece speaker ' +
    'congressman congresswoman economist scientist researcher attorney lawyer executive founder activist ' +
    'historian expert analyst professor coach officer captain counterpart source',
);

const PLURAL_ROLES: ReadonlySet<string> = new Set([
  ...SINGULAR_ROLES.map(plural),
  ...words(
    'spokesmen spokeswomen spokespeople statesmen politicians deputies secretaries congressmen',
  ),
]);

/** Nouns for what people speak for: "the ministry" goes back to one named, "ministry officials" are its. */
export const OFFICE_NOUNS: ReadonlySet<string> = new Set(
  words('ministry department embassy council commission committee statement army company party'),
);

/** Roles of one person or of several, folded. */
export const ROLE_NOUNS: ReadonlySet<string> = new Set([...SINGULAR_ROLES, ...PLURAL_ROLES]);

/** Whether a folded word is several people: "officials". */
export function isPluralRole(word: string): boolean {
  return PLURAL_ROLES.has(word);
}

/** Words that may stand between the words of a source: "deputy minister of foreign affairs". */
export const TITLE_WORDS: ReadonlySet<string> = stems(
  'of the for deputy assistant senior acting former vice foreign prime press secretary general chief ' +
    'presidential national security affairs defence defense state political department ministry top first ' +
    'permanent special under mr mrs ms dr his her its their s a an who whose administration government ' +
    'news agency',
);

/** Words that show a source to be a paper or an agency, which passes on what others say. */
export const MEDIA_WORDS: ReadonlySet<string> = new Set(
  words(
    'agency news newspaper daily media channel journal broadcaster website magazine radio television tv ' +
      'courier tribune herald gazette times post wire outlet weekly tabloid',
  ),
);

/** Pronouns that go back to the last source. */
export const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'his', 'her', 'him']);

/** Before one of these stands no subject of a verb: "in eastern Norvia and agreed". */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  words(
    'in of to from on about against by between at for with among over under into toward towards like than ' +
      'upon onto near across through during despite without within via behind beside',
  ),
);

/** Words that open a clause, so that a subject may stand behind them. */
export const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  words(
    'that while as after since both when because but and although though however where if whereas',
  ),
);

/** Behind these a past form is a passive: "the ministry was told". */
export const BE_FORMS: ReadonlySet<string> = new Set(words('is are was were be been being'));

/** Auxiliaries that stand between a subject and its verb; behind one, a name is what is spoken of. */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  words(
    'is are was were be been has have had having will would can could may might must should shall does do did',
  ),
);

/** Before one of these words a past form is an adjective: "a stated aim", "towards continued supply". */
export const BEFORE_ADJECTIVES: ReadonlySet<string> = new Set(
  words(
    'a an the their its his my our your these those no any some of for with in by from towards toward about ' +
      'on at two three',
  ),
);
