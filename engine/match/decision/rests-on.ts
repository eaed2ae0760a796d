import { type SentencePart, sentenceParts } from '../../sentence/clauses/sentence-parts';
import { readQuotes } from '../../sentence/quotation-marks';
import type { Span, TokenRange } from '../../text/span';
import type { Token } from '../../text/tokenise';
import { isRival, type PageSentence } from '../evidence/gather-evidence';
import type { FoundStatement } from './decide-page';

/** Words beside a part below which the whole sentence is the statement's. */
const fewestBeside = 3;

/** Letters, digits and quotation marks that a part begins with; what stands before belongs to no part. */
const openingMark = /["“„«‘'(]/;

/** What closes a part: the end of a quotation, with the comma that stands in it. */
const closingMarks = /^(?:[,.!?…]?["”»’')\]])+/;

/** Conjunctions that join a part to the one before and belong to neither. */
const joining = /^(?:and|but|or|nor|yet)$/;

/** Marks of one sentence: more cannot be told apart. */
const mostMarks = 3;

/** Characters from which what is left of a part beside another one can be pointed at. */
const shortestMark = 12;

/** A place that is to be marked, and what the first match there rests on. */
type Place = { at: Span; stretch: TokenRange; part: SentencePart | null };

/**
 * Where in the article what each match of a sentence rests on stands, best match first: the part that states
 * it, or the whole sentence. Those that are to be marked do not overlap: one that rests on the same words
 * as a better one has the better one's place, and where one part lies in another the outer one has what is
 * left beside the inner. A noun phrase takes the clause it stands in when nothing else there is marked.
 */
export function placesOf(
  sentence: PageSentence,
  found: readonly FoundStatement[],
  mark: number,
): Span[] {
  const marks: Place[] = [];
  const places = found.map(({ evidence: { stretch }, probability, part }): Place => {
    const place = { at: spanOfPart(sentence, part), stretch, part };
    if (probability < mark) return place;
    const joined =
      marks.find((other) => areOne(place, other)) ??
      (marks.length === mostMarks ? marks[0] : undefined);
    if (!joined) marks.push(place);
    return joined ?? place;
  });
  const byLength = marks.toSorted((a, b) => lengthOf(a.at) - lengthOf(b.at));
  byLength.forEach((place, narrower) => {
    for (const { at } of byLength.slice(0, narrower)) place.at = beside(sentence, place.at, at);
  });
  for (const place of marks) {
    if (place.part?.kind !== 'nominal') continue;
    const others = marks.filter((other) => other !== place);
    const wide = others.reduce(
      (span, { at }) => beside(sentence, span, at),
      clauseAround(sentence, place.part),
    );
    if (wide.start <= place.at.start && wide.end >= place.at.end) place.at = wide;
  }
  return places.map(({ at }) => at);
}

/** Whether two statements rest on the same words: parts that lie apart tell it, else the words do. */
function areOne(a: Place, b: Place): boolean {
  if (isSame(a.at, b.at)) return true;
  return isRival(a.stretch, b.stretch) && !(a.part && b.part && areApart(a.at, b.at));
}

/** Where a part stands in the article; the whole sentence when hardly anything stands beside it. */
export function spanOfPart(
  sentence: Pick<PageSentence, 'start' | 'end' | 'text' | 'tokens'>,
  part: SentencePart | null,
): Span {
  const { start, end, tokens } = sentence;
  if (!part) return { start, end };
  const range = hullOf(part, tokens);
  const beside = wordsIn(tokens) - wordsIn(tokens.slice(range.from, range.to));
  return beside < fewestBeside ? { start, end } : spanOf(sentence, range);
}

function wordsIn(tokens: readonly Token[]): number {
  return tokens.filter(({ stop }) => !stop).length;
}

/** The narrowest clause or aside that has all of a part in it, else the whole sentence. */
function clauseAround(sentence: PageSentence, part: SentencePart): Span {
  const { text, tokens } = sentence;
  const inner = hullOf(part, tokens);
  let narrowest: SentencePart | null = null;
  let size = tokens.length;
  for (const each of sentenceParts(text, tokens, readQuotes(text, tokens).quoted)) {
    if (each.kind === 'nominal') continue;
    const { from, to } = hullOf(each, tokens);
    if (from > inner.from || to < inner.to || to - from >= size) continue;
    narrowest = each;
    size = to - from;
  }
  return spanOfPart(sentence, narrowest);
}

/** What is left of a span beside a narrower one, the longer piece; the narrower one where hardly anything is. */
function beside({ start, text }: PageSentence, wide: Span, narrow: Span): Span {
  if (areApart(wide, narrow)) return wide;
  const pieces = [
    { start: wide.start, end: Math.max(wide.start, narrow.start) },
    { start: Math.min(wide.end, narrow.end), end: wide.end },
  ].map((piece) => {
    const words = text.slice(piece.start - start, piece.end - start);
    const opening = /^[\s,;:)—–-]*(?:(?:and|but|or)\s)?/.exec(words)?.[0].length ?? 0;
    const closing = /[\s,;:(—–-]*$/.exec(words.slice(opening))?.[0].length ?? 0;
    return {
      start: piece.start + opening,
      end: Math.max(piece.start + opening, piece.end - closing),
    };
  });
  const [longest] = pieces.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  return longest && lengthOf(longest) >= shortestMark ? longest : narrow;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function areApart(a: Span, b: Span): boolean {
  return a.end <= b.start || b.end <= a.start;
}

/** From a part's first word to its last, with what interrupts it, without the conjunction before it. */
function hullOf({ ranges }: SentencePart, tokens: readonly Token[]): TokenRange {
  const from = (ranges[0] as TokenRange).from;
  const to = (ranges.at(-1) as TokenRange).to;
  return { from: joining.test(tokens[from]?.norm ?? '') && from + 1 < to ? from + 1 : from, to };
}

/** The words' place in the article, with quotation marks around them and the sentence's own end. */
function spanOf(
  { start, text, tokens }: Pick<PageSentence, 'start' | 'text' | 'tokens'>,
  { from, to }: TokenRange,
): Span {
  let first = (tokens[from] as Token).start;
  const end = (tokens[to - 1] as Token).end;
  while (first > 0 && openingMark.test(text[first - 1] as string)) first -= 1;
  const closing = closingMarks.exec(text.slice(end))?.[0].length ?? 0;
  const last = to === tokens.length ? text.length : end + closing;
  return { start: start + first, end: start + last };
}
