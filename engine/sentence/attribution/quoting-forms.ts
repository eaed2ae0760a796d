import { beForms } from '../../lexicon/auxiliaries';
import { cueStrength } from '../../lexicon/reporting-verbs';
import type { TokenRange } from '../../text/span';
import { gapBefore } from '../token-gaps';
import type { Attribution, Candidate } from './attribution';
import {
  deedsOfSaying,
  documentNouns,
  officeNouns,
  sayingNouns,
  sourceNouns,
  sourcePrepositionsAt,
  statesOfMind,
} from './cues';
import {
  attributionOf,
  breaksBefore,
  endsPossessive,
  isAdverb,
  type Reading,
  verbPhraseStart,
  widen,
  wordAt,
} from './reading';
import { subjectOf } from './subjects';

/** Tokens between "quoted" and "as saying". */
const longestQuoting = 12;

/** Tokens between "citing" and whom: "citing a statement from". */
const longestCiting = 6;

/** Tokens between a subject and the noun of what it gave: "gave once more assurances that". */
const longestGiving = 6;

const quotedVerb = /^(?:quoted|cited|reported|paraphrased)$/;
const citingVerb = /^(?:quot|cit)(?:ed|es|ing)$/;

/** "Berg was quoted as saying", "the agency quoted Berg as saying". */
export function quotedAsSaying(reading: Reading): Attribution | null {
  const { tokens, candidates } = reading;
  let quoting = -1;
  for (let i = 1; i < tokens.length; i += 1) {
    const word = wordAt(reading, i);
    if (quotedVerb.test(word)) quoting = i;
    const isSaying = word === 'as' && /ing$/.test(wordAt(reading, i + 1));
    if (!isSaying || quoting < 0 || i - quoting > longestQuoting) continue;
    if (cueStrength(wordAt(reading, i + 1), wordAt(reading, i + 2)) === 'none') continue;
    const cue = { from: quoting, to: i + 2 };
    const start = verbPhraseStart(reading, quoting);
    if (isPassive(reading, start, quoting)) {
      const subject = subjectOf(reading, quoting);
      if (!subject) continue;
      const behind = candidates.some((c) => c.from > quoting && c.to <= i);
      const { whole } = subject;
      const whom = apposed(reading, whole, start);
      return attributionOf(reading, whom, behind ? i + 1 : cue, subject.partners);
    }
    const object = candidates.find((c) => c.from > quoting && c.to <= i);
    if (object) return attributionOf(reading, widen(reading, object, i, quoting), i + 1);
  }
  return null;
}

function isPassive(reading: Reading, start: number, verb: number): boolean {
  for (let at = start; at < verb; at += 1) if (beForms.has(wordAt(reading, at))) return true;
  return false;
}

/** A source with the name in commas behind it: "the envoy, Piet Tolm,". */
function apposed(reading: Reading, whole: TokenRange, end: number): TokenRange {
  if (gapBefore(reading, whole.to) !== ', ') return whole;
  const named = reading.candidates.find((c) => c.from >= whole.to && c.to <= end);
  if (named?.kind !== 'speaker') return whole;
  const { from, to } = widen(reading, named, end);
  return from === whole.to ? { from: whole.from, to } : whole;
}

/** "…, citing Berg", "the agency cited a statement from Berg". */
export function citing(reading: Reading): Attribution | null {
  const { tokens, candidates } = reading;
  for (let i = 0; i < tokens.length; i += 1) {
    if (!citingVerb.test(wordAt(reading, i)) || reading.quoted[i]) continue;
    if (isPassive(reading, verbPhraseStart(reading, i), i)) continue;
    const whom = candidates.find((c) => c.from > i && c.from <= i + longestCiting);
    if (whom && whom.kind !== 'pronoun' && !endsPossessive(reading, whom.to))
      return attributionOf(reading, widen(reading, whom, tokens.length, i), i);
  }
  return null;
}

/** "According to Berg", "in the words of the minister", "in the minister's view". */
export function prepositionCue(reading: Reading): Attribution | null {
  const { tokens, candidates } = reading;
  for (let i = 0; i < tokens.length; i += 1) {
    if (reading.quoted[i]) continue;
    for (const length of sourcePrepositionsAt(tokens, i)) {
      const from = i + length;
      const source = candidates.find(
        (c) => c.from >= from && c.from <= from + 4 && !isOwnerPronoun(reading, c),
      );
      if (source)
        return attributionOf(reading, widen(reading, source, tokens.length, from - 1), {
          from: i,
          to: from,
        });
    }
    if (i === 0 || !sourceNouns.has(tokens[i]?.stem ?? '')) continue;
    const possessor = candidates.find((c) => c.to === i || c.to === i - 1);
    if (possessor && prepositionBefore(reading, possessor.from)) {
      return attributionOf(reading, widen(reading, possessor, i), i);
    }
  }
  return null;
}

/** "According to his ministry" goes back to the ministry, not to him. */
function isOwnerPronoun(reading: Reading, { word, to }: Candidate): boolean {
  if (!/^(?:his|her)$/.test(word)) return false;
  return word === 'his' || (to < reading.tokens.length && !breaksBefore(reading, to));
}

/** Whether "in", "by" or "from" stands before a source, its article and title words skipped. */
function prepositionBefore(reading: Reading, from: number): boolean {
  for (let at = from - 1; at >= 0 && from - at <= 4; at -= 1) {
    if (/^(?:in|by|for|to|from)$/.test(wordAt(reading, at))) return true;
  }
  return false;
}

/** "It was announced by Berg", "as stated by the ministry". */
export function byAgent(reading: Reading): Attribution | null {
  const { tokens, candidates } = reading;
  for (let i = 0; i + 2 < tokens.length; i += 1) {
    if (wordAt(reading, i + 1) !== 'by' || reading.quoted[i] || breaksBefore(reading, i + 1))
      continue;
    if (cueStrength(wordAt(reading, i), 'by') !== 'strong' || citingVerb.test(wordAt(reading, i)))
      continue;
    const start = verbPhraseStart(reading, i);
    const opensAs = wordAt(reading, start - 1) === 'as';
    if (!opensAs && !isPassive(reading, start, i)) continue;
    const source = candidates.find((c) => c.from >= i + 2 && c.from <= i + 5);
    if (!source || source.kind === 'pronoun') continue;
    return attributionOf(reading, widen(reading, source, tokens.length, i + 1), {
      from: i,
      to: i + 2,
    });
  }
  return null;
}

/** "Berg is convinced that", "the ministry is of the opinion that". */
export function stateOfMind(reading: Reading): Attribution | null {
  const { tokens } = reading;
  for (let i = 1; i + 1 < tokens.length; i += 1) {
    if (wordAt(reading, i + 1) !== 'that' || reading.quoted[i]) continue;
    const isState = statesOfMind.has(wordAt(reading, i));
    const isView = sayingNouns.has(wordAt(reading, i)) && wordAt(reading, i - 2) === 'of';
    if (!isState && !isView) continue;
    let verb = isView ? i - 3 : i - 1;
    while (isAdverb(wordAt(reading, verb)) && i - verb < 5) verb -= 1;
    if (!beForms.has(wordAt(reading, verb)) && !/^(?:remain|seem|feel)/.test(wordAt(reading, verb)))
      continue;
    const subject = subjectOf(reading, verb);
    const isOwn = subject?.whole.to === verbPhraseStart(reading, verb);
    if (!subject || !isOwn || endsPossessive(reading, subject.whole.to)) continue;
    if (breaksBefore(reading, subject.whole.to)) continue;
    return attributionOf(reading, subject.whole, { from: verb, to: i + 1 }, subject.partners);
  }
  return null;
}

/**
 * "Berg's claim that", "Berg's position is that", "a warning from Berg that", "Berg gave assurances that", "Berg's offer of
 * talks", "a threat by Berg to".
 */
export function sayingNoun(reading: Reading): Attribution | null {
  const { tokens, candidates } = reading;
  for (let i = 1; i < tokens.length; i += 1) {
    const noun = wordAt(reading, i);
    const isDeed = deedsOfSaying.has(noun);
    if (!(isDeed || sayingNouns.has(noun)) || reading.quoted[i]) continue;
    const opens = (at: number): boolean =>
      wordAt(reading, at) === 'that' || (isDeed && /^(?:to|of|for)$/.test(wordAt(reading, at)));
    const owner = candidates.findLast((c) => c.to === i || c.to === i - 1);
    const next = beForms.has(wordAt(reading, i + 1)) ? i + 2 : i + 1;
    if (owner && opens(next) && isPossessor(reading, owner))
      return attributionOf(reading, widen(reading, owner, i), i);
    if (/^(?:from|by|of)$/.test(wordAt(reading, i + 1))) {
      const source = candidates.find((c) => c.from >= i + 2 && c.from <= i + 5);
      const whole = source && widen(reading, source, tokens.length, i + 1);
      if (whole && opens(whole.to)) return attributionOf(reading, whole, i);
    }
    if (wordAt(reading, i + 1) !== 'that') continue;
    const giver = giverOf(reading, i);
    if (giver) return giver;
  }
  return null;
}

function isPossessor(reading: Reading, { word, to }: Candidate): boolean {
  return /^(?:his|her)$/.test(word) || endsPossessive(reading, to);
}

/** Who gives, issues or takes what the noun at an index names. */
function giverOf(reading: Reading, noun: number): Attribution | null {
  for (let verb = noun - 1; verb > 0 && noun - verb <= longestGiving; verb -= 1) {
    if (!givingVerb.test(wordAt(reading, verb))) continue;
    const subject = subjectOf(reading, verb);
    if (!subject || verb - subject.whole.to > 2 || endsPossessive(reading, subject.whole.to))
      return null;
    return attributionOf(reading, subject.whole, { from: verb, to: noun + 1 }, subject.partners);
  }
  return null;
}

const givingVerb =
  /^(?:gave|gives?|given|giving|issued?|issues|issuing|made|makes?|took|takes?|taken|has|had|have|holds?|held|sent|sends?|delivered|delivers?|offered|offers?|repeated|repeats?|shares?|shared)$/;

/** "Ministry: …", "Jan Berg: “…”", and behind: "… : Berg", "“…” – Jan Berg". */
export function label(reading: Reading): Attribution | null {
  const { tokens, candidates, text } = reading;
  const first = candidates[0];
  if (first && first.from <= 2 && first.to <= longestLabel) {
    const whole = first.kind === 'name' ? widen(reading, first, tokens.length) : first;
    const gap = gapBefore(reading, whole.to);
    const isQuote = /^\s*:\s*["“„«]/.test(gap);
    if (/^\s*:/.test(gap) && (first.kind === 'speaker' || first.kind === 'role' || isQuote))
      return attributionOf(reading, whole, whole.to - 1);
  }
  const last = candidates.at(-1);
  if (!last || last.kind === 'pronoun' || last.from < shortestContent) return null;
  const whole = widen(reading, last, tokens.length);
  if (whole.to !== tokens.length || /[?!]/.test(text.slice(tokens[whole.to - 1]?.end ?? 0)))
    return null;
  const gap = gapBefore(reading, whole.from);
  const isBehind = last.kind === 'name' ? /["”]\s*[—–-]\s*$/ : /^["”.]?(?::|\s[—–-])\s+$/;
  return isBehind.test(gap) ? attributionOf(reading, whole, whole.to - 1) : null;
}

/** A label is short: "Ministry: …". */
const longestLabel = 5;

/** Words that something said has at least, when who said it stands behind. */
const shortestContent = 4;

/** Whether a source is only what somebody publishes: "the statement", "the ministry". */
export function isOffice(word: string): boolean {
  return officeNouns.has(word) || documentNouns.has(word);
}
