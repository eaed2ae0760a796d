import { auxiliaries, beForms } from '../../lexicon/auxiliaries';
import { monthOf, periods, weekdayOf } from '../../lexicon/dates';
import lists from '../../lexicon/en/attribution.json';
import { cueStrength } from '../../lexicon/reporting-verbs';
import { wordSet } from '../../lexicon/word-set';
import type { TokenRange } from '../../text/span';
import type { Token } from '../../text/tokenise';
import { beforeSubject } from '../clauses/opens-clause';
import type { Candidate } from './attribution';
import {
  documentNouns,
  officeNouns,
  prepositions,
  roleNouns,
  sayingNouns,
  sourceNouns,
  sourcePrepositionsAt,
  sourcePronouns,
  stemSet,
} from './cues';
import { reportsFinding } from './found-that';
import { breaksBefore, isAdverb, type Reading, verbPhraseStart, wordAt } from './reading';

/** Verbs that whatever stands before them says, with "that" behind them or at the end of what is said. */
const sayingVerbs = stemSet(lists.sayingVerbs);

/** The same at the end of what is said only. */
const closingVerbs = stemSet(lists.closingVerbs);

const determiners = wordSet(lists.determiners);

/** "People *familiar* with the matter", "a source *close* to him". */
const behindNouns = wordSet(lists.behindNouns);

/** Where the land or the town that one of these is of is known, it says it. */
const stateNouns = wordSet(lists.stateNouns);

/** Tokens of a phrase before its verb at most, and of what hangs on its noun. */
const longestPhrase = 10;
const longestTail = 5;

/** The least of a sentence that may be read: its words, and where one phrase ends. */
type Words = Pick<Reading, 'text' | 'tokens'>;

/** A phrase that names somebody by a common noun: "the harbour police", "residents of Carrow". */
type NounPhrase = TokenRange & {
  /** The noun that it is about. */
  word: string;
};

/**
 * Sources that no name and no role tells, known by where they stand: before a verb of saying ("…, the harbour police
 * said"), behind one that closes what is said, and behind "according to". Candidates that lie within one are
 * not sources of their own and are left out: "residents of Carrow" are not Carrow.
 */
export function withCommonSources(
  text: string,
  tokens: readonly Token[],
  known: readonly Candidate[],
): Candidate[] {
  const reading: Reading = { text, tokens, candidates: known, quoted: [] };
  const found: NounPhrase[] = [];
  tokens.forEach((_, at) => {
    const phrase =
      beforeVerb(reading, at) ?? behindVerb(reading, at) ?? behindPreposition(reading, at);
    if (phrase && found.every((each) => each.to <= phrase.from || phrase.to <= each.from))
      found.push(phrase);
  });
  if (!found.length) return [...known];
  const apart = known.filter((c) => found.every(({ from, to }) => c.to <= from || to <= c.from));
  const own = found.map(
    ({ from, to, word }): Candidate => ({ from, to, kind: 'name', mention: null, word }),
  );
  return [...apart, ...own].sort((a, b) => a.from - b.from);
}

/** "The harbour police said", "…, local residents told reporters". */
function beforeVerb(reading: Reading, verb: number): NounPhrase | null {
  const { tokens } = reading;
  const start = saysAt(reading, verb);
  if (start === null) return null;
  let first = start;
  while (first > 0 && start - first < longestPhrase && !opensPhrase(reading, first)) first -= 1;
  if (!opensPhrase(reading, first)) return null;
  if (!sayingVerbs.has((tokens[verb] as Token).stem)) {
    const isClosed = verb + 1 >= tokens.length || breaksBefore(reading, verb + 1);
    if (!isClosed || first === 0) return null;
  }
  // "On Wednesday the harbour police said".
  for (let from = first; from < start; from += 1) {
    if (from > first && !isDeterminer(tokens[from])) continue;
    const phrase = nounPhraseAt(reading, from, start);
    if (phrase && (phrase.to === start || isTime(reading, phrase.to, start))) return phrase;
  }
  return null;
}

/** Where the verb phrase of a verb of saying begins; `null` for what is no such verb, or a passive one. */
function saysAt(reading: Reading, verb: number): number | null {
  const { stem, norm } = reading.tokens[verb] as Token;
  if (!sayingVerbs.has(stem) && !closingVerbs.has(stem)) return null;
  if (/ing$/.test(norm) || cueStrength(norm, wordAt(reading, verb + 1)) === 'none') return null;
  if (!reportsFinding(reading, verb)) return null;
  const start = verbPhraseStart(reading, verb);
  if (start === 0) return null;
  for (let at = start; at < verb; at += 1) if (beForms.has(wordAt(reading, at))) return null;
  return start;
}

/** "…,” said the harbour police." */
function behindVerb(reading: Reading, verb: number): NounPhrase | null {
  const { stem, norm } = reading.tokens[verb] as Token;
  if (verb === 0 || !breaksBefore(reading, verb) || !sayingVerbs.has(stem)) return null;
  if (/ing$/.test(norm) || cueStrength(norm, wordAt(reading, verb + 1)) === 'none') return null;
  return nounPhraseAt(reading, verb + 1);
}

/** "According to the harbour police", with or without a comma behind them. */
function behindPreposition(reading: Reading, at: number): NounPhrase | null {
  const [length] = sourcePrepositionsAt(reading.tokens, at);
  return length === undefined ? null : nounPhraseAt(reading, at + length);
}

/**
 * The phrase that begins at a token, when a common noun that may be somebody is its head; `null` where a name or a
 * role is, which are known by themselves.
 */
function nounPhraseAt(
  reading: Reading,
  start: number,
  end = reading.tokens.length,
): NounPhrase | null {
  const { tokens, candidates } = reading;
  let from = start;
  while (from < end && isDeterminer(tokens[from]) && from - start < 3) from += 1;
  let to = from;
  while (to < end && (to === from || !breaksBefore(reading, to)) && mayName(reading, from, to))
    to += 1;
  const head = tokens[to - 1];
  // A name by itself; but "police said" has its capital from the sentence.
  if (to === from || !head || (head.capital && to > 1)) return null;
  const own = tokens.slice(from, to).filter((token) => !isOwner(reading, token));
  if (!own.every(maySpeak) || isOwner(reading, head) || /(?:ed|ing)$/.test(head.norm)) return null;
  if (roleNouns.has(head.norm) || candidates.some((c) => c.to === to && c.kind !== 'name'))
    return null;
  // "Norvia and its neighbours".
  if (wordAt(reading, start - 1) === 'and' && candidates.some((c) => c.to === start - 1))
    return null;
  const behind = tailEnd(reading, to, end);
  // "Authorities in Norvia" have a name of their own for its.
  const isOfState =
    wordAt(reading, to) === 'of' &&
    candidates.some((c) => c.from >= to && c.to <= behind && c.kind === 'speaker');
  return isOfState && stateNouns.has(head.norm) ? null : { from, to: behind, word: head.norm };
}

function isDeterminer(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'number' || determiners.has(token.norm));
}

/** Whether a token goes on with the words before a noun's end: no verb, no preposition, no other name. */
function mayName({ tokens }: Pick<Words, 'tokens'>, from: number, at: number): boolean {
  const { norm, stop, kind, capital } = tokens[at] as Token;
  if (kind !== 'word' || stop || auxiliaries.has(norm) || prepositions.has(norm)) return false;
  if (sourcePronouns.has(norm) || determiners.has(norm) || behindNouns.has(norm)) return false;
  if (isAdverb(norm) || weekdayOf.has(norm)) return false;
  if (at > from && cueStrength(norm, wordAt({ tokens }, at + 1)) === 'strong') return false;
  // "According to police Aldine had lost power".
  return !(capital && at > from && !(tokens[at - 1] as Token).capital);
}

/** "The commission’s engineers" are not the commission. */
function isOwner({ text }: Words, { start, end }: Token): boolean {
  return /['’]s? ?$/.test(text.slice(start, end + 1));
}

/** Whether a noun may be somebody: papers, claims and weeks say nothing by themselves. */
function maySpeak({ norm, stem }: Token): boolean {
  if (officeNouns.has(norm) || documentNouns.has(norm) || sayingNouns.has(norm)) return false;
  return !sourceNouns.has(stem) && !periods.has(norm);
}

/** End of what hangs on a noun: "of Carrow", "familiar with the matter"; its own end when nothing does. */
function tailEnd(reading: Reading, noun: number, limit: number): number {
  const { tokens } = reading;
  let end = noun;
  for (;;) {
    let at = end;
    if (at >= limit || breaksBefore(reading, at)) return end;
    if (behindNouns.has(wordAt(reading, at))) at += 1;
    if (!prepositions.has(wordAt(reading, at)) || wordAt(reading, at) === 'than') return end;
    at += 1;
    while (isDeterminer(tokens[at])) at += 1;
    const first = at;
    while (
      at < limit &&
      !breaksBefore(reading, at) &&
      mayBeOfTail(tokens[at] as Token) &&
      cueStrength(wordAt(reading, at), wordAt(reading, at + 1)) !== 'strong' &&
      at - first < longestTail
    )
      at += 1;
    const isDay = weekdayOf.has(wordAt(reading, first)) || monthOf.has(wordAt(reading, first));
    if (at === first || isDay) return end;
    end = at;
  }
}

function mayBeOfTail({ kind, stop, norm }: Token): boolean {
  return kind === 'word' && !stop && !auxiliaries.has(norm) && !prepositions.has(norm);
}

/** Whether nothing but a day stands between a source and its verb: "on Tuesday". */
function isTime(reading: Words, from: number, to: number): boolean {
  const words = Array.from({ length: to - from }, (_, i) => wordAt(reading, from + i));
  return (
    words.some((word) => weekdayOf.has(word)) &&
    words.every((word) => weekdayOf.has(word) || /^(?:on|late|early|morning|evening)$/.test(word))
  );
}

/** Whether a phrase begins at a token: at a break, or behind what opens a clause. */
function opensPhrase(reading: Words & Pick<Reading, 'candidates' | 'quoted'>, at: number): boolean {
  return at === 0 || breaksBefore(reading, at) || beforeSubject.has(wordAt(reading, at - 1));
}
