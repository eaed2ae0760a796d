import { lexicon } from '../../text/english';
import { saysTheSame } from '../align/token-similarity';
import type { RowToken } from '../words/row-tokens';
import { carriers, upTo } from '../words/word-lists';
import { isTellingShare, type SlotDifference, tells } from './slot-difference';

/**
 * Whether a row says the contrary of the base row in a slot, by all that the two sentences turn: a "not" counts only where
 * the other row has what it turns, and does not turn that in another way.
 */
export function isReversal(
  { ofRow, ofBase }: SlotDifference,
  row: RowToken[],
  base: RowToken[],
): boolean {
  const turnsShared = bearsUponShared(ofRow, row, base) && bearsUponShared(ofBase, base, row);
  const isMadeUp =
    isTurnedThere(ofRow, row, base) ||
    isTurnedThere(ofBase, base, row) ||
    isBounded(row) !== isBounded(base);
  return turnsShared && !isMadeUp && turnsRound(ofRow, ofBase);
}

/**
 * Whether every "not" of the phrase bears upon a word for which the other row has one too: "no concessions" turns
 * nothing that is only said to be expressed.
 */
function bearsUponShared(phrase: RowToken[], own: RowToken[], other: RowToken[]): boolean {
  return phrase.every((token) => {
    if (token.kind !== 'negator') return true;
    const [turned] = turnedBy(token, own);
    return turned === undefined || other.some((twin) => isAbout(turned, twin));
  });
}

/**
 * Whether the other row turns in another way what a "not" of the phrase turns, or leaves it open: "could not agree",
 * "failed to agree"; "was not stolen", "denied that it was stolen"; "no longer under control", "lost control".
 */
function isTurnedThere(phrase: RowToken[], own: RowToken[], other: RowToken[]): boolean {
  return phrase.some((token) => {
    if (token.kind !== 'negator') return false;
    if (isDenied(other) && !isDenied(own)) return true;
    const turned = turnedBy(token, own);
    return turned.some((each) => {
      const twins = other.filter((twin) => isAbout(each, twin));
      return twins.length > 0 && twins.every(({ turn = 1 }) => turn !== 1);
    });
  });
}

/** Words that a negation is first of all about. */
const turnedMost = 3;

/** What a negator of a row turns: the first words behind it that are turned, past "intention" and "sign". */
function turnedBy(negator: RowToken, row: RowToken[]): RowToken[] {
  const behind = row.slice(row.indexOf(negator) + 1).filter(({ kind }) => kind !== 'glue');
  const turned = behind.filter(({ key, turn }) => turn === -1 && !carriers.has(key));
  return (turned.length > 0 ? turned : behind).slice(0, turned.length > 0 ? turnedMost : 1);
}

/** Whether one row says what the other denies, by their verbs of saying: "said", "denied". */
export function isDenial(
  { ofRow, ofBase }: SlotDifference,
  row: RowToken[],
  base: RowToken[],
): boolean {
  return isDenied(ofRow) !== isDenied(ofBase) && saysAlike(row, base);
}

/** Whether a row's verb of saying denies what is said. */
function isDenied(row: RowToken[]): boolean {
  return row.some(deniesByVerb);
}

/** Whether a word is a verb of saying that denies: "denied", "rejected". */
export function deniesByVerb({ kind, negates }: RowToken): boolean {
  return kind === 'reporting' && negates === 'by-meaning';
}

/** Whether what two rows say, apart from who says it and how, is turned equally often. */
function saysAlike(row: RowToken[], base: RowToken[]): boolean {
  const turns = (tokens: RowToken[]) =>
    tokens.filter(({ part, negates }) => part === 'content' && negates !== 'no').length;
  return !isOdd(turns(row) - turns(base));
}

/** Whether a row says up to when: "will be lifted once they leave" is "will not be lifted until they leave". */
function isBounded(row: RowToken[]): boolean {
  return row.some(({ words }) => words.length === 1 && upTo.has(words[0] ?? ''));
}

function isAbout(a: RowToken, b: RowToken): boolean {
  if (saysTheSame(a, b) || lexicon.areOpposites(a.key, b.key)) return true;
  return a.kind === b.kind && a.sets.some((set) => b.sets.includes(set));
}

/**
 * Whether one phrase negates and the other does not. Words that negate by meaning or prefix can make
 * up for a "not" ("did not address", "failed to address"), but are no negation on their own: opposites
 * are ("possible", "impossible").
 */
export function turnsRound(ofRow: RowToken[], ofBase: RowToken[]): boolean {
  const explicit = (tokens: RowToken[]) =>
    tokens.filter(({ negates }) => negates === 'explicitly').length;
  const all = (tokens: RowToken[]) => tokens.filter(({ negates }) => negates !== 'no').length;
  const negatorsDiffer = isOdd(explicit(ofRow) - explicit(ofBase));
  if (ofRow.some((a) => ofBase.some((b) => areContrary(a, b)))) return true;
  const opposed = ofRow.filter((a) => ofBase.some((b) => lexicon.areOpposites(a.key, b.key)));
  const tellsNegation = tells([...ofRow, ...ofBase], 'negator');
  // "Did not accept", "rejected": an opposite and a "not" come to the same.
  if (negatorsDiffer && opposed.length > 0) return false;
  if (negatorsDiffer && isOdd(all(ofRow) - all(ofBase)) && tellsNegation) {
    return meansAlike(ofRow, ofBase);
  }
  if (negatorsDiffer) return false;
  const longer = Math.max(ofRow.length, ofBase.length);
  return isTellingShare(opposed.length * 2, ofRow.length + ofBase.length, longer);
}

/** "Not rule out", "rule out". */
function areContrary(a: RowToken, b: RowToken): boolean {
  return a.key === `not ${b.key}` || b.key === `not ${a.key}`;
}

/**
 * Whether two phrases, negators aside, speak of one thing: one of them says nothing more, or some of
 * their words are paraphrases. "Not advance" is no reversal of "stop".
 */
function meansAlike(ofRow: RowToken[], ofBase: RowToken[]): boolean {
  const rest = (tokens: RowToken[]) => tokens.filter(({ kind }) => kind !== 'negator');
  const [a, b] = [rest(ofRow), rest(ofBase)];
  if (a.length === 0 || b.length === 0) return true;
  return a.some(({ sets }) => b.some((other) => sets.some((set) => other.sets.includes(set))));
}

function isOdd(count: number): boolean {
  return count % 2 !== 0;
}
