import { monthOf, relativeDays, weekdayOf } from '../../lexicon/dates';
import hedgeLists from '../../lexicon/en/hedges.json';
import type { HedgeGrade } from '../../lexicon/read-lexicon';
import type { ReportingClass } from '../../lexicon/reporting-verbs';
import { demonymRoot } from '../../sentence/names/name-spelling';
import { numberSense } from '../../sentence/number-sense';
import { lexicon } from '../../text/english';
import { stem } from '../../text/stem';
import type { Token } from '../../text/tokenise';
import {
  abilities,
  beforeQuantity,
  glueWords,
  mayWords,
  quantities,
  sameQuantities,
  seldomReporting,
  turningConditions,
} from './word-lists';

export type WordKind =
  | 'glue'
  | 'negator'
  | 'number'
  | 'date'
  | 'name'
  | 'hedge'
  | 'reporting'
  | 'word'
  /** All that stands behind the cap of a very long row. */
  | 'rest';

/** What a word is taken for, and the key that words have in common when they say the same. */
export type ClassifiedWord = {
  kind: WordKind;
  key: string;
  /** How the word turns its clause round: "not", "impossible" or "refused". */
  negates: 'no' | 'explicitly' | 'by-prefix' | 'by-meaning';
  /** Numbers of the lexicon's paraphrase sets that the word or its phrase is in. */
  sets: readonly number[];
  grade: HedgeGrade | null;
  /** Whether a phrase of the lexicon goes on with the next word: "made" in "made public". */
  goesOn: boolean;
  /** Words of the phrase that begins here and counts as one: "so-called", "according to"; 1 for most. */
  length: number;
};

/** What a row's words are judged by besides themselves. */
export type Surroundings = {
  /** Roots of the words that some row prints with a capital inside a sentence. */
  capitalised: ReadonlySet<string>;
  /** Folded words that some row prints without a capital: "Allied forces", "allied forces". */
  lowerCase: ReadonlySet<string>;
  /** Folded words of the row's reporting verb, as the pack has it. */
  cue: ReadonlySet<string>;
};

/** Classes of verbs that report speech wherever they stand; the others only where a row's cue is. */
const alwaysReporting: ReadonlySet<ReportingClass> = new Set([
  'neutral',
  'assertive',
  'distancing',
  'warning',
  'disclosing',
  'manner',
]);

/** "Repeatedly" shares its stem with a verb; "reply" and "imply" are verbs. */
const adverb = /[^p]ly$/;

/** Classifies every word of a row. Takes the row's tokens and text. */
export function classifyWords(
  tokens: readonly Token[],
  text: string,
  around: Surroundings,
): ClassifiedWord[] {
  const stems = tokens.map(({ norm, kind }) => (kind === 'number' ? `n${norm}` : stem(norm)));
  const sets = lexicon.setsAt(stems);
  const words = tokens.map((_, at): ClassifiedWord => {
    const kind = kindOf(tokens, at, text, around);
    const grade = kind.kind === 'hedge' ? lexicon.hedgeOf(stems[at] as string) : null;
    const negates = kind.kind === 'negator' ? 'explicitly' : 'no';
    return { ...kind, negates, sets: sets[at] ?? [], grade, goesOn: false, length: 1 };
  });
  let free = 0;
  for (const { start, end, key } of lexicon.findPhrases(stems)) {
    const first = words[start] as ClassifiedWord;
    if (start < free || !phraseStarts.has(first.kind)) continue;
    const phrase = classifyPhrase(
      first,
      key,
      tokens[start]?.norm ?? '',
      tokens[end]?.kind === 'number',
    );
    if (!phrase) {
      const isSet = end - start > 1 && lexicon.setsOf(key).length > 0;
      for (const word of isSet ? words.slice(start, end - 1) : []) word.goesOn = true;
      continue;
    }
    words[start] = { ...phrase, length: end - start };
    free = end;
  }
  let afterNeither = false;
  for (const { start, end, kind } of lexicon.findNegations(stems)) {
    const word = words[start] as ClassifiedWord;
    if (word.kind === 'name' || word.kind === 'number') continue;
    // "Did not rule out" says that it is possible.
    if (word.kind === 'hedge' && word.length > end - start) continue;
    const { norm } = tokens[start] as Token;
    if (norm === 'nor' && afterNeither) {
      // "Neither … nor …" is one negation.
      words[start] = { ...word, kind: 'glue' };
      continue;
    }
    afterNeither ||= norm === 'neither';
    const length = Math.max(word.length, kind === 'explicit' ? end - start : 1);
    if (kind === 'explicit')
      words[start] = { ...word, length, kind: 'negator', negates: 'explicitly' };
    else words[start] = { ...word, negates: kind === 'affixed' ? 'by-prefix' : 'by-meaning' };
  }
  return words;
}

/** Phrases that begin with a name, a number or a date are something else. */
const phraseStarts: ReadonlySet<WordKind> = new Set(['glue', 'word', 'hedge', 'reporting']);

/** A phrase of the lexicon that hedges or reports; null for every other. */
function classifyPhrase(
  first: ClassifiedWord,
  key: string,
  firstWord: string,
  beforeNumber: boolean,
): ClassifiedWord | null {
  if (lexicon.reportingClassOf(key) !== null)
    return { ...first, key, kind: 'reporting', grade: null };
  if (beforeQuantity.has(firstWord) && !beforeNumber) return null;
  const grade = lexicon.hedgeOf(key);
  return grade === null ? null : { ...first, key, kind: 'hedge', grade };
}

function kindOf(
  tokens: readonly Token[],
  at: number,
  text: string,
  { capitalised, lowerCase, cue }: Surroundings,
): Pick<ClassifiedWord, 'kind' | 'key'> {
  const token = tokens[at] as Token;
  const { norm, capital } = token;
  const next = tokens[at + 1];
  if (token.kind === 'number') return numberKind(tokens, at, text);
  const month = capital ? monthOf.get(norm) : undefined;
  if (month && (norm !== 'may' || next?.kind === 'number')) return { kind: 'date', key: month };
  const day = capital ? weekdayOf.get(norm) : undefined;
  if (day || relativeDays.has(norm)) return { kind: 'date', key: day ?? norm };
  // "Several thousand" is one amount.
  if (norm === 'several' && next?.kind === 'number') return { kind: 'glue', key: norm };
  if (quantities.has(norm)) return { kind: 'number', key: stem(sameQuantities.get(norm) ?? norm) };
  // "Could not agree" hedges nothing.
  if (abilities.has(norm) && next?.norm === 'not') return { kind: 'glue', key: norm };
  if (mayWords.has(norm)) return { kind: 'hedge', key: 'may' };
  if (beforeQuantity.has(norm) && next?.kind === 'number') return { kind: 'hedge', key: norm };
  if (turningConditions.has(norm)) return { kind: 'negator', key: norm };
  if (glueWords.has(norm)) return { kind: 'glue', key: norm };
  if (norm === 'much') return { kind: 'word', key: 'mani' };
  const asName = isProperName(tokens, at, text) || (capital && capitalised.has(demonymRoot(norm)));
  if (asName && !lowerCase.has(norm)) {
    return { kind: 'name', key: demonymRoot(norm) };
  }
  const key = stem(norm);
  const reporting = lexicon.reportingClassOf(key);
  const isReporting =
    reporting !== null &&
    alwaysReporting.has(reporting) &&
    !seldomReporting.has(key) &&
    !adverb.test(norm);
  if (isReporting || cue.has(norm)) return { kind: 'reporting', key };
  return { kind: isHedge(norm, lexicon.hedgeOf(key)) ? 'hedge' : 'word', key };
}

/**
 * Stems join hedges with words that hedge nothing: "mainly" with "main", "guaranteed" with
 * "guarantees". Of verbs of opinion every form counts, of the others only those the lexicon lists.
 */
function isHedge(norm: string, grade: HedgeGrade | null): boolean {
  if (grade === null || beforeQuantity.has(norm)) return false;
  return grade === 'probable' || grade === 'reported' || listedHedges.has(norm);
}

const listedHedges: ReadonlySet<string> = new Set(Object.values(hedgeLists).flat());

function numberKind(
  tokens: readonly Token[],
  at: number,
  text: string,
): Pick<ClassifiedWord, 'kind' | 'key'> {
  const token = tokens[at] as Token;
  const sense = numberSense(text, tokens, at);
  if (sense === 'somebody') return { kind: 'glue', key: 'one' };
  return { kind: sense === 'amount' ? 'number' : 'date', key: token.stem };
}

/** A capital that is not merely the sentence's first letter. */
export function isProperName(tokens: readonly Token[], at: number, text: string): boolean {
  const token = tokens[at] as Token;
  if (!token.capital || glueWords.has(token.norm)) return false;
  const surface = text.slice(token.start, token.end);
  if (surface.length > 1 && surface === surface.toUpperCase()) return true;
  const previous = tokens[at - 1];
  if (!previous) return false;
  return !/[.!?:…•][\s"'“”‘’)]*$|["“‘]$/.test(text.slice(previous.end, token.start));
}
