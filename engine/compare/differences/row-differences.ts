import { saysTheSame, spelledAlike } from '../align/token-similarity';
import type { DifferenceType } from '../types';
import { amountsClash } from '../words/amounts';
import type { RowToken } from '../words/row-tokens';
import type { WordKind } from '../words/word-kind';
import { placeKinds } from '../words/word-lists';
import { isDenial, isReversal } from './reversals';
import { type SlotDifference, tells } from './slot-difference';

/**
 * What a row says otherwise than the base row, slot by slot. Words that hold a sentence together are
 * no difference. Words that both rows have, at different places, are none either (word order), but
 * for names that stand where the other row has another name: who did it to whom is no matter of order.
 * Nor is a word that the other row has as part of a whole name ("President", "President Jane Doe").
 */
export function slotDifferences(
  row: RowToken[],
  rowBySlot: number[][],
  base: RowToken[],
  baseBySlot: number[][],
): SlotDifference[] {
  /** "Oslo says" against "Norway says" is no word order, wherever else either is named. */
  const tellsOtherSource = ({ ofRow, ofBase }: SlotDifference, slot: number) =>
    row[rowBySlot[slot]?.[0] ?? -1]?.part === 'source' && has(ofRow, 'name') && has(ofBase, 'name');
  const differences = rowBySlot.map((indices, slot) =>
    withoutEqual(content(row, indices), content(base, baseBySlot[slot] ?? [])),
  );
  foldMoved(differences.filter((difference, slot) => !tellsOtherSource(difference, slot)));
  const inNamesOf = (tokens: RowToken[]) =>
    new Set(
      tokens.flatMap(({ kind, words }) => (kind === 'name' && words.length > 1 ? words : [])),
    );
  const rowNames = inNamesOf(row);
  const baseNames = inNamesOf(base);
  return differences.map(({ ofRow, ofBase }, slot) => {
    const here = content(row, rowBySlot[slot] ?? []);
    const there = content(base, baseBySlot[slot] ?? []);
    const counts =
      (own: RowToken[], cell: RowToken[], other: RowToken[], names: Set<string>) =>
      (token: RowToken) =>
        (token.words.length > 1 || !names.has(token.words[0] ?? '')) &&
        !isRepeated(token, own, cell) &&
        !isDesignation(token, own === ofRow ? row : base, other, own);
    return {
      ofRow: ofRow.filter(counts(ofRow, here, base, baseNames)),
      ofBase: ofBase.filter(counts(ofBase, there, row, rowNames)),
    };
  });
}

/** Whether a word differs only in that its cell has it twice: "short-range and medium-range", "short and medium range". */
function isRepeated(token: RowToken, differing: RowToken[], cell: RowToken[]): boolean {
  const isTwin = (other: RowToken) => other !== token && other.key === token.key;
  return token.kind === 'word' && cell.some(isTwin) && !differing.some(isTwin);
}

/**
 * Whether a word tells only what kind of place a name is that both rows have: "Alba", "the Alba region". Among
 * other differing words it is one of them.
 */
function isDesignation(
  token: RowToken,
  own: RowToken[],
  other: RowToken[],
  differing: RowToken[],
): boolean {
  if (!placeKinds.has(token.words[0] ?? '')) return false;
  const at = own.indexOf(token);
  const behind = own.slice(at + 1).find(({ words }) => !/^(?:of|the)$/.test(words[0] ?? ''));
  const around = [own[at - 1], behind].flatMap((neighbour) => neighbour ?? []);
  if (around.some((neighbour) => differing.includes(neighbour))) return false;
  return around.some(
    (name) => name.kind === 'name' && other.some((twin) => saysTheSame(name, twin)),
  );
}

/**
 * How a row's cell differs from the base row's; null when it says the same. `isEmpty` tells whether the
 * row has no words in the slot. A cell with words of its own leaves out what the base row has besides
 * ("sanctions", "tough sanctions"); where it has other words for it, it is the other words that count.
 */
export function typeOfDifference(
  { ofRow, ofBase }: SlotDifference,
  isEmpty: boolean,
  row: RowToken[],
  base: RowToken[],
): DifferenceType | null {
  if (ofRow.length === 0 && ofBase.length === 0) return null;
  if (isEmpty) return 'left-out';
  if (isReversal({ ofRow, ofBase }, row, base)) return 'negation';
  if (has(ofRow, 'number') && has(ofBase, 'number') && tellOtherAmounts(ofRow, ofBase))
    return 'number';
  // "Alba’s letters" and "letters by Alba and Belo" differ in more than a name.
  const isNamedSo = (a: RowToken, b: RowToken) =>
    isOtherSpelling(a, b) && (a.use === 'adjective') === (b.use === 'adjective');
  if (tells(ofRow, 'name') && ofRow.some((a) => ofBase.some((b) => isNamedSo(a, b)))) return 'name';
  if (tells(ofRow, 'date') && tells(ofBase, 'date')) return 'date';
  if (tellsWho(ofRow) && tellsWho(ofBase)) return 'name';
  if (tells(ofRow, 'reporting') && tells(ofBase, 'reporting'))
    return isDenial({ ofRow, ofBase }, row, base) ? 'negation' : 'reporting-verb';
  if (differsInCertainty(ofRow, ofBase)) return 'hedge';
  if (ofRow.length === 0) return 'left-out';
  return ofBase.length === 0 ? 'added' : 'other-word';
}

/** Whether the numbers of two phrases cannot both be right: "312" and "more than 300" can. */
export function tellOtherAmounts(ofRow: RowToken[], ofBase: RowToken[]): boolean {
  const amounts = (tokens: RowToken[]) =>
    tokens.flatMap(({ kind, amount = null }) => (kind === 'number' ? [amount] : []));
  return amountsClash(amounts(ofRow), amounts(ofBase));
}

/** One speaker, or one name, in two spellings. */
export function isOtherSpelling(a: RowToken, b: RowToken): boolean {
  if (a.kind !== 'name' || b.kind !== 'name') return false;
  return (a.entity !== undefined && a.entity === b.entity) || spelledAlike(a, b);
}

function content(tokens: RowToken[], indices: number[]): RowToken[] {
  return indices.map((index) => tokens[index] as RowToken).filter(({ kind }) => kind !== 'glue');
}

/** What is left of two phrases when each word is struck out against an equal one of the other. */
function withoutEqual(ofRow: RowToken[], ofBase: RowToken[]): SlotDifference {
  const left = [...ofBase];
  const differing = ofRow.filter((token) => {
    const at = left.findIndex((other) => saysTheSame(token, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { ofRow: differing, ofBase: left };
}

function foldMoved(differences: SlotDifference[]): void {
  for (const here of differences) {
    for (const token of [...here.ofRow]) {
      for (const there of differences) {
        const twin = there.ofBase.find((other) => isMoved(token, other, here === there));
        if (!twin || (token.kind === 'name' && haveChangedPlaces(here, there))) continue;
        here.ofRow.splice(here.ofRow.indexOf(token), 1);
        there.ofBase.splice(there.ofBase.indexOf(twin), 1);
        break;
      }
    }
  }
}

/** Whether a name stands where the base row has another one, and another one where the base has it. */
function haveChangedPlaces(here: SlotDifference, there: SlotDifference): boolean {
  return has(here.ofBase, 'name') && has(there.ofRow, 'name');
}

/**
 * Whether a word of one row stands for a word of the other elsewhere. A negation may stand at another
 * word and do the same ("no reasons", "not any reasons"). A name in another spelling is a difference
 * where it stands level with it; elsewhere the notices tell of the spelling.
 */
function isMoved(token: RowToken, other: RowToken, level: boolean): boolean {
  if (saysTheSame(token, other)) return true;
  if (token.kind === 'negator' && other.kind === 'negator') return true;
  return !level && isOtherSpelling(token, other);
}

/** Whether the phrase is told by names of who it is about: not by where it is, nor by whose or what kind. */
function tellsWho(tokens: RowToken[]): boolean {
  return tells(tokens, 'name') && tokens.some(({ kind, use }) => kind === 'name' && !use);
}

/** Hedges of one grade are other words for the same certainty: "inevitable", "unavoidable". */
export function differsInCertainty(ofRow: RowToken[], ofBase: RowToken[]): boolean {
  if (!tells([...ofRow, ...ofBase], 'hedge')) return false;
  const grades = (tokens: RowToken[]) =>
    tokens.flatMap(({ kind, grade }) => (kind === 'hedge' ? [grade] : []));
  const left = grades(ofBase);
  const unpaired = grades(ofRow).filter((grade) => {
    const at = left.indexOf(grade);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return unpaired.length + left.length > 0;
}

function has(tokens: RowToken[], kind: WordKind): boolean {
  return tokens.some((token) => token.kind === kind);
}
