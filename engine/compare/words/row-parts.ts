import { monthOf, relativeDays, weekdayOf } from '../../lexicon/dates';
import lists from '../../lexicon/en/comparison.json';
import { wordSet } from '../../lexicon/word-set';
import { readQuotes } from '../../sentence/quotation-marks';
import { gapBefore } from '../../sentence/token-gaps';
import { lexicon } from '../../text/english';
import type { TokenRange } from '../../text/span';
import { type Token, wordsOf } from '../../text/tokenise';
import { glueWords, timeWords } from './word-lists';

/**
 * What a word of a row is part of: what is said, who says it (source and cue), who passes it on, and a
 * time phrase that other rows have at another place, and what the sentence tells before (`prelude`) and
 * after (`sequel`) the statement. Each but `content` is one run of words at most.
 */
export type RowPart = 'content' | 'source' | 'cue' | 'relay' | 'when' | 'prelude' | 'sequel';

/** Who says it and the reporting verb, as printed; either may be empty. */
export type PrintedAttribution = { source: string; cue: string };

/** Words between source and cue; further apart they are no one phrase. As in `readAttribution`. */
const longestGap = 14;

/** Words of "in a press conference on Thursday that" between the cue and what is said. */
const longestCircumstance = 9;

/** Words of "Separately on Thursday," before the source and of "on Thursday" behind the cue. */
const longestTime = 4;

/** What leads to where, when and to whom somebody said it. */
const circumstanceStarts = wordSet(lists.circumstanceStarts);

/** Behind this mark another phrase begins. */
const phraseBreak = /[,;:.!?"“”—–()]/;

/**
 * The part of each word of a row. `attribution` and `relay` are looked up as printed; what is not in the
 * text is not there. Words that belong to the telling go with it: the article before, "that" behind,
 * where and when it was said. A row of which nothing else would be left is all content.
 */
export function rowParts(
  text: string,
  tokens: readonly Token[],
  attribution: PrintedAttribution | undefined,
  relay: PrintedAttribution | undefined,
): RowPart[] {
  const parts = tokens.map((): RowPart => 'content');
  const reading = { text, tokens, quoted: readQuotes(text, tokens).quoted };
  const said = attribution && locate(reading, attribution);
  if (said) {
    const [first, second] = said.cueFirst
      ? (['cue', 'source'] as const)
      : (['source', 'cue'] as const);
    parts.fill(first, said.whole.from, said.boundary);
    parts.fill(second, said.boundary, said.whole.to);
  }
  const passed = relay && locate(reading, relay);
  const isFree = passed && parts.slice(passed.whole.from, passed.whole.to).every(isContent);
  if (passed && isFree) parts.fill('relay', passed.whole.from, passed.whole.to);
  joinGlue(parts, tokens);
  return parts.every((part) => part !== 'content') ? parts.map(() => 'content') : parts;
}

function isContent(part: RowPart): boolean {
  return part === 'content';
}

type Reading = { text: string; tokens: readonly Token[]; quoted: readonly boolean[] };

type Located = {
  whole: TokenRange;
  /** Where source and cue meet. */
  boundary: number;
  cueFirst: boolean;
};

/** Source and cue where they stand nearest to each other, outside quotation marks if they can. */
function locate(reading: Reading, { source, cue }: PrintedAttribution): Located | null {
  const sources = occurrences(reading, source);
  const cues = occurrences(reading, cue);
  if (source && sources.length === 0) return null;
  let best: Located | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const s of sources) {
    for (const c of cues) {
      const gap = Math.max(c.from - s.to, s.from - c.to);
      if (gap < 0 || gap > longestGap) continue;
      const quoted = reading.quoted[s.from] || reading.quoted[c.from] ? reading.tokens.length : 0;
      if (gap + quoted >= nearest) continue;
      nearest = gap + quoted;
      const cueFirst = c.from < s.from;
      best = {
        whole: { from: Math.min(s.from, c.from), to: Math.max(s.to, c.to) },
        boundary: cueFirst ? s.from : c.from,
        cueFirst,
      };
    }
  }
  best ??= only(sources[0], false) ?? only(source ? undefined : cues[0], true);
  if (!best) return null;
  const whole = widen(reading, best.whole);
  return { ...best, whole, boundary: best.boundary === best.whole.to ? whole.to : best.boundary };
}

function only(range: TokenRange | undefined, cueFirst: boolean): Located | null {
  return range ? { whole: range, boundary: range.to, cueFirst } : null;
}

/** Where the printed words stand, as words; none for no words. */
function occurrences({ tokens }: Reading, printed: string): TokenRange[] {
  const words = wordsOf(printed);
  if (words.length === 0) return [];
  return tokens.flatMap((_, from) =>
    words.every((word, at) => tokens[from + at]?.norm === word)
      ? [{ from, to: from + words.length }]
      : [],
  );
}

function widen(reading: Reading, { from, to }: TokenRange): TokenRange {
  return { from: widenLeft(reading, from), to: widenRight(reading, to) };
}

/** Over the article, and over "Nevertheless," or "Separately on Thursday," at the sentence's start. */
function widenLeft({ text, tokens }: Reading, from: number): number {
  const opens = tokens.slice(0, from);
  if (opens.length <= longestTime && opens.every((token) => isGlue(token) || isTime(token)))
    return 0;
  let at = from;
  while (at > 0 && isGlue(tokens[at - 1]) && !phraseBreak.test(gapBefore({ text, tokens }, at)))
    at -= 1;
  const isApart = at === 0 || phraseBreak.test(gapBefore({ text, tokens }, at));
  if (isApart) return at;
  return /^(?:the|an?)$/.test(tokens[from - 1]?.norm ?? '') ? from - 1 : from;
}

/** Over "that", over where and when it was said, and over "on Thursday" at the sentence's end. */
function widenRight({ text, tokens, quoted }: Reading, to: number): number {
  const rest = tokens.slice(to);
  const isTimeOnly = rest.some(isTime) && rest.every((token) => isGlue(token) || isTime(token));
  if (rest.length <= longestTime && isTimeOnly) return tokens.length;
  if (quoted[to]) return to;
  if (tokens[to]?.norm === 'that' && !phraseBreak.test(gapBefore({ text, tokens }, to)))
    return to + 1;
  const isCircumstance = circumstanceStarts.has(tokens[to]?.norm ?? '');
  for (let at = to; at < Math.min(tokens.length, to + longestCircumstance); at += 1) {
    const gap = gapBefore({ text, tokens }, at);
    if (isSayingThat(tokens, at)) return at + 2;
    if (at > to && isCircumstance && (quoted[at] || /:/.test(gap))) return at;
    if (/[;:.!?”—–]/.test(gap) || quoted[at]) return to;
    if (isCircumstance && tokens[at]?.norm === 'that' && !phraseBreak.test(gap)) return at + 1;
  }
  return to;
}

/** "…, saying that": the cue goes on. */
function isSayingThat(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !/ing$/.test(token.norm) || tokens[at + 1]?.norm !== 'that') return false;
  return lexicon.reportingClassOf(token.stem) !== null;
}

/** Words that only hold the sentence together, alone between two parts or at an end, go with the telling. */
function joinGlue(parts: RowPart[], tokens: readonly Token[]): void {
  for (let from = 0; from < parts.length; ) {
    let to = from + 1;
    while (to < parts.length && parts[to] === parts[from]) to += 1;
    const neighbour = parts[to] ?? parts[from - 1];
    const isBare = parts[from] === 'content' && tokens.slice(from, to).every(isGlue);
    if (isBare && neighbour !== undefined) parts.fill(neighbour, from, to);
    from = to;
  }
}

function isGlue(token: Token | undefined): boolean {
  return token !== undefined && glueWords.has(token.norm);
}

function isTime({ norm, capital, kind }: Token): boolean {
  if (kind === 'number' || relativeDays.has(norm) || timeWords.has(norm)) return true;
  return capital && (weekdayOf.has(norm) || monthOf.has(norm));
}
