import list from './en/reporting-verbs.json';

/** What a reporting verb tells of the reporter's or the speaker's attitude. */
export type ReportingClass =
  | 'neutral'
  | 'assertive'
  | 'distancing'
  | 'critical'
  | 'warning'
  | 'denial'
  | 'concession'
  | 'commissive'
  | 'directive'
  | 'disclosing'
  | 'approving'
  | 'manner'
  | 'mental';

/**
 * A verb or phrase that reports speech or thought, and what it is good for. One list for all who ask:
 * attribution, negation and the comparison.
 */
type ReportingVerb = {
  words: string;
  /** For the comparison; absent where the verb tells no attitude that readers would compare. */
  attitude?: ReportingClass;
  /**
   * Whether its forms show that a sentence is from somebody: `plain` ones are hardly ever nouns or
   * adjectives, present forms of `noun-like` ones often are. Absent where they show no source.
   */
  cue?: 'plain' | 'noun-like';
  /** Behind it begins a clause of its own, which a negation before the verb does not reach. */
  opensClause?: true;
  /** Past form where adding "ed" does not give it. */
  past?: string;
};

const verbs = list.verbs as readonly ReportingVerb[];

/** The verbs and phrases of each attitude, in the list's order. */
export const reportingByClass: Readonly<Record<string, readonly string[]>> = verbs.reduce<
  Record<string, string[]>
>((classes, { words, attitude }) => {
  if (attitude) classes[attitude] = [...(classes[attitude] ?? []), words];
  return classes;
}, {});

const participles: ReadonlySet<string> = new Set(list.participles);

const withParticle: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(list.withParticle).map(([form, particles]) => [form, new Set(particles)]),
);

const plain = verbs.filter(({ cue }) => cue === 'plain').map(formsOf);
const nounLike = verbs.filter(({ cue }) => cue === 'noun-like').map(formsOf);

/** Finite forms that report speech wherever they stand. */
const strongForms: ReadonlySet<string> = new Set([
  ...plain.flatMap(({ past, third }) => [past, third]),
  ...nounLike.map(({ past }) => past),
  ...list.past,
  ...participles,
]);

/** Forms that report speech right behind their subject only, and bare forms behind a plural. */
const weakForms: ReadonlySet<string> = new Set([
  ...nounLike.map(({ third }) => third),
  ...[...plain, ...nounLike].flatMap(({ base, going }) => [base, going]),
]);

/** Forms behind which the reported clause begins: all but what may be a noun. */
export const clauseOpeningForms: ReadonlySet<string> = new Set(
  verbs
    .filter(({ opensClause }) => opensClause)
    .flatMap((verb) => {
      const { base, past, third, going } = formsOf(verb);
      return verb.cue === 'noun-like' ? [past, third, going] : [base, past, third, going];
    }),
);

/** How far a folded word can be trusted to report speech; `after` is the word that follows it. */
export function cueStrength(word: string, after: string): 'strong' | 'weak' | 'none' {
  const particles = withParticle.get(word);
  if (particles) return particles.has(after) ? 'strong' : 'none';
  if (strongForms.has(word)) return 'strong';
  return weakForms.has(word) ? 'weak' : 'none';
}

/** Whether a folded word is a participle that needs an auxiliary to be a verb: "their written reply". */
export function isBareParticiple(word: string): boolean {
  return participles.has(word);
}

type Forms = { base: string; past: string; third: string; going: string };

function formsOf({ words: base, past }: ReportingVerb): Forms {
  const regular = base.endsWith('e')
    ? `${base}d`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ied`
      : `${base}ed`;
  const third = /[^aeiou]y$/.test(base)
    ? `${base.slice(0, -1)}ies`
    : /(?:s|sh|ch|x|z)$/.test(base)
      ? `${base}es`
      : `${base}s`;
  return { base, past: past ?? regular, third, going: `${base.replace(/e$/, '')}ing` };
}
