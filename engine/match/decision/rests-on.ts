import { type SentencePart, sentenceParts } from '../../sentence/clauses/sentence-parts';
import { readQuotes } from '../../sentence/quotation-marks';
import type { Span, TokenRange } from '../../text/span';
import type { Token } from '../../text/tokenise';
import { type Evidence, isRival, type PageSentence } from '../evidence/gather-evidence';

/** Words beside a part that say so little that the whole sentence is the statement's. */
const fewestBeside = 3;

/** Letters, digits and quotation marks that a part begins with; what stands before belongs to no part. */
const openingMark = /["“„«‘'(]/;

/** What may close a part: the end of a quotation or of the sentence. */
const closingMark = /["”»’')\].!?…]/;

/** Conjunctions that join a part to the one before and belong to neither. */
const joining = /^(?:and|but|or|nor|yet)$/;

/** Marks of one sentence: more cannot be told apart. */
const mostMarks = 3;

/** Characters from which what is left of a part beside another one can be pointed at. */
const shortestMark = 12;

/** A place that is to be marked, and the words of the sentence that the first match there rests on. */
type Place = { at: Span; stretch: TokenRange };

/**
 * Where in the article what each match of a sentence rests on stands, best match first. Those that are to
 * be marked do not overlap: one that rests on the same words as a better one has the better one's place,
 * and where one part lies in another the outer one has what is left beside the inner.
 */
export function placesOf(
  sentence: PageSentence,
  found: readonly { evidence: Evidence; probability: number }[],
  mark: number,
): Span[] {
  const marks: Place[] = [];
  const places = found.map(({ evidence, probability }): Place => {
    const { stretch } = evidence;
    const place = { at: restsOn(sentence, evidence), stretch };
    if (probability < mark) return place;
    const joined =
      marks.find(({ at, stretch: other }) => isRival(stretch, other) || isSame(at, place.at)) ??
      (marks.length === mostMarks ? marks[0] : undefined);
    if (!joined) marks.push(place);
    return joined ?? place;
  });
  const byLength = marks.toSorted((a, b) => lengthOf(a.at) - lengthOf(b.at));
  byLength.forEach((place, narrower) => {
    for (const { at } of byLength.slice(0, narrower)) place.at = beside(sentence, place.at, at);
  });
  return places.map(({ at }) => at);
}

/** What is left of a span beside a narrower one, the longer piece; the narrower one where hardly anything is. */
function beside({ start, text }: PageSentence, wide: Span, narrow: Span): Span {
  if (narrow.end <= wide.start || narrow.start >= wide.end) return wide;
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

/**
 * Where in the article what a match rests on stands: the part that was read by itself, or of a sentence
 * read as a whole the one part that holds all that speaks for the statement; else the whole sentence.
 */
function restsOn(sentence: PageSentence, { part, stretch }: Evidence): Span {
  const { start, end, tokens } = sentence;
  const whole = { start, end };
  const found = part ?? partAround(sentence, stretch);
  if (!found) return whole;
  const range = hullOf(found, tokens);
  const words = tokens.filter(({ stop }) => !stop).length;
  const own = tokens.slice(range.from, range.to).filter(({ stop }) => !stop).length;
  return words - own < fewestBeside ? whole : spanOf(sentence, range);
}

/** The narrowest clause, aside or quotation that has all of the stretch in it; null when none has. */
function partAround({ text, tokens }: PageSentence, stretch: TokenRange): SentencePart | null {
  if (stretch.from >= stretch.to) return null;
  const { quoted } = readQuotes(text, tokens);
  let narrowest: SentencePart | null = null;
  let size = tokens.length;
  for (const part of sentenceParts(text, tokens, quoted)) {
    if (part.kind === 'nominal') continue;
    const { from, to } = hullOf(part, tokens);
    if (from > stretch.from || to < stretch.to || to - from >= size) continue;
    narrowest = part;
    size = to - from;
  }
  return narrowest;
}

/** From a part's first word to its last, with what interrupts it, without the conjunction before it. */
function hullOf({ ranges }: SentencePart, tokens: readonly Token[]): TokenRange {
  const from = (ranges[0] as TokenRange).from;
  const to = (ranges.at(-1) as TokenRange).to;
  return { from: joining.test(tokens[from]?.norm ?? '') && from + 1 < to ? from + 1 : from, to };
}

/** The words' place in the article, with quotation marks around them and the sentence's own end. */
function spanOf({ start, text, tokens }: PageSentence, { from, to }: TokenRange): Span {
  let first = (tokens[from] as Token).start;
  let last = (tokens[to - 1] as Token).end;
  while (first > 0 && openingMark.test(text[first - 1] as string)) first -= 1;
  const isEnd = to === tokens.length;
  while (last < text.length && (isEnd || closingMark.test(text[last] as string))) last += 1;
  return { start: start + first, end: start + last };
}
