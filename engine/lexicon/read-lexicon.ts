import hedgeLists from './en/hedges.json';
import negatorLists from './en/negators.json';
import oppositeLists from './en/opposites.json';
import paraphraseLists from './en/paraphrases.json';
import { createPhraseFinder, type FoundPhrase } from './phrase-finder';
import { type ReportingClass, reportingByClass } from './reporting-verbs';

/** How sure the wording sounds; `approximate` is about amounts and degrees. */
export type HedgeGrade = keyof typeof hedgeLists;

/** `explicit`: not, never, without; `implicit`: deny, fail; `affixed`: impossible, unlikely. */
export type NegatorKind = 'explicit' | 'implicit' | 'affixed';

export type Negation = { start: number; end: number; kind: NegatorKind };

/**
 * A key is a stem, or the stems of a phrase joined by single spaces, hyphens being spaces
 * ("full-scale war" has three). Lists of stems are a text's words in order, stop words included.
 */
export type Lexicon = {
  /** The key of a word or phrase as printed. */
  keyOf(expression: string): string;
  /** Whether the two keys may stand for each other. Not true of a key and itself unless listed. */
  similar(a: string, b: string): boolean;
  /** Numbers of the paraphrase sets the key is in, ascending; empty when it is in none. */
  setsOf(key: string): readonly number[];
  /**
   * For each position of `stems` the paraphrase sets it takes part in. Words inside a phrase of a
   * paraphrase set have the phrase's sets only ("turn" in "turn down" is no turn).
   */
  setsAt(stems: readonly string[]): (readonly number[])[];
  /** Every phrase of any list, by start, the longest first, overlapping ones too. */
  findPhrases(stems: readonly string[]): FoundPhrase[];
  areOpposites(a: string, b: string): boolean;
  /** Keys that say the contrary; empty for most. */
  oppositesOf(key: string): ReadonlySet<string>;
  negatorKind(key: string): NegatorKind | null;
  /** Negations in reading order, without overlaps; "not only" and the like are none. */
  findNegations(stems: readonly string[]): Negation[];
  hedgeOf(key: string): HedgeGrade | null;
  reportingClassOf(key: string): ReportingClass | null;
};

const noSets: readonly number[] = [];

const noOpposites: ReadonlySet<string> = new Set();

/**
 * Reads the lexicon's files for texts stemmed with `stem` (lower-case word in, stem out). Takes
 * tens of milliseconds: make one and keep it.
 */
export function createLexicon(stem: (word: string) => string): Lexicon {
  const keyOf = (expression: string): string =>
    expression
      .toLowerCase()
      .replace(/['’]/g, '')
      .split(/[\s-]+/)
      .map(stem)
      .join(' ');

  const sets = new Map<string, number[]>();
  paraphraseLists.forEach(({ words }, number) => {
    for (const key of new Set(words.map(keyOf))) {
      const numbers = sets.get(key);
      if (numbers) numbers.push(number);
      else sets.set(key, [number]);
    }
  });

  const opposites = new Map<string, Set<string>>();
  const oppose = (a: string, b: string): void => {
    opposites.set(a, (opposites.get(a) ?? new Set()).add(b));
    opposites.set(b, (opposites.get(b) ?? new Set()).add(a));
  };
  for (const { one, other } of oppositeLists) {
    const others = other.map(keyOf);
    for (const a of one.map(keyOf)) for (const b of others) oppose(a, b);
  }

  const affixed = Object.entries<string>(negatorLists.affixed);
  for (const [negative, positive] of affixed) oppose(keyOf(negative), keyOf(positive));
  const negators = classify<NegatorKind>(
    {
      explicit: negatorLists.explicit,
      implicit: negatorLists.implicit,
      affixed: affixed.map(([negative]) => negative),
    },
    keyOf,
  );
  const apparent = new Set(negatorLists.apparent.map(keyOf));
  const hedges = classify<HedgeGrade>(hedgeLists, keyOf);
  const reporting = classify<ReportingClass>(
    reportingByClass as Readonly<Record<ReportingClass, readonly string[]>>,
    keyOf,
  );

  const findNegationPhrases = createPhraseFinder([...negators.keys(), ...apparent]);
  const findParaphrasePhrases = createPhraseFinder(sets.keys());
  const setsOf = (key: string): readonly number[] => sets.get(key) ?? noSets;

  return {
    keyOf,
    setsOf,
    similar: (a, b) => intersect(setsOf(a), setsOf(b)),
    setsAt(stems) {
      const at: (readonly number[])[] = stems.map(setsOf);
      for (const { start, end, key } of withoutOverlaps(findParaphrasePhrases(stems))) {
        at.fill(setsOf(key), start, end);
      }
      return at;
    },
    findPhrases: createPhraseFinder([
      ...sets.keys(),
      ...opposites.keys(),
      ...negators.keys(),
      ...hedges.keys(),
      ...reporting.keys(),
    ]),
    oppositesOf: (key) => opposites.get(key) ?? noOpposites,
    areOpposites: (a, b) => opposites.get(a)?.has(b) ?? false,
    negatorKind: (key) => negators.get(key) ?? null,
    findNegations(stems) {
      const phrases = new Map(
        withoutOverlaps(findNegationPhrases(stems)).map((phrase) => [phrase.start, phrase]),
      );
      const found: Negation[] = [];
      for (let start = 0; start < stems.length; ) {
        const phrase = phrases.get(start);
        const end = phrase?.end ?? start + 1;
        const kind = negators.get(phrase?.key ?? stems[start] ?? '');
        if (kind) found.push({ start, end, kind });
        start = end;
      }
      return found;
    },
    hedgeOf: (key) => hedges.get(key) ?? null,
    reportingClassOf: (key) => reporting.get(key) ?? null,
  };
}

/** Key → class; where two classes list a key, the first one has it. */
function classify<Class extends string>(
  lists: Readonly<Record<Class, readonly string[]>>,
  keyOf: (expression: string) => string,
): Map<string, Class> {
  const classes = new Map<string, Class>();
  for (const [name, words] of Object.entries(lists) as [Class, readonly string[]][]) {
    for (const word of words) {
      const key = keyOf(word);
      if (!classes.has(key)) classes.set(key, name);
    }
  }
  return classes;
}

function intersect(a: readonly number[], b: readonly number[]): boolean {
  return a.some((number) => b.includes(number));
}

/** Leftmost first, the longest of those that start at one place. */
function withoutOverlaps(phrases: FoundPhrase[]): FoundPhrase[] {
  let free = 0;
  return phrases.filter((phrase) => {
    if (phrase.start < free) return false;
    free = phrase.end;
    return true;
  });
}
