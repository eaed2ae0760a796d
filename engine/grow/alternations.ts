import type { OpenedPack } from '../claims/open-pack';
import { namesWithin } from '../claims/pack-names';
import { alignWordings } from '../compare/align/align-wordings';
import { alikeFrom } from '../compare/align/row-likeness';
import { comparisonRows, type UnalignedRow } from '../compare/rows/comparison-rows';
import { type LevelRow, levelRows, type StripRow } from '../compare/strip/level-rows';
import type { Unit } from '../compare/strip/units';
import { whatItTells } from '../compare/strip/what-it-tells';
import type { RowToken } from '../compare/words/row-tokens';
import { lightVerbs, measures } from '../compare/words/word-lists';
import { beForms } from '../lexicon/auxiliaries';
import type { Id, Statement } from '../pack/types';
import { prepositions, roleNouns } from '../sentence/attribution/cues';
import { readVerbs } from '../sentence/clauses/verbs';
import type { Span } from '../text/span';
import { wordsOf } from '../text/tokenise';
import { rememberingPairs } from './remembered';

/** An outlet's words for something that another outlet, in the same place of the same statement, words otherwise. */
export type Expression = Span & {
  article: Id;
  /** The wording; the span is in it. */
  text: string;
};

/** Two outlets' words for one thing, as one pair of wordings of a statement has them. */
export type Alternation = {
  statement: Id;
  /** The words, with what is one phrase with them. */
  expressions: readonly [Expression, Expression];
  /**
   * Both stand between the same words, in sentences that are alike. Else a word on one side is the same, and that
   * they name one thing has to be seen elsewhere too.
   */
  isFramed: boolean;
};

/**
 * Likeness from which two sentences are about one thing to their ends, so that their last words stand for each other
 * though nothing is behind them.
 */
const alikeToTheEnd = 0.6;

/** Words of a name for something; longer ones tell it rather than name it. */
const mostUnits = 3;
const mostLetters = 40;

/** Wordings of one statement that are set beside each other, of as many outlets as possible. */
const mostWordings = 8;

/** What ends a phrase. */
export const phraseEnd = /[.!?;:,()[\]"“”„«»—–…]/;

/** What tells something, and is no name for it: how much, when, whether, how sure, who said it. */
const noNames: ReadonlySet<RowToken['kind']> = new Set([
  'number',
  'date',
  'negator',
  'hedge',
  'reporting',
  'rest',
]);

/** Words that are of a name for something though their root is a verb's of saying: "predictability". */
const nounEnding = /(?:ity|tion|sion|ment|ness|ance|ence|ship|ism)s?$/;

/** Before a noun it says which: "Alba-backed", "ethnic". */
const adjectiveEnding = /(?:-.+|ian|ean|ish|ese|al|ic|ive|ous|ary|ful)$/;

const adverbEnding = /.{3}ly$/;

/** What joins the words of one name: "restraint and order", "rules of the road". */
const withinNames = new Set(['of', 'the', 'a', 'an', 'and', 'for']);

/** What leads to a word without telling how it stands to the word before. */
const conjunctions = new Set(['and', 'or', 'but', 'nor', 'that', 'than', 'as', 'if', 'to']);

/** All alternations of a statement's wordings, each pair of outlets beside each other. In steps of a pair. */
export function* alternationsInSteps(
  opened: OpenedPack,
  statement: Statement,
): Generator<void, Alternation[]> {
  const rows = comparisonRows(opened, statement, { statement: statement.id });
  const chosen = ofManyOutlets(rows)
    .slice(0, mostWordings)
    .map((row) => ({ row, told: toldOf(opened, row) }));
  const found: Alternation[] = [];
  for (const [i, { row: one, told }] of chosen.entries())
    for (const { row: other, told: otherTold } of chosen.slice(i + 1)) {
      if (one.outlet.id === other.outlet.id || one.text === other.text) continue;
      const places = placesAgain(told, otherTold, () => alternatingPlaces(opened, one, other));
      for (const { spans, isFramed } of places) {
        const expressions = [inRow(one, spans[0]), inRow(other, spans[1])] as const;
        found.push({ statement: statement.id, expressions, isFramed });
      }
      yield;
    }
  return found;
}

/** Where two rows have words for one thing. */
type AlternatingPlaces = { spans: readonly [Span, Span]; isFramed: boolean };

/** Rows whose pairs are remembered: those of some large collections. */
const mostRemembered = 5_000;

const placesAgain = rememberingPairs<readonly AlternatingPlaces[]>(mostRemembered);

/** All of a row that its alternations hang on: its words, who says it, and the names that the pack knows in it. */
function toldOf({ names, read }: OpenedPack, row: UnalignedRow): string {
  const { text, stated, attribution, relay } = row;
  return JSON.stringify([
    text,
    stated,
    attribution,
    relay,
    namesWithin(names(), read(text).tokens),
  ]);
}

function inRow({ article = '', text }: UnalignedRow, span: Span): Expression {
  return { article, text, ...span };
}

/** The first wording of each outlet, then the second ones, and so on. */
function ofManyOutlets(rows: readonly UnalignedRow[]): UnalignedRow[] {
  const counts = new Map<Id | undefined, number>();
  const turns = rows.map((row) => {
    const turn = counts.get(row.outlet.id) ?? 0;
    counts.set(row.outlet.id, turn + 1);
    return { row, turn };
  });
  return turns.sort((a, b) => a.turn - b.turn).map(({ row }) => row);
}

function alternatingPlaces(
  opened: OpenedPack,
  one: UnalignedRow,
  other: UnalignedRow,
): AlternatingPlaces[] {
  const texts = [one.text, other.text];
  const tokensOf = (text: string) => opened.read(text).tokens;
  const aligned = alignWordings([one, other], opened.names(), 0, tokensOf);
  const { base, others } = levelRows(texts, aligned);
  const [row] = others;
  if (!row) return [];
  const likeness = aligned.likeness[1] ?? 0;
  return row.pieces.flatMap((piece, at): AlternatingPlaces[] => {
    if (piece.is !== 'other') return [];
    const places: Places = {
      base: toPhraseEnd(base, { from: piece.baseFrom, to: piece.baseTo }),
      row: toPhraseEnd(row, { from: piece.from, to: piece.to }),
    };
    const sides = [
      [base, places.base],
      [row, places.row],
    ] as const;
    if (!sides.every(([each, range]) => isNameLike(each, range))) return [];
    if (whatItTells(unitsIn(row, places.row), unitsIn(base, places.base), false) !== 'other-word')
      return [];
    if (isVerbal(opened, row, places.row) !== isVerbal(opened, base, places.base)) return [];
    const [before, behind] = [bound(row, base, at, places, -1), bound(row, base, at, places, 1)];
    if (before !== 'same' && behind !== 'same') return [];
    const isFramed =
      before === 'same' &&
      ((behind === 'same' && (likeness >= alikeFrom || isAmongNames(row, at))) ||
        (behind === 'end' && likeness >= alikeToTheEnd));
    const whole = widened(opened, row, base, at, places);
    const spans = [spanOf(base, whole.base), spanOf(row, whole.row)] as const;
    if (spans.some(({ start, end }) => end - start > mostLetters)) return [];
    return [{ spans, isFramed }];
  });
}

/** Whether names stand on both sides: who did it, and to whom. */
function isAmongNames({ pieces, units }: LevelRow, at: number): boolean {
  return [at - 1, at + 1].every(
    (beside) => units[pieces[beside]?.from ?? -1]?.[0]?.kind === 'name',
  );
}

/** Units of both rows, `[from, to)`. */
type Places = { base: Range; row: Range };
type Range = { from: number; to: number };

const unitsIn = ({ units }: StripRow, { from, to }: Range): Unit[] => units.slice(from, to);

/** Whether words may be what something is called: few, in one run, no measure, not all of them names. */
function isNameLike(row: StripRow, range: Range): boolean {
  const units = unitsIn(row, range);
  const tokens = units.flat();
  const isMeasure = ({ words: [word = ''] }: RowToken) => measures.has(word);
  const isNumber = (at: number) => row.units[at]?.[0]?.kind === 'number';
  const tells = ({ kind, key, words: [word = ''] }: RowToken) =>
    kind === 'word' && !lightVerbs.has(key) && !prepositions.has(word) && !adverbEnding.test(word);
  return (
    units.length > 0 &&
    units.length <= mostUnits &&
    tokens.some(tells) &&
    tokens.every(mayName) &&
    !tokens.some(({ words }) => words.some((word) => roleNouns.has(word))) &&
    !(isNumber(range.from - 1) && tokens.some(isMeasure)) &&
    !isNumber(range.to) &&
    isRunOn(row, range)
  );
}

function mayName({ kind, person, words }: RowToken): boolean {
  const isNoun = kind === 'reporting' && nounEnding.test(words.at(-1) ?? '');
  return person !== true && (isNoun || !noNames.has(kind));
}

/** What stands beside a piece on one side in both rows: the same word, the end of the phrase, or nothing one can tell. */
function bound(
  row: LevelRow,
  base: StripRow,
  at: number,
  places: Places,
  side: -1 | 1,
): 'same' | 'end' | 'unknown' {
  const next = row.pieces[at + side];
  const edges = [edgeOf(base, places.base, side), edgeOf(row, places.row, side)];
  const beside = [next?.baseFrom, next?.from];
  const isBeside = next?.is === 'same' && edges.every(({ unit }, i) => unit === beside[i]);
  const isLinked = edges[0]?.link === edges[1]?.link;
  // In a list the next thing stands behind a comma.
  if (isBeside && isLinked && edges.every(({ end }) => end === '' || end === ',')) return 'same';
  return edges.every(({ end }) => end !== '') ? 'end' : 'unknown';
}

/** The unit printed next to a range on one side, what ends the phrase between, and the words that link the two. */
function edgeOf(
  { units, order, text }: StripRow,
  { from, to }: Range,
  side: -1 | 1,
): { unit: number; end: string; link: string } {
  const edge = side < 0 ? from : to - 1;
  const unit = order.indexOf((order[edge] as number) + side);
  const own = units[edge] as Unit;
  const other = units[unit];
  const gap =
    side < 0
      ? text.slice(other?.at(-1)?.end ?? 0, own[0]?.start)
      : text.slice(own.at(-1)?.end, other?.[0]?.start ?? text.length);
  const link = wordsOf(gap).flatMap((word) => {
    if (beForms.has(word)) return 'be';
    return prepositions.has(word) || conjunctions.has(word) ? word : [];
  });
  const [end = unit < 0 ? '.' : ''] = phraseEnd.exec(gap) ?? [];
  return { unit, end, link: link.join(' ') };
}

/** A range up to where the first phrase in it ends: "fighters" of "fighters. More". */
function toPhraseEnd({ units, text }: StripRow, { from, to }: Range): Range {
  for (let at = from + 1; at < to; at += 1)
    if (phraseEnd.test(text.slice(units[at - 1]?.at(-1)?.end, units[at]?.[0]?.start)))
      return { from, to: at };
  return { from, to };
}

/** Whether a range's words are printed one after the other, with no end of a phrase between. */
function isRunOn({ units, order, text }: StripRow, { from, to }: Range): boolean {
  for (let at = from + 1; at < to; at += 1) {
    if (order[at] !== (order[at - 1] as number) + 1) return false;
    const gap = text.slice(units[at - 1]?.at(-1)?.end, units[at]?.[0]?.start);
    if (phraseEnd.test(gap) || !wordsOf(gap).every((word) => withinNames.has(word))) return false;
  }
  return true;
}

/** Whether the last word of a range is likely a verb. */
function isVerbal(opened: OpenedPack, row: StripRow, { to }: Range): boolean {
  const { tokens } = opened.read(row.text);
  const start = row.units[to - 1]?.at(-1)?.start;
  const { verbs } = readVerbs(row.text, tokens);
  return verbs[tokens.findIndex((token) => token.start === start)] === true;
}

/**
 * The words with what is one phrase with them in both rows: "arms" of "arms control", "and predictability" of
 * "restraint and predictability", "groups" of "ethnic groups".
 */
function widened(
  opened: OpenedPack,
  row: LevelRow,
  base: StripRow,
  at: number,
  places: Places,
): Places {
  const whole = { base: { ...places.base }, row: { ...places.row } };
  if (isVerbal(opened, row, places.row)) return whole;
  const sides = [
    [base, places.base],
    [row, places.row],
  ] as const;
  const haveGap = (is: (gap: string | null) => boolean, side: 'from' | 'to') =>
    sides.every(([each, range]) => is(gapOf(each, range[side] - 1, range[side])));
  const isSpace = (gap: string | null) => gap === ' ';
  const isAnd = (gap: string | null) => gap === ' and ' || gap === ' or ';
  const isSame = (piece: number) => row.pieces[piece]?.is === 'same';
  const areAdjectives = sides.every(([each, { to }]) =>
    adjectiveEnding.test(textOf(each, to - 1).toLowerCase()),
  );
  if (isSame(at - 1) && haveGap(isSpace, 'from') && mayBePart(opened, row, places.row.from - 1)) {
    whole.base.from -= 1;
    whole.row.from -= 1;
  }
  const goesOn = haveGap(isAnd, 'to') || (areAdjectives && haveGap(isSpace, 'to'));
  if (isSame(at + 1) && goesOn && mayBePart(opened, row, places.row.to)) {
    whole.base.to += 1;
    whole.row.to += 1;
  }
  return whole;
}

function textOf({ units, text }: StripRow, at: number): string {
  return text.slice(units[at]?.[0]?.start, units[at]?.at(-1)?.end);
}

/** What is printed between two units of a row; null when they are not neighbours. */
function gapOf({ units, order, text }: StripRow, first: number, second: number): string | null {
  if (order[first] === undefined || order[second] !== order[first] + 1) return null;
  return text.slice(units[first]?.at(-1)?.end, units[second]?.[0]?.start);
}

/** Whether a unit is a word that may be part of what something is called: no verb, no infinitive, no adverb. */
function mayBePart(opened: OpenedPack, row: StripRow, at: number): boolean {
  const [first] = row.units[at] ?? [];
  if (!first || !mayName(first) || first.kind === 'name') return false;
  const { tokens } = opened.read(row.text);
  const place = tokens.findIndex(({ start }) => start === first.start);
  const { verbs } = readVerbs(row.text, tokens);
  const isInfinitive = /^(?:to|will|would|can|could|may|might|must|should)$/.test(
    tokens[place - 1]?.norm ?? '',
  );
  return !verbs[place] && !isInfinitive && !adverbEnding.test(first.words[0] ?? '');
}

function spanOf({ units }: StripRow, { from, to }: Range): Span {
  return { start: units[from]?.[0]?.start ?? 0, end: units[to - 1]?.at(-1)?.end ?? 0 };
}
