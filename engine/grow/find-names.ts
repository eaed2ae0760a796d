import { monthOf, weekdayOf } from '../lexicon/dates';
import lists from '../lexicon/en/kept-names.json';
import { nations } from '../lexicon/nations';
import { cueStrength } from '../lexicon/reporting-verbs';
import { wordSet } from '../lexicon/word-set';
import { isPlainLabel } from '../pack/rules/labels';
import type { Attribution } from '../sentence/attribution/attribution';
import {
  isPluralRole,
  mediaWords,
  officeNouns,
  roleNouns,
  titleWords,
} from '../sentence/attribution/cues';
import { readAttribution } from '../sentence/attribution/read-attribution';
import { readQuotes } from '../sentence/quotation-marks';
import { gapBefore, isAdjacent } from '../sentence/token-gaps';
import type { TokenRange } from '../text/span';
import { type Token, tokenise } from '../text/tokenise';
import type { CutSentence } from './cut-sentence';
import { printedOf } from './printed-of';
import { stateAt } from './states';

const honorifics = wordSet(lists.honorifics);
const bodies = wordSet(lists.bodies);
const particles = wordSet(lists.particles);
const agencies = wordSet(lists.agencies);

/** Words of a title before or behind a name at most. */
const longestTitle = 9;

/** Share of a sentence's words with a capital from which capitals tell nothing: a headline. */
const headlineShare = 0.6;

/** A name as one sentence has it, with what it tells of whose name it is. */
export type NameSighting = {
  /** Words of the name, without title: "Dmitry Peskov". */
  words: readonly string[];
  /** As printed. */
  printed: string;
  /** Its title as printed, without its article: "Kremlin spokesman"; empty when it has none. */
  title: string;
  kind: 'person' | 'body' | 'unknown';
  /** Whether it is an abbreviation in capitals: a body, or a place. */
  isShort: boolean;
  /** Whether it is who the sentence is from. */
  isSource: boolean;
  /** Whether something is in it, or it has an office of its own: "in Lothmar", "Lothmar's parliament". */
  isPlace: boolean;
};

/** Every name of an article's sentences, in reading order; what is in capitals throughout has none. */
export function findNames(sentences: readonly CutSentence[]): NameSighting[] {
  const lower = new Set(
    sentences.flatMap(({ tokens }) => tokens.flatMap(({ capital, norm }) => (capital ? [] : norm))),
  );
  return sentences.flatMap((sentence) => namesIn(sentence, lower));
}

function namesIn(sentence: CutSentence, lower: ReadonlySet<string>): NameSighting[] {
  const { text, tokens } = sentence;
  const content = tokens.filter(({ stop }) => !stop);
  const capitals = content.filter(({ capital }) => capital).length;
  const isEnded = /[.!?…]["'”’)]*\s*$/.test(text);
  if (!isEnded && content.length > 3 && capitals > headlineShare * content.length) return [];
  const { quoted } = readQuotes(text, tokens);
  const source = namedSource(readAttribution(text, tokens, [], quoted).attribution);
  const found: NameSighting[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const range = nameAt(sentence, at, lower);
    if (!range) continue;
    const sighting = sightingOf(sentence, range, source);
    if (sighting && isPlainLabel(sighting.printed) && isPlainLabel(sighting.title))
      found.push(sighting);
    at = range.to - 1;
  }
  return found;
}

/** The words of a source that names somebody: "residents of Carrow" do not make the town one who speaks. */
function namedSource(attribution: Attribution | null): TokenRange | undefined {
  const word = attribution?.word;
  const isCommon = !!word && !roleNouns.has(word) && !officeNouns.has(word);
  return isCommon ? undefined : attribution?.source;
}

/** A run of capitals that begins at a token. */
function nameAt(
  { text, tokens }: CutSentence,
  at: number,
  lower: ReadonlySet<string>,
): TokenRange | null {
  const first = tokens[at] as Token;
  if (!isCapital(first)) return null;
  // A sentence's first word has a capital whatever it is.
  if (at === 0 && lower.has(first.norm) && !roleNouns.has(first.norm)) return null;
  const isAlone = !isAdjacent(text, tokens, 1) || !isCapital(tokens[1]);
  if (at === 0 && isAlone && bodies.has(first.norm)) return null;
  let to = at + 1;
  while (to < tokens.length && !isPossessive(text, tokens, to - 1)) {
    const token = tokens[to] as Token;
    if (!isAdjacent(text, tokens, to)) break;
    // "President of Russia Jan Berg", "the NATO-Russia council": two names beside each other.
    if (
      stateAt(tokens, at)?.to === to &&
      to - at < 3 &&
      isCapital(token) &&
      endsState(text, tokens, to)
    )
      break;
    // "Moon Jae-in": the second half of a first name.
    if (isCapital(token) || (gapBefore({ text, tokens }, to) === '-' && to - at > 1)) to += 1;
    else if (isLink(tokens, to) && isCapital(tokens[to + 1]) && isAdjacent(text, tokens, to + 1))
      to += 2;
    else break;
  }
  return { from: at, to };
}

/** Whether the state before a token is no adjective of what follows: "Russia Jan Berg", not "Russian Jan Berg". */
function endsState(text: string, tokens: readonly Token[], to: number): boolean {
  const next = tokens[to] as Token;
  return gapBefore({ text, tokens }, to) === '-' || !(isTitle(next) || bodies.has(next.norm));
}

/** "Ministry of Defence", "Secretary of State", "Ursula von der Leyen". */
function isLink(tokens: readonly Token[], at: number): boolean {
  const { norm } = tokens[at] as Token;
  if (particles.has(norm)) return true;
  const before = tokens[at - 1] as Token;
  const isOfTitle = bodies.has(before.norm) || roleNouns.has(before.norm);
  return (norm === 'of' && isOfTitle) || (norm === 'for' && titleWords.has(before.stem));
}

function isCapital(token: Token | undefined): boolean {
  if (!token?.capital || token.kind !== 'word' || (token.stop && !titleWords.has(token.stem)))
    return false;
  return !monthOf.has(token.norm) && !weekdayOf.has(token.norm);
}

function isPossessive(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && /['’]s?$/.test(text.slice(token.start, token.end + 1).trimEnd());
}

function isTitle(token: Token): boolean {
  return (
    roleNouns.has(token.norm) ||
    titleWords.has(token.stem) ||
    honorifics.has(token.norm) ||
    peopleNames.has(token.norm)
  );
}

/** Adjectives of nations, folded: part of a title, never of a name. */
const peopleNames: ReadonlySet<string> = new Set(
  nations.flatMap(({ people }) => people.flatMap((name) => tokenise(name).map(({ norm }) => norm))),
);

function sightingOf(
  sentence: CutSentence,
  range: TokenRange,
  source: TokenRange | undefined,
): NameSighting | null {
  const { text, tokens } = sentence;
  const run = tokens.slice(range.from, range.to);
  // "Carrow's mayor" is not Carrow, nor is "the Carrow transport ministry".
  const last = source && tokens[source.to - 1];
  const isOwner =
    range.to < (source?.to ?? 0) &&
    (isPossessive(text, tokens, range.to - 1) || (!!last && officeNouns.has(last.norm)));
  // "Karvian minister", "Foreign ministry spokesman": of what kind an office is, and whose, is not who speaks.
  const isSource =
    source !== undefined &&
    range.from < source.to &&
    source.from < range.to &&
    !isOwner &&
    !isOfOffice(sentence, range);
  const lastTitle = run.findLastIndex(
    (token) => roleNouns.has(token.norm) || honorifics.has(token.norm),
  );
  const hasBody = run.some(({ norm }) => bodies.has(norm));
  const next = tokens[range.to];
  const isPaper =
    run.some(({ norm }) => agencies.has(norm)) ||
    (next && mediaWords.has(next.norm) && isAdjacent(text, tokens, range.to));
  // Who passes on what others say is nobody's opponent.
  if (isPaper) return null;
  if (hasBody && lastTitle < 0) {
    const printed = printedOf(text, tokens, range);
    return {
      words: wordsOf(run),
      printed,
      title: '',
      kind: 'body',
      isShort: false,
      isSource,
      isPlace: false,
    };
  }
  let from = range.from + Math.max(0, lastTitle + 1);
  while (from < range.to && lastTitle >= 0 && isTitle(tokens[from] as Token)) from += 1;
  while (from < range.to && peopleNames.has((tokens[from] as Token).norm)) from += 1;
  if (from === range.to) return null;
  const name = { from, to: range.to };
  const words = wordsOf(tokens.slice(from, range.to));
  // "US Secretary of State Anna Bell": a title that does not end in its role.
  const own = lastTitle >= 0 ? printedOf(text, tokens, { from: range.from, to: from }) : '';
  const title = titleBefore(sentence, name) || own || titleBehind(sentence, name);
  const isPerson = title !== '' || honorifics.has(tokens[from - 1]?.norm ?? '');
  const isShort = words.length === 1 && /^[\p{Lu}.]{2,6}$/u.test(printedOf(text, tokens, name));
  return {
    words,
    printed: printedOf(text, tokens, name),
    title,
    kind: isShort ? 'body' : isPerson ? 'person' : 'unknown',
    isShort,
    isSource,
    isPlace: isPlace(sentence, name),
  };
}

/** Whether one word stands right before an office or a role in lower case: it is part of what that is called. */
function isOfOffice({ text, tokens }: CutSentence, { from, to }: TokenRange): boolean {
  const next = tokens[to];
  return (
    to - from === 1 &&
    next !== undefined &&
    !next.capital &&
    (officeNouns.has(next.norm) || roleNouns.has(next.norm)) &&
    isAdjacent(text, tokens, to) &&
    !isPossessive(text, tokens, from)
  );
}

/** Whether a name has something in it, or has what only states and towns have. */
function isPlace({ text, tokens }: CutSentence, { from, to }: TokenRange): boolean {
  if (/^(?:in|near|across|throughout)$/.test(tokens[from - 1]?.norm ?? '')) return true;
  if (!isPossessive(text, tokens, to - 1)) return false;
  let at = to;
  while (at < to + longestOffice && tokens[at] && isAdjacent(text, tokens, at)) {
    if (publicBodies.test(tokens[at]?.norm ?? '')) return true;
    at += 1;
  }
  return false;
}

/** What states and towns have, and people have not. */
const publicBodies =
  /^(?:ministry|parliament|army|navy|council|embassy|police|capital|government)$/;

/** Words from whose an office is to what it is called, at most: "Lothmar's foreign *ministry*". */
const longestOffice = 3;

/** What opens another clause behind a title. */
const relative = /^(?:who|whose|which|that|where|when|while|and|but|in|on)$/;

function wordsOf(tokens: readonly Token[]): string[] {
  return tokens.map(({ norm }) => norm);
}

/** "Kremlin spokesman Dmitry Peskov", "the official, Vladimir Ermakov": what stands right before a name. */
function titleBefore({ text, tokens }: CutSentence, { from }: TokenRange): string {
  let end = from;
  if (honorifics.has(tokens[end - 1]?.norm ?? '')) return '';
  const role = tokens[end - 1];
  if (!role || !roleNouns.has(role.norm) || isPluralRole(role.norm)) return '';
  const gap = gapBefore({ text, tokens }, end);
  if (!/^,?\s$/.test(gap)) return '';
  let start = end - 1;
  while (start > 0 && end - start < longestTitle) {
    const token = tokens[start - 1] as Token;
    const belongs =
      isTitle(token) ||
      officeNouns.has(token.norm) ||
      isCapital(token) ||
      isField(tokens, start - 1);
    if (!belongs || /^(?:a|an|the|his|her|its|their|who)$/.test(token.norm)) break;
    if (!isAdjacent(text, tokens, start)) break;
    start -= 1;
  }
  while (start < end && /^(?:of|for)$/.test((tokens[start] as Token).norm)) start += 1;
  end = from;
  return start < end ? printedOf(text, tokens, { from: start, to: end }) : '';
}

/** "Deputy *energy* minister": one word between a title and its role. */
function isField(tokens: readonly Token[], at: number): boolean {
  const [before, word, role] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !word || word.stop || word.kind !== 'word' || !role) return false;
  if (!roleNouns.has(role.norm) || cueStrength(word.norm, role.norm) !== 'none') return false;
  return isTitle(before) || isCapital(before);
}

/** ", a senior ministry official,": what a comma parts from the name it follows. */
function titleBehind({ text, tokens }: CutSentence, { to }: TokenRange): string {
  if (!/^,\s$/.test(gapBefore({ text, tokens }, to)) || to >= tokens.length) return '';
  let end = to;
  let role = -1;
  while (end < tokens.length && end - to < longestTitle) {
    const { norm } = tokens[end] as Token;
    if (end > to && /[,;:.!?"“”()]/.test(gapBefore({ text, tokens }, end))) break;
    if (cueStrength(norm, tokens[end + 1]?.norm ?? '') === 'strong') break;
    if (relative.test(norm)) break;
    if (roleNouns.has(norm) && !isPluralRole(norm)) role = end;
    end += 1;
  }
  if (role < 0) return '';
  const first = /^(?:a|an|the)$/.test((tokens[to] as Token).norm) ? to + 1 : to;
  const opens = tokens[first] as Token;
  // ", the transport minister,".
  const isShort =
    first > to && role - first <= 1 && /^,/.test(gapBefore({ text, tokens }, role + 1));
  if (!isShort && !isTitle(opens) && !isCapital(opens) && !officeNouns.has(opens.norm)) return '';
  const last = tokens[role + 1]?.norm;
  const goesOn = last === 'of' || last === 'for' || last === 'at';
  return printedOf(text, tokens, { from: first, to: goesOn ? end : role + 1 });
}
