import { auxiliaries } from '../../lexicon/auxiliaries';
import { months } from '../../lexicon/dates';
import { cueStrength } from '../../lexicon/reporting-verbs';
import type { TokenRange } from '../../text/span';
import type { Token } from '../../text/tokenise';
import type { Mention } from '../mention';
import { gapBefore, isAdjacent } from '../token-gaps';
import type { Attribution, Candidate } from './attribution';
import { roleNouns, titleWords } from './cues';

/** A sentence with all that may be its source, as every form of attribution reads it. */
export type Reading = {
  text: string;
  tokens: readonly Token[];
  candidates: readonly Candidate[];
  quoted: readonly boolean[];
};

/** A way of saying who said something; `null` when a sentence does not use it. */
export type Form = (reading: Reading) => Attribution | null;

/** Where one phrase ends and another begins. */
export const phraseBreak = /[,;:.!?"”“—–)]/;

/** Adverbs and auxiliaries between a subject and its verb: "he had also", "Berg nevertheless". */
export const longestAdverbial = 3;

export function wordAt({ tokens }: Pick<Reading, 'tokens'>, index: number): string {
  return tokens[index]?.norm ?? '';
}

export function breaksBefore(reading: Reading, index: number): boolean {
  const gap = gapBefore(reading, index);
  // "The Water Union (WU) said": short for the name, no phrase of its own.
  if (gap === ') ' && gapBefore(reading, index - 1) === ' (') return false;
  return phraseBreak.test(gap);
}

/** Whether a phrase ends between two tokens, the gaps before both included. */
export function breaksBetween(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i <= to; i += 1) if (breaksBefore(reading, i)) return true;
  return false;
}

/** Index of the first auxiliary or adverb right before a verb, or the verb's own. */
export function verbPhraseStart(reading: Reading, verb: number): number {
  let at = verb;
  while (at > 0 && verb - at < longestAdverbial && !breaksBefore(reading, at)) {
    const word = wordAt(reading, at - 1);
    if (!auxiliaries.has(word) && !isAdverb(word)) break;
    at -= 1;
  }
  return at;
}

export function isAdverb(word: string): boolean {
  return /.ly$|^(?:also|not|never|already|once|again|since|long|later|further|then|still|now|even|earlier|repeatedly|both|first|only|yet)$/.test(
    word,
  );
}

/** Widens a source over its title: "ministry spokesman Jan Berg". */
export function widen(
  reading: Reading,
  { from, to, kind }: Candidate,
  end: number,
  after = -1,
): TokenRange {
  const { text, tokens } = reading;
  const belongs = (index: number): boolean => {
    const token = tokens[index];
    if (!token || index <= after || index >= end) return false;
    if (titleWords.has(token.stem) || roleNouns.has(token.norm)) return true;
    return token.capital && !token.stop && !months.has(token.norm);
  };
  const isCue = (index: number): boolean =>
    cueStrength(wordAt(reading, index), wordAt(reading, index + 1)) === 'strong';
  let first = from;
  let last = to;
  if (kind !== 'pronoun') {
    while (first > 0 && belongs(first - 1) && isAdjacent(text, tokens, first)) first -= 1;
    while (
      belongs(last) &&
      isAdjacent(text, tokens, last) &&
      !isCue(last) &&
      !opensNext(reading, last)
    )
      last += 1;
  }
  return { from: first, to: last };
}

/** "According to Berg *the* dam …": behind a source an article goes on with it only behind "of" or "for". */
function opensNext(reading: Reading, at: number): boolean {
  return /^(?:the|an?)$/.test(wordAt(reading, at)) && !/^(?:of|for)$/.test(wordAt(reading, at - 1));
}

/** Whether a source ends in a possessive: "Norvia's". */
export function endsPossessive({ text, tokens }: Reading, to: number): boolean {
  const last = tokens[to - 1];
  return last !== undefined && /['’]s?$/.test(text.slice(last.start, last.end + 1).trimEnd());
}

/** Behind such a role stands whom it is about: "a spokesman for Berg" is not Berg. */
const speaksFor =
  /^(?:spokesman|spokeswoman|spokesperson|aide|adviser|advisor|assistant|ally|deputy)$/;

/** An attribution whose source is the person named in a range, else the organisation, else the role. */
export function attributionOf(
  reading: Reading,
  source: TokenRange,
  cue: TokenRange | number,
  partners: readonly Mention[] = [],
): Attribution {
  const inside = reading.candidates.filter((c) => c.from >= source.from && c.to <= source.to);
  const named = inside.findLast(
    ({ kind, word }) => kind === 'speaker' || (kind === 'name' && !word),
  );
  const { kind, mention, word } = named ?? (inside.at(-1) as Candidate);
  const isProxy =
    named !== undefined && mention !== null && speaksForAnother(reading, source, named);
  return {
    source: { from: source.from, to: source.to },
    sourceKind: isProxy ? 'name' : kind,
    mention: isProxy ? null : mention,
    partners: isProxy ? [] : partners,
    word: isProxy ? '' : kind === 'name' ? roleBehind(inside, source) : word,
    cue: typeof cue === 'number' ? { from: cue, to: cue + 1 } : cue,
  };
}

/** The role that closes a source with a name the pack lacks: "a Danish ministry spokesperson". */
function roleBehind(inside: readonly Candidate[], { to }: TokenRange): string {
  const last = inside.at(-1);
  return last?.to === to ? last.word : '';
}

/** "A spokesman for Berg", "an aide to Berg": a person's mention behind such a role. */
function speaksForAnother(
  reading: Reading,
  source: TokenRange,
  { from, mention }: Candidate,
): boolean {
  if (mention?.by !== 'name' || !mention.person) return false;
  const link = wordAt(reading, from - 1);
  if (!/^(?:for|to|of)$/.test(link)) return false;
  for (let at = source.from; at < from; at += 1) {
    if (speaksFor.test(wordAt(reading, at))) return true;
  }
  return false;
}
