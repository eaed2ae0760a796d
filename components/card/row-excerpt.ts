import type { Comparison, ComparisonRow, DifferenceType } from '../../engine/compare/types';

/** Words of a row in one of the strip's slots; `type` is null where they are what others differ from. */
export type RowMark = { start: number; end: number; type: DifferenceType | null };

export type TextRange = { start: number; end: number };

/** Letters shown on either side of a slot's words, at least; then to the end of the word. */
const lettersAround = 22;

/** Letters of the page's sentence shown where the strip has none of its words: two lines of the card. */
const lettersWithoutSlot = 105;

/** Two shown pieces with fewer letters between are one. */
const smallestGap = 12;

/** What the strip has of a row, in the order of the text, without overlaps; empty where it has nothing. */
export function slotMarks({ strip, base }: Comparison, row: number): RowMark[] {
  const marks = strip.slots.flatMap(({ type, words }) => {
    const ofBase = new Set(words[0]?.at.map((place) => place.row));
    return words.flatMap(({ at }) =>
      at
        .filter((place) => place.row === row && place.end > place.start)
        .map(({ start, end }): RowMark => ({ start, end, type: ofBase.has(row) ? null : type })),
    );
  });
  const sorted = marks.sort((a, b) => a.start - b.start);
  const own = sorted.filter(({ start }, index) => start >= (sorted[index - 1]?.end ?? 0));
  return row === base ? own : own.filter(({ type }) => type !== null);
}

/** Where the statement stands in the row's sentence. */
export function statedPart({ text, stated }: ComparisonRow): TextRange {
  return stated ?? { start: 0, end: text.length };
}

/** The pieces of a text to show: some words around each mark, or without marks how the statement begins. */
export function aroundMarks(text: string, marks: TextRange[], stated: TextRange): TextRange[] {
  if (marks.length === 0) {
    const end = Math.min(stated.end, stated.start + lettersWithoutSlot);
    return joined(text, [{ start: stated.start, end: toSpace(text, end, 1) }]);
  }
  return joined(
    text,
    marks.map(({ start, end }) => ({
      start: toSpace(text, start - lettersAround, -1),
      end: toSpace(text, end + lettersAround, 1),
    })),
  );
}

/** The whole length as pieces in order, those of `shown` and what is between them. */
export function cutAt(length: number, shown: TextRange[]): (TextRange & { inside: boolean })[] {
  const pieces: (TextRange & { inside: boolean })[] = [];
  let reached = 0;
  for (const { start, end } of shown) {
    if (start > reached) pieces.push({ start: reached, end: start, inside: false });
    pieces.push({ start, end, inside: true });
    reached = end;
  }
  if (reached < length) pieces.push({ start: reached, end: length, inside: false });
  return pieces;
}

/** From `at` on to the next space outwards, or the text's end. */
function toSpace(text: string, at: number, step: 1 | -1): number {
  let place = Math.min(Math.max(at, 0), text.length);
  const isInside = () => place > 0 && place < text.length;
  while (isInside() && !/\s/.test(step === 1 ? (text[place] ?? '') : (text[place - 1] ?? '')))
    place += step;
  return place;
}

/** Pieces in order; those that nearly touch are one, and what is left at an end is shown too. */
function joined(text: string, pieces: TextRange[]): TextRange[] {
  const all: TextRange[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    const start = piece.start < smallestGap ? 0 : piece.start;
    const end = text.length - piece.end < smallestGap ? text.length : piece.end;
    if (last && start - last.end < smallestGap) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}
