import { finiteAuxiliaries } from '../../lexicon/auxiliaries';
import forms from '../../lexicon/en/mood-forms.json';
import lists from '../../lexicon/en/sentence-parts.json';
import { clauseOpeningForms } from '../../lexicon/reporting-verbs';
import { wordSet } from '../../lexicon/word-set';
import type { TokenRange } from '../../text/span';
import type { Token } from '../../text/tokenise';
import { prepositions } from '../attribution/cues';
import { gapBefore } from '../token-gaps';
import { opensClause } from './opens-clause';
import { isVerb } from './verbs';

/** What ends a clause. */
const clauseEnd = /[,;:.!?()"“”—–]/;

const relatives = wordSet(forms.relative);
const subjects = wordSet(lists.subjects);

/** Tokens of a parenthesis that only says who speaks. */
const longestAside = 7;

/** Tokens behind "and" among which an auxiliary makes a clause of what follows. */
const auxiliaryWithin = 5;

/** Tokens of the phrase that a relative clause is about, at most. */
export const longestAntecedent = 14;

/**
 * For each token the first one of the clause in which a mood that is set there holds. "And" between nouns or between
 * verbs without a subject of their own ends none: "if Norvia and Ostria agree".
 */
export function moodClauses(text: string, tokens: readonly Token[]): Int32Array {
  const starts = new Int32Array(tokens.length);
  let start = 0;
  for (let at = 1; at < tokens.length; at += 1) {
    const gap = gapBefore({ text, tokens }, at);
    const word = (tokens[at] as Token).norm;
    const isCut =
      clauseEnd.test(gap) ||
      (word === 'and'
        ? subjects.has(tokens[at + 1]?.norm ?? '') ||
          (hasVerb(tokens, start, at) && joinsClause(text, tokens, at))
        : word === 'whom' || opensClause(gap, word, 'negation'));
    if (isCut) start = at;
    starts[at] = start;
  }
  joinOverAsides(text, tokens, starts);
  return starts;
}

/** "The dam, the minister has said, may break": one clause in spite of the commas, whose verb is still to come. */
function joinOverAsides(text: string, tokens: readonly Token[], starts: Int32Array): void {
  for (let from = 1; from < tokens.length; from += 1) {
    if (starts[from] !== from) continue;
    let to = from + 1;
    while (to < tokens.length && starts[to] === from) to += 1;
    const isAside =
      to < tokens.length &&
      to - from <= longestAside &&
      isComma(text, tokens, from) &&
      isComma(text, tokens, to) &&
      tokens.slice(from, to).some(({ norm }) => clauseOpeningForms.has(norm)) &&
      !tokens.slice(from, to).some(({ norm }) => norm === 'by') &&
      !hasVerb(tokens, starts[from - 1] as number, from) &&
      !opensClause('', (tokens[to] as Token).norm, 'negation');
    if (!isAside) continue;
    let end = to;
    while (end < tokens.length && starts[end] === to) end += 1;
    starts.fill(starts[from - 1] as number, from, end);
  }
}

function isComma(text: string, tokens: readonly Token[], at: number): boolean {
  return /^[”"]?,["”“\s]*$|^,[”"]?\s/.test(gapBefore({ text, tokens }, at));
}

function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isVerb(tokens, at)) return true;
  return false;
}

/** Whether what stands behind "and" has a subject or a tense of its own. */
function joinsClause(text: string, tokens: readonly Token[], and: number): boolean {
  const next = tokens[and + 1]?.norm ?? '';
  if (next.length > 4 && next.endsWith('ed')) return true;
  const last = Math.min(tokens.length, and + 1 + auxiliaryWithin);
  for (let at = and + 1; at < last; at += 1) {
    if (clauseEnd.test(gapBefore({ text, tokens }, at))) return false;
    if (finiteAuxiliaries.has(tokens[at]?.norm ?? '')) return true;
  }
  return false;
}

/** Where the subject of a verb may begin: behind what reports it ("Berg said *the dam* may break"). */
export function subjectStart(tokens: readonly Token[], first: number, verb: number): number {
  for (let at = verb - 1; at > first; at -= 1) {
    if (clauseOpeningForms.has(tokens[at - 1]?.norm ?? '')) return at;
  }
  return first;
}

/**
 * The noun phrase that a clause is about when it is a relative one: "*the reply* which Norvia will publish". Null for
 * other clauses.
 * @param start first token of the clause
 */
export function antecedentOf(
  text: string,
  tokens: readonly Token[],
  start: number,
): TokenRange | null {
  if (start === 0) return null;
  // "For which", "none of which": what stands before the pronoun belongs to the clause.
  const isRelative = relatives.has(tokens[start]?.norm ?? '');
  const isBound = relatives.has(tokens[start + 1]?.norm ?? '') && isPreposition(tokens, start);
  if (!isRelative && !isBound) return null;
  let to = start;
  while (to > 0 && start - to < 2 && /^(?:none|neither|of)$|^$/.test(tokens[to - 1]?.norm ?? ''))
    to -= 1;
  if (to === start && isPreposition(tokens, start - 1) && hasMark(text, tokens, start - 1)) to -= 1;
  let from = to;
  while (from > 0 && to - from < longestAntecedent && !isVerb(tokens, from - 1)) {
    from -= 1;
    if (/[.;:!?()—–]/.test(gapBefore({ text, tokens }, from))) break;
  }
  return from < to ? { from, to } : null;
}

function isPreposition(tokens: readonly Token[], at: number): boolean {
  return prepositions.has(tokens[at]?.norm ?? '');
}

function hasMark(text: string, tokens: readonly Token[], at: number): boolean {
  return at > 0 && clauseEnd.test(gapBefore({ text, tokens }, at));
}
