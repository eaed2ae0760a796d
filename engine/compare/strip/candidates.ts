import { wholeWords } from '../differences/marks';
import type { DifferenceType, SlotWords, StripSlot } from '../types';
import { startWithLead } from '../words/amounts';
import type { RowToken } from '../words/row-tokens';
import { compassPoints, verbEnds } from '../words/word-lists';
import { isRun, type LevelPiece, type LevelRow, meet, type StripRow } from './level-rows';
import { isClause, standOtherwise } from './standing';
import type { Unit } from './units';
import { isOwner, whatItTells } from './what-it-tells';

/** A slot that the strip may have, in place of the base row's units `[from, to)`. */
export type Candidate = Range & {
  slot: StripSlot;
  /** How telling it is, by what it changes for a reader. */
  score: number;
};

/** Units of the base row. */
type Range = { from: number; to: number };

/** What one row has in a slot. */
type Found = { row: StripRow; units: Unit[]; turns: boolean };

/** Longer phrases are sentences of their own: words that say something, and letters. */
const mostUnits = 5;
const mostLetters = 48;

/** Words that say something of a phrase in rows that are not alike. */
const mostUnitsUnalike = 4;

/** Where another clause begins: what goes on behind it is not one phrase. "4,000" and "6:30" are one word each. */
const clauseBreak = /[,:–](?!\d)|[;—]|\b(?:but|while|that)\b/;

/** What a difference changes for a reader, next to one more wording of a slot (4) and one more word (−2). */
const worth: Readonly<Record<DifferenceType, number>> = {
  negation: 60,
  number: 50,
  name: 40,
  hedge: 30,
  'other-word': 20,
  date: 12,
  added: 8,
  'left-out': 8,
  'reporting-verb': 0,
};

const worthOfWording = 4;
const worthOfVerb = 6;
const priceOfWord = 2;

/** Letters of a space and a particle behind a verb, and one more. */
const longestEnd = 7;

/** "Annexed", "merged", "invaded": what was done to whom. */
const verbForm = /(?:[^e]ed|ing)$/;

/** Kinds of words that bear upon the next one. */
const leaning: ReadonlySet<RowToken['kind']> = new Set(['negator', 'number', 'hedge']);

/** Whether a word tells little without the next: "not", "12", "eastern". */
const leansOn = ({ kind, words }: RowToken) =>
  leaning.has(kind) || (kind === 'word' && compassPoints.has(words[0] ?? ''));

/** All slots that tell something, in no particular order. */
export function candidates(base: StripRow, rows: LevelRow[]): Candidate[] {
  const ranges = new Map<string, Range>();
  for (const row of rows) {
    row.pieces.forEach((piece, at) => {
      if (piece.is !== 'other' || !isAnchored(row, at)) return;
      const range = rangeOf(base, row, at);
      ranges.set(`${range.from} ${range.to}`, range);
    });
  }
  return [...ranges.values()].flatMap((range): Candidate[] => {
    const own = { row: base, units: base.units.slice(range.from, range.to), turns: false };
    if (!isPhrase(base, range.from, range.to) || !isShort(own) || isClause(own)) return [];
    const others = rows
      .map((row) => wordsIn(row, range))
      .filter((found) => found !== null)
      .filter((found) => isShort(found) && !isClause(found) && !standOtherwise(own, found));
    const [first, ...rest] = withoutOwners([own, ...others]);
    if (!first || first.row !== base) return [];
    return slotOf(first, rest, range.from === 0).map((found) => ({ ...range, ...found }));
  });
}

/**
 * Where words are missing or alone turn what follows ("not"), the slot takes in the next word that both rows
 * have: "economic sanctions" against "tough economic sanctions".
 */
function rangeOf(base: StripRow, row: LevelRow, at: number): Range {
  const { pieces, units } = row;
  const piece = pieces[at] as LevelPiece;
  const { baseFrom: from, baseTo: to } = piece;
  const own = [...units.slice(piece.from, piece.to), ...base.units.slice(from, to)].flat();
  const isHalf = piece.baseFrom === piece.baseTo || piece.from === piece.to;
  const sides = [units.slice(piece.from, piece.to), base.units.slice(from, to)];
  const isNotAlone = !isHalf && sides.some((side) => side.flat().every(isNegator));
  if (!isHalf && !isNotAlone && !own.every(leansOn)) return { from, to };
  const [before, behind] = [pieces[at - 1], pieces[at + 1]].map((neighbour) =>
    isHalf && isNoContext(base.units[neighbour?.baseFrom ?? -1]) ? undefined : neighbour,
  );
  const isNext = behind?.is === 'same' && (meet(row, behind.from - 1) || meet(base, to - 1));
  if (isNext) return { from, to: behind.baseTo };
  // What follows a noun goes on with the sentence: "people" beside "people died".
  const isLast =
    !isHalf && before?.is === 'same' && (meet(row, before.from) || meet(base, before.baseFrom));
  return isLast ? { from: before.baseFrom, to } : { from, to };
}

/**
 * Rows that are not alike stand level by chance as often as not: their words count between words that both have,
 * and beside one when they are one word each.
 */
function isAnchored({ pieces, isAlike }: LevelRow, at: number): boolean {
  if (isAlike) return true;
  const piece = pieces[at] as LevelPiece;
  const [ofBase, ofRow] = [piece.baseTo - piece.baseFrom, piece.to - piece.from];
  if (ofBase === 0 || ofRow === 0 || Math.max(ofBase, ofRow) > mostUnitsUnalike) return false;
  const before = pieces[at - 1]?.is === 'same';
  const behind = pieces[at + 1]?.is === 'same';
  return ofBase === 1 && ofRow === 1 ? before || behind : before && behind;
}

/**
 * The row's words in place of the base row's, with such that it adds right beside them; null where its words go
 * beyond or are not level.
 */
function wordsIn(row: LevelRow, range: Range): Found | null {
  const within: LevelPiece[] = [];
  for (const [at, piece] of row.pieces.entries()) {
    const place = placeOf(piece, range);
    if (place === 'outside' || (place === 'beside' && !belongs(row, piece, range))) continue;
    const isLevel = place !== 'across' && piece.is !== 'moved';
    if (!isLevel || (piece.is === 'other' && !isAnchored(row, at))) return null;
    within.push(piece);
  }
  const [first, last] = [within[0], within.at(-1)];
  const [start, end] = first && last ? [first.from, last.to] : [0, 0];
  if (!isPhrase(row, start, end)) return null;
  return { row, units: row.units.slice(start, end), turns: within.some(({ turns }) => turns) };
}

function placeOf(
  { baseFrom, baseTo }: LevelPiece,
  { from, to }: Range,
): 'within' | 'beside' | 'across' | 'outside' {
  const isEdge = baseFrom === baseTo && from < to && (baseFrom === from || baseFrom === to);
  if (isEdge) return 'beside';
  if (baseTo < from || baseFrom > to) return 'outside';
  if (baseFrom >= from && baseTo <= to) return 'within';
  return baseFrom < to && baseTo > from ? 'across' : 'outside';
}

/** Whether added words lead to or go on from the slot's with a mere space: "tough" to "sanctions". */
function belongs(row: LevelRow, { baseFrom, from, to }: LevelPiece, range: Range): boolean {
  const areNames = row.units.slice(from, to).some(isName);
  return row.isAlike && !areNames && meet(row, baseFrom === range.from ? to - 1 : from - 1);
}

/** Kinds of words that tell nothing of another word beside them: who, how many, when, that it is not so. */
const contextless: ReadonlySet<RowToken['kind']> = new Set(['name', 'number', 'date', 'negator']);

const isNegator = ({ kind }: RowToken) => kind === 'negator';

function isNoContext(unit: Unit | undefined): boolean {
  const kind = unit?.[0]?.kind;
  return kind !== undefined && contextless.has(kind);
}

function isName(unit: Unit | undefined): boolean {
  return unit?.[0]?.kind === 'name';
}

/** Whether the units are printed one after the other, and none is cut from what it belongs to. */
function isPhrase(row: StripRow, start: number, end: number): boolean {
  return isRun(row, start, end) && !tearsPhrase(row, start, end) && !tearsList(row, start, end);
}

/** What stands between two things that are named together. */
const listGap = /^(?:,? (?:and|or) |, | ?\/ ?)(?:the )?$/;

/** Whether a name that begins the units, with more behind it, is the last of several: "Belo" of "Alba, Belo fail". */
function tearsList({ text, units, order }: StripRow, start: number, end: number): boolean {
  const [before, first] = [units[start - 1], units[start]];
  const isListed =
    end - start > 1 &&
    isName(before) &&
    isName(first) &&
    order[start] === (order[start - 1] as number) + 1;
  return isListed && listGap.test(text.slice(before?.at(-1)?.end, first?.[0]?.start));
}

/** Whether the words are cut from a name that they belong to: "eastern" from "Alba". */
function tearsPhrase(row: StripRow, start: number, end: number): boolean {
  if (start === end) return false;
  const kind = (at: number) => row.units[at]?.[0]?.kind;
  const isTorn = (first: number) =>
    kind(first) === 'word' &&
    row.units[first + 1]?.[0]?.use === 'place' &&
    row.order[first + 1] === (row.order[first] as number) + 1 &&
    meet(row, first);
  return isTorn(start - 1) || isTorn(end - 1);
}

function isShort({ row, units }: Found): boolean {
  const { start, end } = spanOf(row.text, units) ?? { start: 0, end: 0 };
  const isOne = !clauseBreak.test(row.text.slice(start, end));
  return isOne && units.length <= mostUnits && end - start <= mostLetters;
}

/** Whose it is, told by a pronoun. */
const ownerBefore = /(?<!\p{L})(?:his|her|its|their|our|my|your) $/iu;
const longestOwner = 7;

/**
 * "Its key concerns" and "Alba’s binding concerns" differ in "key" and "binding": where one row says whose it is by a
 * pronoun, the names of others that say it are none of the slot's, and a row that has only such a name there tells
 * nothing else.
 */
function withoutOwners(all: Found[]): Found[] {
  const isByPronoun = ({ row, units }: Found) => {
    const start = units[0]?.[0]?.start ?? 0;
    return ownerBefore.test(row.text.slice(Math.max(0, start - longestOwner), start));
  };
  if (!all.some(isByPronoun)) return all;
  return all.flatMap((found) => {
    if (!found.units[0]?.every(isOwner)) return [found];
    return found.units.length > 1 ? [{ ...found, units: found.units.slice(1) }] : [];
  });
}

/** Where the units stand in their row's text, a verb with its particle, an amount with what leads to it; null for none. */
function spanOf(text: string, units: Unit[]) {
  const [first, last] = [units[0]?.[0], units.at(-1)?.at(-1)];
  if (!first || !last) return null;
  const words = wholeWords(text, first, last);
  const span =
    first.kind === 'number' ? { ...words, start: startWithLead(text, words.start) } : words;
  const particle = /^ (\p{L}+)(?![\p{L}])/u.exec(text.slice(span.end, span.end + longestEnd));
  const ends = particle?.[1] && last.kind === 'word' && verbEnds.has(particle[1]);
  return ends ? { ...span, end: span.end + particle[0].length } : span;
}

/**
 * The slot, if some row tells something else than the base row; one or none. `opens`: the statement begins with
 * it, where words that only one row has are an introduction.
 */
function slotOf(own: Found, others: Found[], opens: boolean): Pick<Candidate, 'slot' | 'score'>[] {
  const groups: { key: string; found: Found[]; type: DifferenceType | null }[] = [];
  for (const found of [own, ...others]) {
    const key = keyOf(found.units);
    const group = groups.find((each) => each.key === key);
    if (group) group.found.push(found);
    else {
      const type = found === own ? null : whatItTells(found.units, own.units, found.turns);
      groups.push({ key, found: [found], type });
    }
  }
  const types = groups.flatMap(({ type }) => type ?? []).sort((a, b) => worth[b] - worth[a]);
  const [type] = types;
  if (!type || worth[type] === 0) return [];
  // That a row merely says more is told by words that both have beside it.
  const isExtent = type === 'added' || type === 'left-out';
  const said = groups.filter(({ key }) => key !== '');
  const isIntroduction = opens && said.length < groups.length;
  if (isExtent && (isIntroduction || said.length < 2)) return [];
  const longest = Math.max(1, ...groups.map(({ found }) => lengthOf(found[0]?.units ?? [])));
  const isVerb = groups.every(({ found }) =>
    verbForm.test(found[0]?.units[0]?.[0]?.words[0] ?? ''),
  );
  const score =
    worth[type] +
    worthOfWording * (types.length - 1) +
    (isVerb ? worthOfVerb : 0) -
    priceOfWord * (longest - 1) +
    others.length;
  return [{ slot: { type, words: groups.map(({ found }) => wordsOf(found)) }, score }];
}

/** Words without a "not", which is part of the next. */
const lengthOf = (units: Unit[]) => units.filter(([first]) => first?.kind !== 'negator').length;

function wordsOf(found: Found[]): SlotWords {
  const at = found.map(({ row, units }) => {
    const { start, end } = spanOf(row.text, units) ?? { start: 0, end: 0 };
    return { row: row.index, start, end };
  });
  const [first] = at;
  return { text: first ? (found[0]?.row.text.slice(first.start, first.end) ?? '') : '', at };
}

function keyOf(units: Unit[]): string {
  return units.map((unit) => unit.map(({ key }: RowToken) => key).join('-')).join(' ');
}
