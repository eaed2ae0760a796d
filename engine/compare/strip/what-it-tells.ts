import { lexicon } from '../../text/english';
import { saysTheSame } from '../align/token-similarity';
import { turnsRound } from '../differences/reversals';
import {
  differsInCertainty,
  isOtherSpelling,
  tellOtherAmounts,
} from '../differences/row-differences';
import type { DifferenceType } from '../types';
import type { RowToken } from '../words/row-tokens';
import { compassPoints, indefinitePronouns, lightVerbs, verbEnds } from '../words/word-lists';
import type { Unit } from './units';

/**
 * What it changes for a reader that one row has these words and the base row those; null when it changes
 * nothing: one thing under two names, synonyms, another verb of saying, words that hold the sentence together.
 * `turns` tells whether the rows' cells are known to say the contrary: a "not" here may have its twin elsewhere.
 */
export function whatItTells(row: Unit[], base: Unit[], turns: boolean): DifferenceType | null {
  const ofRow = without(row.flat(), base.flat(), saysTheSame);
  const ofBase = without(base.flat(), row.flat(), saysTheSame);
  const all = [...ofRow, ...ofBase];
  if (turnsRound(ofRow, ofBase)) return turns ? 'negation' : null;
  if (all.every(tellsNothing)) return null;
  if (has(ofRow, isSaying) && has(ofBase, isSaying)) return null;
  const areAmounts = has(ofRow, isNumber) && has(ofBase, isNumber);
  if (areAmounts) return tellOtherAmounts(ofRow, ofBase) ? 'number' : 'other-word';
  if (differsInCertainty(ofRow, ofBase)) {
    // "Said 312" is as sure as "more than 300".
    const isOnlySaid = [ofRow, ofBase].some((side) => side.length > 0 && side.every(isReporting));
    return isOnlySaid && ofRow.length > 0 && ofBase.length > 0 ? null : 'hedge';
  }
  if (all.every((token) => isDate(token) || isNumber(token))) {
    return has(ofRow, isDate) && has(ofBase, isDate) ? 'date' : null;
  }
  const ownOfRow = without(ofRow, ofBase, standsFor);
  const ownOfBase = without(ofBase, ofRow, standsFor);
  if (ownOfRow.length === 0 && ownOfBase.length === 0) return null;
  if (ownOfRow.length === 0 || ownOfBase.length === 0) {
    if (![...ownOfRow, ...ownOfBase].some(isWord)) return null;
    if (has(ofRow, isWord) && has(ofBase, isWord)) return 'other-word';
    return ownOfBase.length === 0 ? 'added' : 'left-out';
  }
  if (ofRow.every(isOwner) || ofBase.every(isOwner)) return null;
  if (mayBeOnePlace(row.flat(), base.flat(), all)) return null;
  return all.every(isActor) ? 'name' : 'other-word';
}

/** Two names of one, two synonyms. */
function standsFor(a: RowToken, b: RowToken): boolean {
  if (a.kind === 'name' || b.kind === 'name') {
    return isOtherSpelling(a, b) || (a.entity !== undefined && a.entity === b.entity);
  }
  return a.sets.some((set) => b.sets.includes(set)) || lexicon.similar(a.key, b.key);
}

/**
 * Whether both sides say where by names, and one of them by a part of a place: "Carran" may lie in "eastern Alba", and
 * then nothing differs. Two parts of one place are two places.
 */
function mayBeOnePlace(row: RowToken[], base: RowToken[], differing: RowToken[]): boolean {
  const said = [...row, ...base].filter(({ kind }) => kind !== 'glue');
  return (
    said.every((token) => token.use === 'place' || isCompassPoint(token)) &&
    said.some(isCompassPoint) &&
    differing.some(({ kind }) => kind === 'name')
  );
}

const isCompassPoint = ({ words }: RowToken) =>
  words.length === 1 && compassPoints.has(words[0] ?? '');

function without(
  tokens: RowToken[],
  others: RowToken[],
  isTwin: (a: RowToken, b: RowToken) => boolean,
): RowToken[] {
  return tokens.filter((token) => !others.some((other) => isTwin(token, other)));
}

function has(tokens: RowToken[], is: (token: RowToken) => boolean): boolean {
  return tokens.some(is);
}

const isNumber = ({ kind }: RowToken) => kind === 'number';
const isDate = ({ kind }: RowToken) => kind === 'date';
const isWord = ({ kind, key, words: [word = ''] }: RowToken) =>
  kind === 'word' && !lightVerbs.has(key) && !indefinitePronouns.has(word) && !verbEnds.has(word);

/** "Alba’s", "Alban": whose it is. */
export const isOwner = ({ use }: RowToken) => use === 'adjective';

/** Who does it or to whom, not where it is done. */
const isActor = ({ kind, use }: RowToken) => kind === 'name' && use === undefined;

const isReporting = ({ kind }: RowToken) => kind === 'reporting';

/** Verbs of saying and thinking: how a sentence leads to what it states. */
const isSaying = ({ kind, key }: RowToken) =>
  kind === 'reporting' || (kind === 'hedge' && lexicon.reportingClassOf(key) === 'mental');

const tellsNothing = (token: RowToken) =>
  token.kind === 'glue' || token.kind === 'negator' || isSaying(token);
