import { stem } from '../text/stem';

const words = (list: string): readonly string[] => list.split(' ');
const stems = (list: string): ReadonlySet<string> => new Set(words(list).map(stem));

/** Reporting verbs whose forms are hardly ever nouns or adjectives. */
const PLAIN_VERBS = words(
  'say tell add remark observe explain argue declare announce stress emphasise emphasize underline ' +
    'underscore reiterate insist assert affirm confirm admit concede acknowledge recall remind warn caution ' +
    'threaten vow promise assure deny dismiss reject refute rebuff castigate criticise criticize condemn ' +
    'denounce accuse complain urge propose suggest advise recommend believe think consider feel expect ' +
    'predict regard describe characterise characterize reply respond retort tweet write quote cite indicate ' +
    'reveal disclose allege contend conclude agree disagree welcome express mention speak joke quip ' +
    'elaborate clarify specify inform brief appeal relate maintain continue find see voice charge stipulate',
);

/** Reporting verbs whose present forms are nouns as well: "demands", "the answer", "states". */
const NOUN_LIKE_VERBS = words(
  'state note claim demand ask request report comment view hope fear doubt judge answer counter signal ' +
    'pledge call point estimate guarantee blame repeat rule praise label brand want',
);

/** Past forms that adding "ed" does not give. */
const IRREGULAR_PASTS = words(
  'said told thought felt spoke spoken wrote written saw seen found went gone made let meant swore ' +
    'foresaw held put denied replied specified clarified',
);

/** Third persons and participles beside `forms`: "went on", "made clear", "let it be known". */
const NEEDS_PARTICLE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['went', new Set(['on', 'further'])],
  ['goes', new Set(['on', 'further'])],
  ['gone', new Set(['on'])],
  ['made', new Set(['it', 'clear', 'plain', 'known'])],
  ['let', new Set(['it', 'be'])],
  ['put', new Set(['it'])],
  ['ruled', new Set(['out'])],
  ['pointed', new Set(['out', 'to'])],
  ['points', new Set(['out', 'to'])],
  ['held', new Set(['that'])],
]);

function formsOf(verb: string): { past: string; third: string } {
  const past = verb.endsWith('e')
    ? `${verb}d`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ied`
      : /^(?:quip|admit)$/.test(verb)
        ? `${verb}${verb.at(-1)}ed`
        : `${verb}ed`;
  const third = /[^aeiou]y$/.test(verb)
    ? `${verb.slice(0, -1)}ies`
    : /(?:s|sh|ch|x|z)$/.test(verb)
      ? `${verb}es`
      : `${verb}s`;
  return { past, third };
}

/** Finite forms that report speech wherever they stand. */
const STRONG_FORMS: ReadonlySet<string> = new Set([
  ...PLAIN_VERBS.flatMap((verb) => Object.values(formsOf(verb))),
  ...NOUN_LIKE_VERBS.map((verb) => formsOf(verb).past),
  ...IRREGULAR_PASTS,
]);

/** Forms that report speech right behind their subject only, and bare forms behind a plural. */
const WEAK_FORMS: ReadonlySet<string> = new Set([
  ...NOUN_LIKE_VERBS.map((verb) => formsOf(verb).third),
  ...NOUN_LIKE_VERBS,
  ...PLAIN_VERBS,
  ...[...PLAIN_VERBS, ...NOUN_LIKE_VERBS].map((verb) => `${verb.replace(/e$/, '')}ing`),
]);

/** How far a folded word can be trusted to report speech; `after` is the word that follows it. */
export function cueStrength(word: string, after: string): 'strong' | 'weak' | 'none' {
  const particles = NEEDS_PARTICLE.get(word);
  if (particles) return particles.has(after) ? 'strong' : 'none';
  if (STRONG_FORMS.has(word)) return 'strong';
  return WEAK_FORMS.has(word) ? 'weak' : 'none';
}

/** Cues that stand before their source. */
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
    'undersecretary statesman politician aide representative delegate mouthpiece speaker ' +
    'congressman congresswoman expert analyst professor coach officer captain counterpart',
);

/** Words that may stand between the words of a source: "deputy minister of foreign affairs". */
export const TITLE_WORDS: ReadonlySet<string> = stems(
  'of the for deputy assistant senior acting former vice foreign prime press secretary general chief ' +
    'presidential national security affairs defence defense state political department ministry top first ' +
    'permanent special under mr mrs ms dr his her its their s a an who whose',
);

/** Pronouns that go back to the last source. */
export const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'his', 'her', 'him']);
