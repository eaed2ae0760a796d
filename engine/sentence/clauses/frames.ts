import { auxiliaries, beForms, haveForms } from '../../lexicon/auxiliaries';
import lists from '../../lexicon/en/sentence-parts.json';
import { wordSet } from '../../lexicon/word-set';
import { stem } from '../../text/stem';
import type { Token } from '../../text/tokenise';
import { prepositions } from '../attribution/cues';
import { isAdverb } from '../attribution/reading';
import { gapBefore } from '../token-gaps';
import { isPastParticiple } from './actors';
import type { VerbReading } from './verbs';

/**
 * What is done, by whom and to whom or what: tokens that are no stop words, by their indexes. Of a noun ("the seizure
 * of the valley by Norvia") as of a verb.
 */
export type Frame = { verb: number; by: readonly number[]; to: readonly number[] };

const relatives = wordSet(lists.relative);
const subordinators = wordSet(lists.subordinate);
const coordinators = wordSet(lists.coordinate);
const determiners = wordSet(lists.determiners);
const deeds: ReadonlySet<string> = new Set(lists.propositions.split(' ').map(stem));
const possessive = /['’]s?$/;
const phraseEnd = /[,;:.!?()"“”—–]|\s-\s/;

/** A sentence with its likely verbs, and before which tokens a phrase ends. */
type Reading = VerbReading & { breaks: readonly boolean[] };

/** Tokens of a subject, and of what stands behind a verb, that are looked at. */
const longestSubject = 9;
const longestObject = 10;

/** Tokens behind a participle among which "by" makes it a passive without "be": "handed over by". */
const byWithin = 3;

/** Words between a possessive and the noun it belongs to. */
const possessiveWithin = 4;

/**
 * Who does what to whom, verb by verb: subjects and objects, passives and "by" turned back, relative clauses with what
 * they stand behind, infinitives and coordinated verbs with the subject they share. Told by where words stand, without
 * a parser: what cannot be told is left out.
 */
export function framesOf(verbReading: VerbReading): Frame[] {
  const { tokens, verbs } = verbReading;
  const breaks = tokens.map((_, at) => phraseEnd.test(gapBefore(verbReading, at)));
  const reading: Reading = { ...verbReading, breaks };
  const frames: Frame[] = [];
  let last: Frame | null = null;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (token.stop || token.kind !== 'word') continue;
    let frame: Frame | null = null;
    if (isDeed(reading, at)) {
      frame = verbFrame(reading, at, last);
      last = frame;
    } else if (!verbs[at] && deeds.has(token.stem)) frame = nounFrame(reading, at);
    if (frame && (frame.by.length || frame.to.length)) frames.push(frame);
  }
  return frames;
}

/** A verb that says what is done: no auxiliary; behind "to" and modals, and behind a name in the present as well. */
function isDeed(reading: Reading, at: number): boolean {
  const { tokens, verbs } = reading;
  const { norm, capital } = tokens[at] as Token;
  if (auxiliaries.has(norm)) return false;
  if (verbs[at]) return true;
  if (at === 0 || capital || breaksBefore(reading, at)) return false;
  const before = tokens[at - 1] as Token;
  if (auxiliaries.has(before.norm)) return !norm.endsWith('ly');
  if (before.norm === 'to') return !norm.endsWith('s');
  // "Two banks", "Some ships": no name.
  if (before.stop || before.kind === 'number') return false;
  const isOwned = possessive.test(reading.text.slice(before.start, before.end));
  return before.capital && !isOwned && /[^s]s$/.test(norm);
}

function verbFrame(reading: Reading, verb: number, last: Frame | null): Frame {
  const { tokens } = reading;
  const { norm } = tokens[verb] as Token;
  let start = verb;
  let isBe = false;
  let isHave = false;
  let isTo = false;
  while (start > 0 && !breaksBefore(reading, start)) {
    const before = (tokens[start - 1] as Token).norm;
    if (!auxiliaries.has(before) && before !== 'to' && before !== 'not' && !isAdverb(before)) break;
    isBe ||= beForms.has(before);
    isHave ||= haveForms.has(before);
    isTo ||= before === 'to';
    start -= 1;
  }
  const isParticiple = isPastParticiple(norm);
  // "Had spoken by telephone" has no passive, "had been signed by" has.
  const within = isBe ? longestObject : byWithin;
  const by = isParticiple && (isBe || !isHave) ? byBehind(reading, verb, within) : null;
  const isPassive = isParticiple && (isBe || by !== null);
  const subject = subjectBefore(reading, start, isPassive, isTo);
  const behind = objectBehind(reading, verb, by, isPassive);
  if (isPassive) {
    return { verb, by: behind.by, to: [...(subject.is ?? last?.to ?? []), ...behind.to] };
  }
  return { verb, by: subject.is ?? last?.by ?? [], to: [...subject.about, ...behind.to] };
}

/**
 * The words a verb's subject is made of, null where it shares another's; `about`: what a relative clause stands behind
 * when the clause has a subject of its own ("the treaty that Norvia signed").
 */
function subjectBefore(
  reading: Reading,
  start: number,
  isPassive: boolean,
  isTo: boolean,
): { is: number[] | null; about: number[] } {
  const { tokens } = reading;
  const before = tokens[start - 1];
  if (!before || coordinators.has(before.norm)) return { is: null, about: [] };
  if (breaksBefore(reading, start))
    return { is: isPassive ? headsOf(tokens, phraseFrom(reading, start), start) : null, about: [] };
  if (relatives.has(before.norm) || before.norm === 'that') {
    const from = phraseFrom(reading, start - 1);
    const heads = headsOf(tokens, from, start - 1);
    return { is: heads.length ? heads : null, about: [] };
  }
  const from = phraseFrom(reading, start);
  if (from === start) return { is: null, about: [] };
  const opener = tokens[from - 1]?.norm ?? '';
  const isRelative = relatives.has(opener) || (opener === 'that' && !reading.verbs[from - 2]);
  const about = isRelative && !isTo ? headsOf(tokens, phraseFrom(reading, from - 1), from - 1) : [];
  const is = headsOf(tokens, from, start);
  return { is: is.length ? is : null, about };
}

/** Where the noun phrase before a token begins; a comma right before the token is passed. */
function phraseFrom(reading: Reading, to: number): number {
  const { tokens, verbs } = reading;
  let from = to;
  while (from > 0 && to - from < longestSubject) {
    const word = tokens[from - 1] as Token;
    if (from < to && breaksBefore(reading, from)) break;
    if (verbs[from - 1] || relatives.has(word.norm) || subordinators.has(word.norm)) break;
    if (word.norm === 'that' || word.norm === 'as') break;
    const joinsNames = tokens[from]?.capital && tokens[from - 2]?.capital;
    if (coordinators.has(word.norm) && !joinsNames) break;
    from -= 1;
  }
  return from;
}

/** The words of a phrase up to what hangs on it by a preposition, "of" apart; of "In May the Pact" the last ones. */
function headsOf(tokens: readonly Token[], from: number, to: number): number[] {
  let first = from;
  if (prepositions.has(tokens[from]?.norm ?? '')) {
    first = to;
    while (first > from + 1) {
      const before = tokens[first - 1] as Token;
      if (prepositions.has(before.norm) || before.kind === 'number') break;
      first -= 1;
      if (determiners.has(before.norm)) break;
    }
  }
  const heads: number[] = [];
  for (let at = first; at < to; at += 1) {
    const { norm, stop } = tokens[at] as Token;
    if (prepositions.has(norm) && norm !== 'of' && heads.length) break;
    if (!stop) heads.push(at);
  }
  return heads;
}

/** The token of the "by" behind a participle. */
function byBehind(reading: Reading, verb: number, within: number): number | null {
  for (let at = verb + 1; at <= verb + within && at < reading.tokens.length; at += 1) {
    if (breaksBefore(reading, at)) return null;
    if (reading.tokens[at]?.norm === 'by') return at;
  }
  return null;
}

function objectBehind(
  reading: Reading,
  verb: number,
  by: number | null,
  isPassive: boolean,
): { by: number[]; to: number[] } {
  const { tokens, verbs } = reading;
  const doers: number[] = [];
  const others: number[] = [];
  let isDoer = false;
  let isFrom = false;
  for (let at = verb + 1; at <= verb + longestObject && at < tokens.length; at += 1) {
    const { norm, stop } = tokens[at] as Token;
    if (breaksBefore(reading, at) || verbs[at]) break;
    if (relatives.has(norm) || subordinators.has(norm) || norm === 'that') break;
    if (prepositions.has(norm) && norm !== 'of') {
      isDoer = by !== null && norm === 'by';
      isFrom = norm === 'from';
    }
    // "Troops moved from Norvia": who moved them is not told.
    if (!stop && !(isFrom && isPassive)) (isDoer ? doers : others).push(at);
  }
  return { by: doers, to: others };
}

/** "Norvia's withdrawal", "an attack by Norvia on the valley". */
function nounFrame(reading: Reading, noun: number): Frame {
  const { text, tokens } = reading;
  let owner: number[] = [];
  for (let at = noun - 1; at >= 0 && noun - at <= possessiveWithin; at -= 1) {
    if (breaksBefore(reading, at + 1)) break;
    const { norm, start, end } = tokens[at] as Token;
    if (prepositions.has(norm)) break;
    if (!possessive.test(text.slice(start, end))) continue;
    owner = headsOf(tokens, phraseFrom(reading, at + 1), at + 1);
    break;
  }
  const { by, to } = objectBehind(reading, noun, noun, false);
  return { verb: noun, by: [...owner, ...by], to };
}

function breaksBefore({ breaks }: Reading, at: number): boolean {
  return breaks[at] === true;
}
