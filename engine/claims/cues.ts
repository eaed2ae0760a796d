import { stem } from '../text/stem';

const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stem));

/** Verbs that report what somebody said, thought or did by saying it. Compared by stem. */
export const REPORTING_VERBS: ReadonlySet<string> = stems(
  'say said tell told add state note remark observe explain argue claim declare announce stress emphasise ' +
    'emphasize underline underscore reiterate repeat insist maintain assert affirm confirm admit concede ' +
    'acknowledge recall remind warn caution threaten vow pledge promise assure guarantee deny dismiss ' +
    'reject refute rebuff castigate criticise criticize condemn denounce accuse blame complain urge call ' +
    'demand ask request propose suggest advise recommend appeal believe think consider feel see expect hope ' +
    'fear doubt predict estimate judge regard view describe characterise characterize portray term brand ' +
    'label dub comment report reply respond answer retort counter tweet write quote cite signal indicate ' +
    'reveal disclose allege contend conclude agree disagree welcome praise voice express point point rule ' +
    'speak conceded told noted quip joke continue went elaborate clarify specify inform brief',
);

/** Cues that stand before their source: "according to", "in … view". */
export const SOURCE_PREPOSITIONS: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['quoted', 'by'],
  ['in', 'the', 'view', 'of'],
  ['in', 'the', 'words', 'of'],
];

/** Nouns after a possessive that make it a source: "in the minister's view". */
export const SOURCE_NOUNS: ReadonlySet<string> = stems(
  'view words opinion account judgment judgement estimation reading eyes assessment version telling',
);

/** Nouns for people who speak for others; "the spokesman" goes back to the last one named. */
export const ROLE_NOUNS: ReadonlySet<string> = stems(
  'spokesman spokeswoman spokesperson minister secretary president chancellor premier diplomat official ' +
    'ambassador envoy chief leader head general commander negotiator adviser advisor senator lawmaker ' +
    'governor mayor director chairman chairwoman chair commissioner king queen prince pope deputy ' +
    'undersecretary statesman politician aide representative delegate mouthpiece speaker representative ' +
    'congressman congresswoman expert analyst professor coach officer captain',
);

/** Words that may stand between the words of a source: "deputy minister of foreign affairs". */
export const TITLE_WORDS: ReadonlySet<string> = stems(
  'of the for deputy assistant senior acting former vice foreign prime press secretary general chief ' +
    'presidential national security affairs defence defense state political department ministry top first ' +
    'permanent special under mr mrs ms dr his her its their s a an who whose',
);

/** Pronouns that go back to the last source. */
export const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'his', 'her', 'him']);

/** Whether a token's stem reports speech. */
export function isReportingVerb(stemmed: string): boolean {
  return REPORTING_VERBS.has(stemmed);
}
