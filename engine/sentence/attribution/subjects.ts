import { auxiliaries, beForms, haveForms } from '../../lexicon/auxiliaries';
import { cueStrength, isBareParticiple } from '../../lexicon/reporting-verbs';
import type { TokenRange } from '../../text/span';
import { beforeSubject } from '../clauses/opens-clause';
import type { Mention } from '../mention';
import { gapBefore } from '../token-gaps';
import type { Candidate } from './attribution';
import { beforeAdjectives, documentNouns, officeNouns, prepositions, roleNouns } from './cues';
import { reportsFinding } from './found-that';
import {
  breaksBefore,
  breaksBetween,
  endsPossessive,
  isAdverb,
  type Reading,
  verbPhraseStart,
  widen,
  wordAt,
} from './reading';

/** Tokens between a subject and its verb: "Varda, speaking on Thursday in the capital, also said". */
const longestGap = 14;

/** Subjects that are looked at for one verb: a bound for lists of names. */
const mostSubjects = 12;

/** Names before "and" that are taken for one subject. */
const mostPartners = 4;

/** A verb's subject: its own range with title, and the others that stand beside it. */
export type Subject = { candidate: Candidate; whole: TokenRange; partners: readonly Mention[] };

/** How far the word at an index reports speech; adjectives and passives do not. */
export function verbStrength(reading: Reading, at: number): 'strong' | 'weak' | 'none' {
  const word = wordAt(reading, at);
  const strength = cueStrength(word, wordAt(reading, at + 1));
  if (strength === 'none' || reading.quoted[at] || !reportsFinding(reading, at)) return 'none';
  if (gapBefore(reading, at) === '-') return 'none';
  const before = wordAt(reading, at - 1);
  // "Moon Jae-in said": the end of a name is no preposition.
  const isNamed = reading.candidates.some(({ to, kind }) => to === at && kind === 'speaker');
  if (
    strength === 'strong' &&
    beforeAdjectives.has(before) &&
    !isNamed &&
    !breaksBefore(reading, at)
  )
    return 'none';
  let first = at;
  while (isAdverb(wordAt(reading, first - 1)) && at - first < 3) first -= 1;
  const auxiliary = wordAt(reading, first - 1);
  // "The president did warn".
  if (strength === 'weak' && auxiliary === 'did' && first === at) return 'strong';
  const isGoingOn = /ing$/.test(word);
  if (beForms.has(auxiliary) && !isGoingOn) return 'none';
  if (isBareParticiple(word) && !haveForms.has(auxiliary)) return 'none';
  return strength;
}

/**
 * The subject of a verb: behind a break the first name that a break follows ("Berg, who speaks for the
 * ministry, said"); behind "and" the one its clause begins with; else the nearest name before that no
 * preposition governs.
 */
export function subjectOf(reading: Reading, verb: number): Subject | null {
  const start = verbPhraseStart(reading, verb);
  const before = reading.candidates
    .filter((c) => c.to <= verb && !(c.from > 0 && /^(?:his|her|him)$/.test(c.word)))
    .slice(-mostSubjects);
  const views = before.map((candidate) => ({ candidate, whole: widen(reading, candidate, verb) }));
  if (wordAt(reading, start - 1) === 'who') return ofRelative(reading, views, start - 1);
  const subjects = views.filter((view) => maySubject(reading, view, verb));
  if (breaksBefore(reading, start) && start > 0) {
    const first = subjects.find(
      ({ whole }) =>
        whole.to < start && opensClause(reading, whole.from) && breaksBefore(reading, whole.to),
    );
    if (first) return withPartners(reading, first);
  }
  const isSecondVerb = /^(?:and|or|but)$/.test(wordAt(reading, start - 1));
  const nearest = isSecondVerb
    ? subjects.findLast(({ whole }) => opensClause(reading, whole.from))
    : nearestSubject(reading, views, subjects, start);
  if (!nearest || verb - nearest.whole.to > longestGap) return null;
  return withPartners(reading, nearest);
}

/** Whom "who" is about: the last name that its clause stands right behind, or that commas part from it. */
function ofRelative(reading: Reading, views: readonly View[], who: number): Subject | null {
  const isNamed = ({ candidate }: View): boolean => candidate.kind === 'speaker' || !candidate.word;
  const found =
    views.findLast(({ whole }) => whole.to === who && !breaksBefore(reading, who)) ??
    views.findLast(
      (view) =>
        isNamed(view) &&
        breaksBefore(reading, view.whole.to) &&
        !/^(?:at|of|in|from)$/.test(wordAt(reading, skipArticle(reading, view.whole.from) - 1)),
    ) ??
    views.findLast(({ whole }) => breaksBefore(reading, whole.to));
  return found ? { ...found, partners: [] } : null;
}

type View = { candidate: Candidate; whole: TokenRange };

/** The last name that may be a subject; from another clause it gives way to an office right before. */
function nearestSubject(
  reading: Reading,
  views: readonly View[],
  subjects: readonly View[],
  start: number,
): View | undefined {
  const nearest = subjects.at(-1);
  const isOfClause = nearest && !breaksBetween(reading, nearest.whole.to, start);
  return isOfClause ? nearest : (officeBehind(reading, views.at(-1), start) ?? nearest);
}

/** "Somebody at the ministry said": the ministry stands for whom nothing else names. */
function officeBehind(reading: Reading, last: View | undefined, start: number): View | undefined {
  if (!last?.candidate.mention || last.candidate.mention.person || last.whole.to !== start) return;
  return /^(?:at|from|of)$/.test(wordAt(reading, skipArticle(reading, last.whole.from) - 1))
    ? last
    : undefined;
}

/** Whether a clause may begin at a token: at a break, behind "that" or "on Monday". */
function opensClause(reading: Reading, at: number): boolean {
  if (at <= 1 || breaksBefore(reading, at)) return true;
  const before = reading.tokens[at - 1];
  if (!before || prepositions.has(before.norm)) return false;
  return beforeSubject.has(before.norm) || (before.stop && before.capital);
}

function maySubject(
  reading: Reading,
  { candidate, whole }: { candidate: Candidate; whole: TokenRange },
  verb: number,
): boolean {
  if (isOwner(reading, candidate, whole, verb)) return false;
  if (candidate.word === 'they' || candidate.kind === 'pronoun') return true;
  let at = whole.from - 1;
  if (/^(?:the|a|an)$/.test(wordAt(reading, at))) at -= 1;
  if (breaksBefore(reading, at + 1)) return true;
  const before = wordAt(reading, at);
  if (!prepositions.has(before)) return true;
  // "A letter from Norvia says": the letter says what Norvia says.
  if (/^(?:from|by|of)$/.test(before) && verbPhraseStart(reading, verb) === whole.to) {
    return [1, 2].some((back) => documentNouns.has(wordAt(reading, at - back)));
  }
  // "In Portside Varda said": the town is not part of the name.
  return at === 0 && before === 'in' && whole.from < candidate.from;
}

/** "Norvia's demands" are not Norvia; "Norvia's minister" and "Norvia's statement said" are a source. */
function isOwner(reading: Reading, candidate: Candidate, whole: TokenRange, verb: number): boolean {
  if (endsPossessive(reading, whole.to)) {
    const isDocument = documentNouns.has(wordAt(reading, whole.to));
    return !(isDocument && verbPhraseStart(reading, verb) === whole.to + 1);
  }
  if (!endsPossessive(reading, candidate.to) || whole.to === candidate.to) return false;
  for (let at = candidate.to; at < whole.to; at += 1) {
    const word = wordAt(reading, at);
    if (roleNouns.has(word) || officeNouns.has(word) || word === 'government') return false;
  }
  return true;
}

/** Adds those who stand beside a subject with "and"; none when "and" joins clauses. */
function withPartners(
  reading: Reading,
  subject: { candidate: Candidate; whole: TokenRange },
): Subject {
  const { candidate, whole } = subject;
  if (candidate.word === 'both') return pairBefore(reading, subject);
  // "The Water Union (WU)": the full name is the subject.
  const isShort = gapBefore(reading, whole.from) === ' (';
  const full = isShort ? reading.candidates.findLast((c) => c.to === whole.from) : undefined;
  if (full?.mention)
    return withPartners(reading, { candidate: full, whole: widen(reading, full, whole.from) });
  const partners: Mention[] = [];
  let { from } = whole;
  while (partners.length < mostPartners) {
    const before = partnerBefore(reading, from, partners.length > 0);
    if (!before?.candidate.mention) break;
    partners.unshift(before.candidate.mention);
    from = before.whole.from;
  }
  if (!partners.length || !candidate.mention || !opensClause(reading, skipArticle(reading, from)))
    return { ...subject, partners: [] };
  return { candidate, whole: { from, to: whole.to }, partners };
}

function skipArticle(reading: Reading, at: number): number {
  return /^(?:the|both)$/.test(wordAt(reading, at - 1)) ? at - 1 : at;
}

/** The name that "and", "as well as" or, further in a list, a comma joins to what begins at `from`. */
function partnerBefore(
  reading: Reading,
  from: number,
  inList: boolean,
): { candidate: Candidate; whole: TokenRange } | null {
  let end = wordAt(reading, from - 1) === 'the' ? from - 1 : from;
  const word = wordAt(reading, end - 1);
  if (word === 'and') end -= 1;
  else if (word === 'as' && wordAt(reading, end - 2) === 'well') end -= 3;
  else if (!(inList && gapBefore(reading, end) === ', ')) return null;
  const candidate = reading.candidates.findLast((c) => c.to <= end && c.mention !== null);
  if (!candidate) return null;
  const whole = widen(reading, candidate, end);
  return whole.to === end && !endsPossessive(reading, whole.to) ? { candidate, whole } : null;
}

/** "Replies from Norvia and Ostria came, but both refused": the last two that "and" joins. */
function pairBefore(
  reading: Reading,
  subject: { candidate: Candidate; whole: TokenRange },
): Subject {
  const { candidates } = reading;
  for (let i = candidates.length - 1; i > 0; i -= 1) {
    const second = candidates[i] as Candidate;
    if (second.from >= subject.whole.from || !second.mention) continue;
    const first = partnerBefore(reading, widen(reading, second, subject.whole.from).from, false);
    const partner = first?.candidate.mention;
    if (partner) {
      const candidate: Candidate = {
        ...subject.candidate,
        kind: 'speaker',
        mention: second.mention,
      };
      return { candidate, whole: subject.whole, partners: [partner] };
    }
  }
  return { ...subject, partners: [] };
}

/** Whether several are the subject of a verb in its bare form: "officials say", "A and B claim". */
export function isPluralSubject(
  reading: Reading,
  { candidate, whole, partners }: Subject,
  verb: number,
): boolean {
  if (partners.length) return verb === whole.to;
  // "Norvia and its neighbours say".
  if (
    wordAt(reading, whole.to) === 'and' &&
    /^(?:its|their|his|her)$/.test(wordAt(reading, whole.to + 1))
  )
    return verb - whole.to <= 4 && /s$/.test(wordAt(reading, verb - 1));
  // "Residents of Carrow say".
  const last = candidate.word || wordAt(reading, whole.to - 1);
  return verb === whole.to && isSeveralPeople(last);
}

/** Whether a folded noun has a verb in the plural: "residents", "police". */
export function isSeveralPeople(noun: string): boolean {
  return /[^s]s$|media$|police$|people$/.test(noun) && !auxiliaries.has(noun);
}
