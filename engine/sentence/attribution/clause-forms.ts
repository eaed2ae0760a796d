import { auxiliaries } from '../../lexicon/auxiliaries';
import { periods } from '../../lexicon/dates';
import lists from '../../lexicon/en/attribution.json';
import { wordSet } from '../../lexicon/word-set';
import type { TokenRange } from '../../text/span';
import { isVerb } from '../clauses/verbs';
import { gapBefore, isAdjacent } from '../token-gaps';
import type { Attribution, Candidate } from './attribution';
import { isPluralRole, roleNouns, titleWords } from './cues';
import {
  attributionOf,
  breaksBefore,
  breaksBetween,
  longestAdverbial,
  type Reading,
  verbPhraseStart,
  widen,
  wordAt,
} from './reading';
import {
  isPluralSubject,
  isSeveralPeople,
  type Subject,
  subjectOf,
  verbStrength,
} from './subjects';

/** Words behind the verb of a parenthesis: "said in an interview on Thursday". */
const longestTail = 5;

/** Words of a title between an inverted verb and a name. */
const longestTitle = 8;

const determiners = wordSet(lists.determiners);

/** Words behind which "states" or "demands" was a noun. */
const nounFollowers = wordSet(lists.nounFollowers);

/** ", he argued," and ", the spokesman said.": subject and verb between two breaks. */
export function parenthesis(reading: Reading): Attribution | null {
  return parentheses(reading, false);
}

/** ", as Berg put it,": weaker, since it may compare one who says something with another. */
export function asParenthesis(reading: Reading): Attribution | null {
  return parentheses(reading, true);
}

function parentheses(reading: Reading, isCompared: boolean): Attribution | null {
  const { tokens, candidates } = reading;
  for (const candidate of candidates) {
    const whole = widen(reading, candidate, tokens.length);
    const hasAs = wordAt(reading, whole.from - 1) === 'as';
    const opens = hasAs ? whole.from - 1 : whole.from;
    const isParted = opens === 0 ? hasAs : breaksBefore(reading, opens);
    if (!isParted || hasAs !== isCompared) continue;
    const role = isCompared ? null : roleBefore(reading, candidate, whole);
    const last = Math.min(tokens.length, whole.to + longestAdverbial + 1);
    for (let verb = whole.to; verb < last; verb += 1) {
      const isBroken = breaksBefore(reading, verb) && !(role !== null && verb === whole.to);
      if (isBroken || reading.quoted[verb]) break;
      if (verbStrength(reading, verb) === 'none') continue;
      const isOwn = !candidates.some((c) => c.from >= whole.to && c.to <= verb);
      const source = { from: role ?? whole.from, to: whole.to };
      if (isOwn && closesSoon(reading, verb + 1)) return attributionOf(reading, source, verb);
      break;
    }
  }
  return null;
}

/**
 * Where what somebody is begins, which the name stands behind in commas: ", *the mayor of Carrow, Jan Berg*, said". Null
 * where it opens the sentence, which the subject of its main clause may do, or where a verb stands in it.
 */
function roleBefore(
  reading: Reading,
  { kind }: Candidate,
  { from, to }: TokenRange,
): number | null {
  const { tokens } = reading;
  const isNamed = kind === 'speaker' || kind === 'name';
  if (!isNamed || gapBefore(reading, from) !== ', ' || !breaksBefore(reading, to)) return null;
  for (let at = from - 1; at > 0 && from - at <= longestTitle; at -= 1) {
    if (isVerb(tokens, at)) return null;
    if (breaksBefore(reading, at)) return at;
  }
  return null;
}

/** Whether the clause ends within a few words: "said on Thursday," does, "said Norway would …" does not. */
function closesSoon(reading: Reading, from: number): boolean {
  let end = from;
  while (end < reading.tokens.length && end - from < longestTail && !breaksBefore(reading, end)) {
    end += 1;
  }
  return end >= reading.tokens.length || breaksBefore(reading, end);
}

/** "…," said foreign ministry spokesman Jan Berg; "Said Jan Berg: …". */
export function inversion(reading: Reading): Attribution | null {
  const { text, tokens, candidates } = reading;
  for (let verb = 0; verb < tokens.length; verb += 1) {
    if (verb > 0 && !/[,"”!?]/.test(gapBefore(reading, verb))) continue;
    const strength = verbStrength(reading, verb);
    if (/ing$/.test(wordAt(reading, verb)) || strength === 'none') continue;
    const source = candidates.find((c) => c.from > verb && c.from <= verb + longestTitle);
    // "Say police in Carrow": the bare form of several.
    if (!source || (strength === 'weak' && !isSeveral(reading, verb, source))) continue;
    const between = tokens.slice(verb + 1, source.from);
    const isTitle = between.every(
      (token, k) =>
        (token.capital || titleWords.has(token.stem) || roleNouns.has(token.norm)) &&
        isAdjacent(text, tokens, verb + 1 + k),
    );
    const whole = widen(reading, source, tokens.length, verb);
    const isSubject = auxiliaries.has(wordAt(reading, whole.to)) || standsBehindName(reading, verb);
    if (isTitle && !isSubject && closesSoon(reading, whole.to))
      return attributionOf(reading, whole, verb);
  }
  return null;
}

/** "The mayor, Jan Berg, *accused* Ostria": what stands behind the verb is no subject of it. */
function standsBehindName(reading: Reading, verb: number): boolean {
  const before = reading.candidates.findLast(({ to }) => to <= verb);
  if (!before || (before.kind !== 'speaker' && before.kind !== 'name')) return false;
  const { from, to } = widen(reading, before, verb);
  return to === verb && gapBefore(reading, verb) === ', ' && gapBefore(reading, from) === ', ';
}

/** Whether a common noun behind a bare form is several people: "say residents of Carrow". */
function isSeveral(reading: Reading, verb: number, { kind, word }: Candidate): boolean {
  if (verb === 0 || kind !== 'name' || !word || /s$/.test(wordAt(reading, verb))) return false;
  return isPluralRole(word) || isSeveralPeople(word);
}

/** "…, with Jan Berg saying that …", "…, the minister adding that …". */
export function withSaying(reading: Reading): Attribution | null {
  const { tokens, candidates } = reading;
  for (const candidate of candidates) {
    if (candidate.kind === 'pronoun') continue;
    const whole = widen(reading, candidate, tokens.length);
    const article = /^(?:the|a|an)$/.test(wordAt(reading, whole.from - 1)) ? 1 : 0;
    const opens = whole.from - article;
    const isWith = wordAt(reading, opens - 1) === 'with';
    if (opens < 2 || !(isWith || breaksBefore(reading, opens))) continue;
    const verb = whole.to;
    if (breaksBefore(reading, verb) || !/ing$/.test(wordAt(reading, verb))) continue;
    if (verbStrength(reading, verb) === 'weak') return attributionOf(reading, whole, verb);
  }
  return null;
}

/** Subject and verb of the main clause; strong verbs before weak ones, near subjects before far ones. */
export function mainClause(reading: Reading): Attribution | null {
  const { tokens } = reading;
  let fallback: Attribution | null = null;
  for (let verb = 1; verb < tokens.length; verb += 1) {
    const strength = verbStrength(reading, verb);
    const subject = strength === 'none' ? null : subjectOf(reading, verb);
    if (!subject) continue;
    const { whole } = subject;
    const found = clauseAttribution(reading, subject, verb);
    const isNear = verb - whole.to <= longestAdverbial && !breaksBetween(reading, whole.to, verb);
    const start = verbPhraseStart(reading, verb);
    const isApposition = breaksBefore(reading, start) && breaksBefore(reading, whole.to);
    if (strength === 'strong' && (isNear || isApposition)) return found;
    if (strength === 'weak' && isPresent(reading, subject, verb)) return found;
    if (strength === 'strong' && !breaksBefore(reading, start)) fallback ??= found;
  }
  return fallback;
}

/** "Norvia says", "officials say": a present form right behind a subject that it agrees with. */
function isPresent(reading: Reading, subject: Subject, verb: number): boolean {
  const word = wordAt(reading, verb);
  if (nounFollowers.has(wordAt(reading, verb + 1)) || /ing$/.test(word)) return false;
  if (isPluralSubject(reading, subject, verb)) return true;
  const { kind, word: noun } = subject.candidate;
  return verb === subject.whole.to && /s$/.test(word) && (kind !== 'name' || noun !== '');
}

/** The attribution to a clause's subject; a name right behind a role in commas is whom it means. */
function clauseAttribution(reading: Reading, subject: Subject, verb: number): Attribution {
  const { whole, candidate, partners } = subject;
  const isTitle = candidate.mention?.person === true && candidate.mention.by === 'title';
  // "Norvia's foreign minister, Jan Berg, said".
  const endsInRole = roleNouns.has(wordAt(reading, whole.to - 1));
  const isRole = candidate.kind === 'role' || candidate.word !== '' || isTitle || endsInRole;
  const named = isRole ? appositionTo(reading, whole, verb) : null;
  if (named) return attributionOf(reading, { from: whole.from, to: named.to }, verb);
  const opens = opensAsOffice(reading, subject, verb);
  const found = attributionOf(reading, opens ? { ...whole, from: 0 } : whole, verb, partners);
  // "Both" has been resolved to two that are named elsewhere.
  if (candidate.word !== 'both' || !candidate.mention) return found;
  return { ...found, sourceKind: 'speaker', mention: candidate.mention, word: '' };
}

/** "*The harbour master of Carrow*, Iven Quill, said": what opens the sentence is whose name stands behind it in commas. */
function opensAsOffice(
  reading: Reading,
  { whole: { from, to }, candidate: { kind } }: Subject,
  verb: number,
): boolean {
  const isNamed = kind === 'speaker' || kind === 'name';
  const isInCommas = gapBefore(reading, from) === ', ' && gapBefore(reading, to) === ', ';
  if (!isNamed || !isInCommas || verb !== to || from > longestTitle) return false;
  if (!determiners.has(wordAt(reading, 0)) || periods.has(wordAt(reading, from - 1))) return false;
  for (let at = 1; at < from; at += 1)
    if (breaksBefore(reading, at) || isVerb(reading.tokens, at)) return false;
  return true;
}

/** "The ambassador, Piet Tolm, said". */
function appositionTo(reading: Reading, role: TokenRange, verb: number): Candidate | null {
  if (gapBefore(reading, role.to) !== ', ') return null;
  const named = reading.candidates.find((c) => c.from >= role.to && c.to <= verb);
  if (!named || named.kind === 'pronoun' || named.kind === 'role') return null;
  const { from, to } = widen(reading, named, verb);
  return from === role.to && breaksBefore(reading, to) ? named : null;
}
