import { periods } from '../../lexicon/dates';
import lists from '../../lexicon/en/sentence-parts.json';
import { wordSet } from '../../lexicon/word-set';
import type { TokenRange } from '../../text/span';
import type { Token } from '../../text/tokenise';
import { prepositions } from '../attribution/cues';
import { isAdverb } from '../attribution/reading';
import { gapBefore } from '../token-gaps';
import { nominalPhrases } from './nominal-phrases';
import { isParticiple, readVerbs, type VerbReading } from './verbs';

/**
 * - `clause`: a main, coordinated or subordinate clause, or a participle's
 * - `aside`: a relative clause, an apposition, what dashes or brackets hold
 * - `nominal`: a noun phrase that says what a clause could: "its seizure of the valley"
 * - `quotation`: what stands in quotation marks
 */
export type PartKind = 'clause' | 'aside' | 'nominal' | 'quotation';

/** One of several things that a sentence states. */
export type SentencePart = {
  kind: PartKind;
  /** Its own tokens, in order; a clause that another one interrupts has several runs of them. */
  ranges: readonly TokenRange[];
  /** Whom or what it is about where another part says so: "Norvia" for "which has massed troops". */
  subject: TokenRange | null;
};

type OpenPart = { kind: PartKind; ranges: TokenRange[]; subject: TokenRange | null };

const relatives = wordSet(lists.relative);
const subordinators = wordSet(lists.subordinate);
const subordinatorsBehindComma = wordSet(lists.subordinateBehindComma);
const coordinators = wordSet(lists.coordinate);
const subjects = wordSet(lists.subjects);
const determiners = wordSet(lists.determiners);

/** Tokens behind a conjunction among which a verb makes a clause of what follows. */
const verbWithin = 12;

/** Words of the phrase that a relative clause or a shared verb is about. */
const longestSubject = 5;

/** Words that are not stop words from which a part says something. */
const fewestWords = 2;

/** Tokens from which a quotation is more than a word or two that somebody has chosen. */
const shortestQuotation = 6;

/**
 * What a sentence states, part by part: its clauses with what interrupts them apart, relative clauses
 * and appositions with whom they are about, participles and coordinated verbs with the subject they
 * share, noun phrases that say what a clause could, quotations. Parts may lie within each other. Empty
 * when the sentence states one thing.
 * @param quoted for each token, whether it stands inside quotation marks
 */
export function sentenceParts(
  text: string,
  tokens: readonly Token[],
  quoted: readonly boolean[],
): SentencePart[] {
  const reading = readVerbs(text, tokens);
  const clauses = clauseParts(reading);
  const parts: SentencePart[] = [
    ...(clauses.length > 1 ? clauses : []),
    ...nominalPhrases(reading).map(
      (range): SentencePart => ({ kind: 'nominal', ranges: [range], subject: null }),
    ),
    ...quotations(reading, quoted).map(
      (range): SentencePart => ({ kind: 'quotation', ranges: [range], subject: null }),
    ),
  ];
  const told = new Set([`0-${tokens.length}`]);
  return parts.filter(({ ranges }) => {
    const key = ranges.map(({ from, to }) => `${from}-${to}`).join(' ');
    if (told.has(key) || wordsIn(tokens, ranges) < fewestWords) return false;
    told.add(key);
    return true;
  });
}

function wordsIn(tokens: readonly Token[], ranges: readonly TokenRange[]): number {
  let words = 0;
  for (const { from, to } of ranges)
    for (let at = from; at < to; at += 1) if (!tokens[at]?.stop) words += 1;
  return words;
}

function clauseParts(reading: VerbReading): OpenPart[] {
  const { tokens } = reading;
  const parts: OpenPart[] = [];
  const begin = (kind: PartKind, at: number, subject: TokenRange | null): OpenPart => {
    const part = { kind, ranges: [{ from: at, to: tokens.length }], subject };
    parts.push(part);
    return part;
  };
  let host: OpenPart | null = null;
  let current = begin('clause', 0, null);
  for (let at = 1; at < tokens.length; at += 1) {
    const opening = openingAt(reading, at, current, host);
    if (!opening) continue;
    (current.ranges.at(-1) as TokenRange).to = at;
    if (opening === 'resumed') {
      current = host as OpenPart;
      host = null;
      current.ranges.push({ from: at, to: tokens.length });
    } else if (opening === 'aside') {
      host ??= current;
      current = begin('aside', at, phraseBefore(reading, at));
    } else {
      current = begin(
        'clause',
        at,
        hasOwnSubject(reading, at) ? null : subjectOf(reading, current),
      );
      host = null;
    }
  }
  return parts;
}

/** What begins at a token: an aside, another clause, or again the clause that an aside interrupted. */
function openingAt(
  reading: VerbReading,
  at: number,
  current: OpenPart,
  host: OpenPart | null,
): 'aside' | 'clause' | 'resumed' | null {
  const { tokens, verbs } = reading;
  const gap = gapBefore(reading, at);
  const word = tokens[at]?.norm ?? '';
  const back = host ? 'resumed' : null;
  if (gap.includes(')')) return back;
  if (/[—–]|\s-\s/.test(gap)) return back ?? 'aside';
  if (gap.includes('(')) return 'aside';
  if (/[;:]/.test(gap)) return 'clause';
  const isBehindComma = gap.includes(',');
  // "The talks during which …": the relative clause begins with its preposition.
  const isBound = relatives.has(tokens[at + 1]?.norm ?? '') && prepositions.has(word);
  if (isBound) return 'aside';
  if (relatives.has(word)) {
    const isFree = word !== 'where' && !prepositions.has(tokens[at - 1]?.norm ?? '');
    return isBehindComma || isFree ? 'aside' : null;
  }
  if (opensBackground(reading, at)) return 'clause';
  if (measuresTime(tokens, at - 2)) return null;
  if (subordinators.has(word) || (isBehindComma && subordinatorsBehindComma.has(word)))
    return isClausal(reading, at + 1) ? 'clause' : null;
  if (coordinators.has(word)) return joinsClause(reading, at, isBehindComma) ? 'clause' : null;
  if (!isBehindComma) return null;
  const isWhole = hasVerb(reading, current, at);
  if (host && isWhole && (verbs[at] || !hasVerb(reading, host, at))) return 'resumed';
  if (isWhole && current.ranges[0]?.from === 0 && opensLate(tokens)) return 'clause';
  if (isWhole && isParticiple(tokens, at)) return 'clause';
  const isApposed = !isWhole && !host && determiners.has(word) && isClausal(reading, at);
  return isApposed && verbs[behindComma(reading, at + 1)] ? 'aside' : null;
}

/** "Eight years after Norvia seized the valley": the measure belongs to the clause. */
function opensBackground(reading: VerbReading, at: number): boolean {
  const { tokens } = reading;
  const word = tokens[at + 2]?.norm ?? '';
  return measuresTime(tokens, at) && subordinators.has(word) && isClausal(reading, at + 3);
}

/** "Eight years", "a day". */
function measuresTime(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at];
  const isMeasure = first?.kind === 'number' || determiners.has(first?.norm ?? '');
  return isMeasure && periods.has(tokens[at + 1]?.norm ?? '');
}

/** The token behind the next comma. */
function behindComma(reading: VerbReading, from: number): number {
  let at = from;
  while (at < reading.tokens.length && !gapBefore(reading, at).includes(',')) at += 1;
  return at;
}

/** "When …, …" and "Speaking …, …": the main clause is still to come. */
function opensLate(tokens: readonly Token[]): boolean {
  const word = tokens[0]?.norm ?? '';
  return subordinators.has(word) || word === 'as' || isParticiple(tokens, 0);
}

/** "…, and Norvia has …" and "… and has …"; a noun behind "and" belongs to a list. */
function joinsClause(reading: VerbReading, at: number, isBehindComma: boolean): boolean {
  const { tokens, verbs } = reading;
  const next = isAdverb(tokens[at + 1]?.norm ?? '') ? at + 2 : at + 1;
  if (verbs[next]) return true;
  const first = tokens[next];
  if (!first) return false;
  const opensPhrase = determiners.has(first.norm) || first.capital || first.kind === 'number';
  const isSubject = isBehindComma && opensPhrase;
  return (isSubject || subjects.has(first.norm)) && isClausal(reading, at + 1);
}

/** Whether a verb stands before the phrase ends. */
function isClausal(reading: VerbReading, from: number): boolean {
  const last = Math.min(reading.tokens.length, from + verbWithin);
  for (let at = from; at < last; at += 1) {
    if (at > from && /[,;:()—–]/.test(gapBefore(reading, at))) return false;
    if (reading.verbs[at]) return true;
  }
  return false;
}

function hasVerb({ verbs }: VerbReading, { ranges }: OpenPart, before: number): boolean {
  return ranges.some(({ from, to }) => {
    for (let at = from; at < Math.min(to, before); at += 1) if (verbs[at]) return true;
    return false;
  });
}

/** Whether somebody is named between a clause's first words and its verb. */
function hasOwnSubject({ tokens, verbs }: VerbReading, from: number): boolean {
  const word = tokens[from]?.norm ?? '';
  let at = coordinators.has(word) || subordinators.has(word) ? from + 1 : from;
  if (measuresTime(tokens, from)) at = from + 3;
  while (isAdverb(tokens[at]?.norm ?? '')) at += 1;
  return !verbs[at] && !isParticiple(tokens, at);
}

/** The words right before a part's last verb, or the subject that it shares itself. */
function subjectOf(
  { tokens, verbs }: VerbReading,
  { ranges, subject }: OpenPart,
): TokenRange | null {
  for (const { from, to } of ranges.toReversed()) {
    let verb = to - 1;
    while (verb >= from && !verbs[verb]) verb -= 1;
    while (verb > from && (verbs[verb - 1] || isAdverb(tokens[verb - 1]?.norm ?? ''))) verb -= 1;
    if (verb <= from) continue;
    let first = verb;
    while (first > from && verb - first < longestSubject && !verbs[first - 1]) first -= 1;
    return { from: first, to: verb };
  }
  return subject;
}

/** What a relative clause or an apposition is about: the noun phrase it stands behind. */
function phraseBefore(reading: VerbReading, at: number): TokenRange | null {
  const { tokens, verbs } = reading;
  let from = at;
  while (from > 0 && at - from < longestSubject) {
    const word = tokens[from - 1]?.norm ?? '';
    const isBound = prepositions.has(word) && word !== 'of';
    if (verbs[from - 1] || isBound || coordinators.has(word)) break;
    from -= 1;
    if (/[,;:()—–]/.test(gapBefore(reading, from))) break;
  }
  return from < at ? { from, to: at } : null;
}

/** Runs of quoted tokens that are long enough and state something. */
function quotations({ tokens, verbs }: VerbReading, quoted: readonly boolean[]): TokenRange[] {
  const runs: TokenRange[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    if (!quoted[from]) continue;
    let to = from + 1;
    while (to < tokens.length && quoted[to]) to += 1;
    if (to - from >= shortestQuotation && verbs.slice(from, to).includes(true))
      runs.push({ from, to });
    from = to;
  }
  return runs;
}
