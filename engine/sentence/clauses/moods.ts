import forms from '../../lexicon/en/mood-forms.json';
import moodLists from '../../lexicon/en/moods.json';
import { createPhraseFinder } from '../../lexicon/phrase-finder';
import { wordSet } from '../../lexicon/word-set';
import { lexicon } from '../../text/english';
import type { TokenRange } from '../../text/span';
import { stem } from '../../text/stem';
import type { Token } from '../../text/tokenise';
import { invertedConditions } from './conditions';
import { deniedWords } from './denied-words';
import { headlinePlan } from './headline-plan';
import { antecedentOf, moodClauses, subjectStart } from './mood-clauses';
import { questionsIn } from './questions';

/** How something is said that is not plainly stated as fact of its own day. */
export type Mood = keyof typeof moodLists;

export const moodNames = Object.keys(moodLists) as readonly Mood[];

/** Moods by the stems that set them, and by words as printed where a stem would say too much. */
const moodOf = new Map<string, number>();
const moodOfPrinted = new Map<string, number>();
moodNames.forEach((mood, bit) => {
  for (const words of moodLists[mood]) {
    // "Were to" supposes what "is to" plans; all forms of "be" have one stem.
    const isPrinted = words.split(' ').includes('were');
    const [known, key] = isPrinted ? [moodOfPrinted, words] : [moodOf, lexicon.keyOf(words)];
    known.set(key, (known.get(key) ?? 0) | (1 << bit));
  }
});

const findMoodPhrases = createPhraseFinder(moodOf.keys());
const findPrintedPhrases = createPhraseFinder(moodOfPrinted.keys());

const bitOf = (mood: Mood): number => 1 << moodNames.indexOf(mood);

const conditionBit = bitOf('condition');
const questionBit = bitOf('question');
const planBit = bitOf('plan');
const denialBit = bitOf('denial');

/** Moods of what has not happened, or not surely, and of what is not so. */
export const unassertedBits = ['question', 'condition', 'hypothesis', 'plan', 'wish', 'denial']
  .map((mood) => bitOf(mood as Mood))
  .reduce((bits, bit) => bits | bit, 0);

/** Verbs whose subject is as little asserted as they are: "*the dam* may break". */
const predicates: ReadonlySet<string> = new Set(forms.predicates.split(' ').map(stem));

/** What makes a condition of a clause; other conditions are times as well. */
const plainConditions: ReadonlySet<string> = new Set(forms.conditions.map(lexicon.keyOf));

/** Before "if" these make no condition: "asked if", "even if". */
const askingBeforeIf: ReadonlySet<string> = new Set(forms.asking.split(' ').map(stem));
const lifting = wordSet(forms.lifting);

/** "Nearly capsized" did not, but "nearly 20 people" and "almost all" are amounts. */
const rounding = wordSet(forms.rounding);
const rounded = wordSet(forms.rounded);

const once = stem('once');

/** "At once" and "once more" are no conditions. */
const onceBefore = wordSet(forms.onceBefore);
const onceBehind = wordSet(forms.onceBehind);

/** Clauses that may stand between "if" and its verb. */
const mostInserted = 2;

/** Tokens of "if" and what may follow before a comma that does not end its clause: "whether Norvia, …". */
const shortestClause = 2;

/** Tokens a mood reaches at most in either direction: bounds the work where no clause ends. */
const longestReach = 25;

/**
 * For each token the moods it is said in as bits, in the order of `moodNames`: from the word that sets a mood to the
 * end of its clause; with a modal verb its subject too, and in a relative clause the noun it is about. What would
 * follow from a condition stands under it ("would leave if", "should they leave, … will"); what is asked, see
 * `questionsIn`; what is denied, see `deniedWords`.
 */
export function moodsOf(text: string, tokens: readonly Token[]): Uint16Array {
  const moods = new Uint16Array(tokens.length);
  if (!tokens.length) return moods;
  const stems = tokens.map(({ stem: key }) => key);
  const starts = moodClauses(text, tokens);
  const fill = (from: number, to: number, bits: number): void => {
    for (let i = from; i < to; i += 1) moods[i] = (moods[i] as number) | bits;
  };
  const endOf = (start: number): number => {
    const last = Math.min(tokens.length, start + longestReach);
    let end = start + 1;
    while (end < last && starts[end] === starts[start]) end += 1;
    return end;
  };
  const outcomes: TokenRange[] = [];
  let isConditional = false;
  const set = (start: number, bits: number): void => {
    const to = endOf(start);
    const first = starts[start] as number;
    fill(start, to, bits);
    if (!predicates.has(stems[start] as string)) {
      if (bits & unassertedBits && fillAntecedent(first, bits)) fill(first, start, bits);
      return;
    }
    const from = Math.max(subjectStart(tokens, first, start), start - longestReach);
    fill(from, start, bits);
    fillAntecedent(first, bits);
    outcomes.push({ from, to });
  };
  const fillAntecedent = (start: number, bits: number): boolean => {
    const about = antecedentOf(text, tokens, start);
    if (about) fill(about.from, about.to, bits);
    return about !== null;
  };
  /** Over what is put in right behind its first word: "if, as Berg says, the dam breaks". */
  const setWhole = (start: number, bits: number): void => {
    let to = endOf(start);
    for (let more = 0; more < mostInserted && to < tokens.length; more += 1) {
      if (more === 0 && to - start > shortestClause) break;
      to = endOf(to);
    }
    fill(start, to, bits);
  };
  const setCondition = (start: number, key: string, bits: number): void => {
    const before = tokens[start - 1];
    if (key === 'if' && before && askingBeforeIf.has(before.stem)) {
      setWhole(start, questionBit);
      return;
    }
    if (key === 'if' && lifting.has(before?.norm ?? '')) return;
    if (key === once) {
      if (onceBefore.has(before?.norm ?? '') || onceBehind.has(tokens[start + 1]?.norm ?? ''))
        return;
    }
    // "Until autumn, …" is a time, and has no verb to come.
    if (!plainConditions.has(key)) return fill(start, endOf(start), bits);
    setWhole(start, bits);
    isConditional = true;
  };
  const inverted = invertedConditions(text, tokens, starts);
  stems.forEach((key, i) => {
    const bits = moodOf.get(key);
    if (!bits || inverted.includes(i) || isRounding(tokens, i)) return;
    if (bits & conditionBit) setCondition(i, key, bits);
    else if (bits & questionBit) setWhole(i, bits);
    else set(i, bits);
  });
  for (const { start, key } of findMoodPhrases(stems)) {
    const bits = moodOf.get(key) ?? 0;
    if (bits & conditionBit) setCondition(start, key, bits);
    else set(start, bits);
  }
  for (const { start, key } of findPrintedPhrases(tokens.map(({ norm }) => norm)))
    set(start, moodOfPrinted.get(key) ?? 0);
  const planned = headlinePlan(tokens);
  // "Plea to": what is wished already is no headline's "is to".
  if (planned > 0 && !moods.subarray(0, planned).some(Boolean)) fill(0, tokens.length, planBit);
  for (const at of inverted) {
    fill(at, endOf(at), conditionBit);
    isConditional = true;
  }
  if (isConditional) for (const { from, to } of outcomes) fill(from, to, conditionBit);
  for (const { from, to } of questionsIn(text, tokens, starts)) fill(from, to, questionBit);
  const denied = deniedWords(text, tokens, starts);
  denied.forEach((isDenied, i) => {
    if (isDenied) moods[i] = (moods[i] as number) | denialBit;
  });
  return moods;
}

function isRounding(tokens: readonly Token[], at: number): boolean {
  if (!rounding.has(tokens[at]?.norm ?? '')) return false;
  const next = tokens[at + 1];
  return next !== undefined && (next.kind === 'number' || rounded.has(next.norm));
}

/** Share of `moods` that hold the mood at a place of `moodNames`, 0 to 1; 0 of none. */
export function moodShare(moods: readonly number[], bit: number): number {
  return shareOfAny(moods, 1 << bit);
}

/** Share of `moods` that hold any of the moods given as bits, 0 to 1; 0 of none. */
export function shareOfAny(moods: readonly number[], any: number): number {
  if (!moods.length) return 0;
  let count = 0;
  for (const bits of moods) if (bits & any) count += 1;
  return count / moods.length;
}
