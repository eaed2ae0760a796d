import type { Token } from '../text/tokenise';
import { cueStrength, ROLE_NOUNS, SOURCE_NOUNS, SOURCE_PREPOSITIONS, TITLE_WORDS } from './cues';
import { type Candidate, sourceCandidates, type TokenRange } from './source-candidates';
import type { Mention } from './speaker-directory';
import { gapBefore, isAdjacent, quotedTokens } from './token-gaps';

/** Who a sentence says its content is from, in token indexes, end exclusive. */
export type Attribution = {
  source: { from: number; to: number };
  /** `speaker`: a pack's speaker; `name`: a name the pack lacks; the others go back to the text before. */
  sourceKind: 'speaker' | 'name' | 'pronoun' | 'role';
  mention: Mention | null;
  /** Folded pronoun or role noun, to find whom it goes back to; empty for names. */
  word: string;
  cue: { from: number; to: number };
};

/** Tokens between a subject and its verb: "Varda, speaking on Thursday in the capital, also said". */
const LONGEST_GAP = 14;

/** Adverbs and auxiliaries between a subject and its verb: "he had also", "Berg nevertheless". */
const LONGEST_ADVERBIAL = 3;

/** Words behind the verb of a parenthesis: "said in an interview on Thursday". */
const LONGEST_TAIL = 5;

/** Words of a title between an inverted verb and a name. */
const LONGEST_TITLE = 8;

/** Behind these a past form is a passive: "the ministry was told". */
const BE_FORMS: ReadonlySet<string> = new Set('is are was were be been being'.split(' '));

/** Behind one of these a name is the subject of what is said: "said Norway had …". */
const AUXILIARIES: ReadonlySet<string> = new Set(
  'is are was were be been has have had will would can could may might must should shall does do did'.split(
    ' ',
  ),
);

/** Words behind which "states" or "demands" was a noun. */
const NOUN_FOLLOWERS: ReadonlySet<string> = new Set(
  'is are was were has have had to of which who will would can could from in on about and or'.split(
    ' ',
  ),
);

/** A headline's source is short: "Ministry: …". */
const LONGEST_HEADLINE_SOURCE = 5;

type Reading = {
  text: string;
  tokens: readonly Token[];
  candidates: readonly Candidate[];
  quoted: readonly boolean[];
};

/**
 * Source and cue of a sentence's attribution, or `null`. The surest form wins: a parenthesis
 * (", he argued,"), an inversion ("…," said the minister), a preposition ("according to", "in the
 * minister's view"), a headline's "Ministry: …", the main clause's subject and verb. A name the pack
 * lacks comes last: it is often the paper that reports what the speaker said. After PARC 3.0 (Pareti
 * 2016): source, cue, content; direct, indirect and mixed quotation alike.
 */
export function findAttribution(
  text: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
): Attribution | null {
  if (!tokens.length) return null;
  const quoted = quotedTokens(text, tokens);
  const candidates = sourceCandidates(text, tokens, mentions).filter((c) => !quoted[c.from]);
  if (!candidates.length) return null;
  const reading = { text, tokens, candidates, quoted };
  const forms = [parenthesis, inversion, prepositionCue, colonHeadline, mainClause];
  let named: Attribution | null = null;
  for (const form of forms) {
    const found = form(reading);
    if (found && found.sourceKind !== 'name') return found;
    named ??= found;
  }
  return named;
}

const BREAK = /[,;:.!?"”“—–)]/;

/** ", he argued," and ", the spokesman said.": subject and verb between two breaks. */
function parenthesis(reading: Reading): Attribution | null {
  const { tokens, candidates, quoted } = reading;
  for (const candidate of candidates) {
    const whole = widen(reading, candidate, tokens.length);
    if (whole.from === 0 || !BREAK.test(gapBefore(reading, whole.from))) continue;
    for (
      let verb = whole.to;
      verb <= whole.to + LONGEST_ADVERBIAL && verb < tokens.length;
      verb += 1
    ) {
      if (BREAK.test(gapBefore(reading, verb)) || quoted[verb]) break;
      if (cueStrength(wordAt(tokens, verb), wordAt(tokens, verb + 1)) === 'none') continue;
      if (closesSoon(reading, verb + 1)) return attributionOf(reading, whole, verb);
      break;
    }
  }
  return null;
}

/** Whether the clause ends within a few words: "said on Thursday," does, "said Norway would …" does not. */
function closesSoon(reading: Reading, from: number): boolean {
  let end = from;
  while (
    end < reading.tokens.length &&
    end - from < LONGEST_TAIL &&
    !BREAK.test(gapBefore(reading, end))
  ) {
    end += 1;
  }
  return end >= reading.tokens.length || BREAK.test(gapBefore(reading, end));
}

/** "…," said foreign ministry spokesman Jan Berg. */
function inversion(reading: Reading): Attribution | null {
  const { text, tokens, candidates, quoted } = reading;
  for (let verb = 1; verb < tokens.length; verb += 1) {
    const word = wordAt(tokens, verb);
    if (
      quoted[verb] ||
      /ing$/.test(word) ||
      cueStrength(word, wordAt(tokens, verb + 1)) !== 'strong'
    )
      continue;
    if (!/[,"”!?]/.test(gapBefore(reading, verb))) continue;
    const source = candidates.find((c) => c.from > verb && c.from <= verb + LONGEST_TITLE);
    if (!source) continue;
    const between = tokens.slice(verb + 1, source.from);
    const isTitle = between.every(
      (token, k) =>
        (token.capital || TITLE_WORDS.has(token.stem) || ROLE_NOUNS.has(token.stem)) &&
        isAdjacent(text, tokens, verb + 1 + k),
    );
    const whole = widen(reading, source, tokens.length, verb);
    const isSubject = AUXILIARIES.has(wordAt(tokens, whole.to));
    if (isTitle && !isSubject && closesSoon(reading, whole.to))
      return attributionOf(reading, whole, verb);
  }
  return null;
}

function prepositionCue(reading: Reading): Attribution | null {
  const { tokens, candidates } = reading;
  for (let i = 0; i < tokens.length; i += 1) {
    for (const words of SOURCE_PREPOSITIONS) {
      if (!words.every((word, k) => wordAt(tokens, i + k) === word)) continue;
      const from = i + words.length;
      const source = candidates.find((c) => c.from >= from && c.from <= from + 4);
      if (source)
        return attributionOf(reading, widen(reading, source, tokens.length, from - 1), i, from);
    }
    if (i === 0 || !SOURCE_NOUNS.has((tokens[i] as Token).stem)) continue;
    const possessor = candidates.find((c) => c.to === i || c.to === i - 1);
    if (possessor && prepositionBefore(tokens, possessor.from)) {
      return attributionOf(reading, widen(reading, possessor, i), i);
    }
  }
  return null;
}

/** Whether "in", "by" or "for" stands before a source, its article and title words skipped. */
function prepositionBefore(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= 0 && from - at <= 4; at -= 1) {
    if (/^(?:in|by|for|to)$/.test(wordAt(tokens, at))) return true;
  }
  return false;
}

function colonHeadline(reading: Reading): Attribution | null {
  const first = reading.candidates.find((c) => c.kind === 'speaker' || c.kind === 'role');
  if (!first || first.from > 2 || first.to > LONGEST_HEADLINE_SOURCE) return null;
  if (!/^\s*:/.test(gapBefore(reading, first.to))) return null;
  return attributionOf(reading, first, first.to - 1);
}

/** Subject and verb of the main clause; strong verbs before weak ones, near subjects before far ones. */
function mainClause(reading: Reading): Attribution | null {
  const { tokens, quoted } = reading;
  let fallback: Attribution | null = null;
  for (let verb = 1; verb < tokens.length; verb += 1) {
    if (quoted[verb] || BE_FORMS.has(wordAt(tokens, verb - 1))) continue;
    const strength = cueStrength(wordAt(tokens, verb), wordAt(tokens, verb + 1));
    const subject = strength === 'none' ? null : subjectOf(reading, verb);
    if (!subject) continue;
    const whole = widen(reading, subject, verb);
    if (endsPossessive(reading, whole.to)) continue;
    const found = attributionOf(reading, whole, verb);
    const isNear = verb - whole.to <= LONGEST_ADVERBIAL && !breaksBetween(reading, whole.to, verb);
    const isApposition =
      BREAK.test(gapBefore(reading, verb)) && BREAK.test(gapBefore(reading, whole.to));
    if (strength === 'strong' && (isNear || isApposition)) return found;
    const isPresent =
      verb === whole.to &&
      /s$/.test(wordAt(tokens, verb)) &&
      !NOUN_FOLLOWERS.has(wordAt(tokens, verb + 1));
    if (strength === 'weak' && isPresent && subject.kind !== 'name') return found;
    if (strength === 'strong') fallback ??= found;
  }
  return fallback;
}

function endsPossessive({ text, tokens }: Reading, to: number): boolean {
  const last = tokens[to - 1];
  return last !== undefined && /['’]s?$/.test(text.slice(last.start, last.end + 1).trimEnd());
}

function breaksBetween(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i <= to; i += 1) if (BREAK.test(gapBefore(reading, i))) return true;
  return false;
}

/**
 * The subject of a verb: the name at the sentence's start when a comma follows it and another stands
 * before the verb ("Berg, who speaks for the ministry, said"), else the nearest name before.
 */
function subjectOf(reading: Reading, verb: number): Candidate | null {
  const isSubject = ({ from, word }: Candidate): boolean =>
    from === 0 || !/^(?:his|her|him)$/.test(word);
  const before = reading.candidates.filter((c) => c.to <= verb && isSubject(c));
  const [first] = before;
  if (first && BREAK.test(gapBefore(reading, verb)) && first.to < verb) {
    const { from, to } = widen(reading, first, verb);
    if (from <= 1 && BREAK.test(gapBefore(reading, to))) return first;
  }
  const nearest = before.at(-1);
  return nearest && verb - nearest.to <= LONGEST_GAP ? nearest : null;
}

/** Widens a source over its title: "ministry spokesman Jan Berg". */
function widen(
  reading: Reading,
  { from, to, kind }: Candidate,
  end: number,
  after = -1,
): TokenRange {
  const { text, tokens } = reading;
  const belongs = (index: number): boolean => {
    const token = tokens[index];
    if (!token || index <= after || index >= end) return false;
    return token.capital || TITLE_WORDS.has(token.stem) || ROLE_NOUNS.has(token.stem);
  };
  const isCue = (index: number): boolean =>
    cueStrength(wordAt(tokens, index), wordAt(tokens, index + 1)) === 'strong';
  let first = from;
  let last = to;
  if (kind !== 'pronoun') {
    while (first > 0 && belongs(first - 1) && isAdjacent(text, tokens, first)) first -= 1;
    while (belongs(last) && isAdjacent(text, tokens, last) && !isCue(last)) last += 1;
  }
  return { from: first, to: last };
}

/** An attribution whose source is the person named in a range, else the organisation, else the role. */
function attributionOf(
  { candidates }: Reading,
  source: TokenRange,
  cue: number,
  cueEnd = cue + 1,
): Attribution {
  const inside = candidates.filter((c) => c.from >= source.from && c.to <= source.to);
  const named = inside.findLast(
    ({ kind, word }) => kind === 'speaker' || (kind === 'name' && !word),
  );
  const { kind, mention, word } = named ?? (inside.at(-1) as Candidate);
  return {
    source: { from: source.from, to: source.to },
    sourceKind: kind,
    mention,
    word,
    cue: { from: cue, to: cueEnd },
  };
}

function wordAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.norm ?? '';
}
