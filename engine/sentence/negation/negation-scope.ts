import { auxiliaries, finiteAuxiliaries, passiveForms } from '../../lexicon/auxiliaries';
import type { NegatorKind } from '../../lexicon/read-lexicon';
import { lexicon } from '../../text/english';
import type { Token } from '../../text/tokenise';
import { clauseStarts } from '../clauses/clause-starts';
import { deniedFromOutside } from '../clauses/denied-words';
import {
  endings,
  grades,
  liftsAmount,
  links,
  negatingNouns,
  preventing,
  smallAmounts,
  splitEndings,
  standIns,
  transparentWords,
} from './negation-words';

/** A content word and whether the clause it stands in turns it round. */
export type TurnedWord = {
  /** Index of its token. */
  at: number;
  /** Its stem, and the keys of the lexicon's phrases that begin here. */
  keys: readonly string[];
  /** The lexicon's paraphrase sets it takes part in here. */
  sets: readonly number[];
  /** 1: said as it stands; -1: negated; 0: not to be told. */
  turn: 1 | -1 | 0;
  /** Whether it is what a negation in its clause is first of all about: "not *open* the dam". */
  head: boolean;
  /** 0…1: how surely the negation, or its absence, is about this word. */
  sureness: number;
};

/** Tokens between a verb and its particle at most: "keep the two countries out". */
const splitGap = 4;

/** Content words that a noun, and a verb, which negates by its meaning reaches at most. */
const nounReach = 3;
const verbReach = 6;

/** How surely a word is meant that stands before the negation, where subjects stand. */
const beforeNegation = 0.5;

/** Content words behind a negation that it is first of all about: verb and object, adjective and noun. */
const headWords = 2;

const notSaid = /^(?:say|said|tell|comment)$/;
const canForms = /^(?:can|cannot|could)$/;

/** Content words up to which a negation is surely about a word; then every further one halves it. */
const sureReach = 4;

/** Tokens a negation reaches at most in either direction: bounds the work where no clause ends. */
const longestScope = 30;

/** The verbs among those that end something only with a particle behind them. */
const splitVerbs = new Set([...splitEndings].map((ending) => ending.split(' ')[0]));

type Scope = { from: number; to: number; before: boolean };

/**
 * The content words of a text in order, each with the turns that explicit, implicit and affixed
 * negations give it within its clause: two make none. Names are left out, since they are never what
 * is denied. Linear in the number of tokens.
 *
 * After the treatment of negation scope by clause in NegEx (Chapman et al. 2001), with lists of
 * triggers from the lexicon.
 */
export function turnedWords(
  text: string,
  tokens: readonly Token[],
  isName: (token: Token) => boolean,
): TurnedWord[] {
  const stems = tokens.map(({ stem }) => stem);
  const clause = clauseStarts(text, tokens);
  const turns = new Int8Array(tokens.length).fill(1);
  const sureness = new Float64Array(tokens.length).fill(1);
  const explicit = new Uint8Array(tokens.length);
  const reach = (scope: Scope, factor: -1 | 0): void => {
    let content = 0;
    let fading = 1;
    for (let k = 0; k < scope.to - scope.from; k += 1) {
      const i = scope.before ? scope.to - 1 - k : scope.from + k;
      if (!tokens[i]?.stop) {
        content += 1;
        if (content > sureReach) fading /= 2;
      }
      turns[i] = factor * (turns[i] as number);
      sureness[i] = Math.min(
        sureness[i] as number,
        scope.before ? fading * beforeNegation : fading,
      );
    }
  };
  const heads = new Uint8Array(tokens.length);
  for (const { start, end, kind } of negationsOf(tokens, stems)) {
    if (kind === 'explicit') explicit.fill(1, start, end);
    const scopes = scopesOf(tokens, clause, start, end, kind);
    const isOpen = kind === 'ending' || isPurpose(tokens, start);
    for (const scope of scopes) reach(scope, isOpen ? 0 : -1);
    markHead(tokens, scopes, heads);
  }
  for (const { from, to } of deniedFromOutside(text, tokens)) {
    const isUntouched = !turns.subarray(from, to).some((turn) => turn !== 1);
    if (!isUntouched) continue;
    const scope = { from, to, before: false };
    reach(scope, -1);
    markHead(tokens, [scope], heads);
  }
  blurCoordination(tokens, clause, turns);
  const sets = lexicon.setsAt(stems);
  const phrases = new Map<number, string[]>();
  for (const { start, key } of lexicon.findPhrases(stems)) {
    phrases.set(start, [...(phrases.get(start) ?? []), key]);
  }
  return tokens.flatMap((token, i) =>
    token.stop || token.kind === 'number' || explicit[i] || isName(token)
      ? []
      : {
          at: i,
          keys: [token.stem, ...(phrases.get(i) ?? [])],
          sets: sets[i] as readonly number[],
          turn: turns[i] as TurnedWord['turn'],
          head: heads[i] === 1,
          sureness: sureness[i] as number,
        },
  );
}

/** Marks what a negation is first of all about: the first content words behind it, else the last before. */
function markHead(tokens: readonly Token[], scopes: readonly Scope[], heads: Uint8Array): void {
  let left = headWords;
  for (const { from, to, before } of scopes) {
    for (let k = 0; k < to - from && left > 0; k += 1) {
      const at = before ? to - 1 - k : from + k;
      const token = tokens[at] as Token;
      // "Would not say what the letter contained" is about the saying, "cannot say that it was heard" is not.
      if (notSaid.test(token.norm) && !saysSo(tokens, at)) return;
      if (token.stop) continue;
      heads[at] = 1;
      // "No sign that the dam opens" is about the sign and the dam.
      if (!transparentWords.has(token.stem)) left -= 1;
    }
  }
}

/** "Cannot say that", "cannot be said to": what follows is what is not so. */
function saysSo(tokens: readonly Token[], verb: number): boolean {
  if (!/^(?:that|to)$/.test(tokens[verb + 1]?.norm ?? '')) return false;
  return [1, 2, 3].some((back) => canForms.test(tokens[verb - back]?.norm ?? ''));
}

type FoundNegation = { start: number; end: number; kind: NegatorKind | 'ending' };

function negationsOf(tokens: readonly Token[], stems: readonly string[]): FoundNegation[] {
  const found: FoundNegation[] = lexicon.findNegations(stems);
  const taken = new Uint8Array(tokens.length);
  for (const { start, end } of found) taken.fill(1, start, end);
  const inside = (i: number): boolean => taken[i] === 1;
  const more: FoundNegation[] = [];
  tokens.forEach(({ norm }, i) => {
    if (inside(i)) return;
    const isSmall = smallAmounts.has(norm) && !liftsAmount.has(tokens[i - 1]?.norm ?? '');
    if (isSmall && !inside(i - 1)) more.push({ start: i, end: i + 1, kind: 'explicit' });
    else if (endsAt(stems, i)) more.push({ start: i, end: i + 1, kind: 'ending' });
  });
  return [...found, ...more];
}

/** Whether something comes to an end here. */
function endsAt(stems: readonly string[], at: number): boolean {
  const stem = stems[at] as string;
  if (endings.has(stem)) return true;
  if (!splitVerbs.has(stem)) return false;
  for (let i = at + 1; i <= at + splitGap && i < stems.length; i += 1) {
    if (splitEndings.has(`${stem} ${stems[i]}`)) return true;
  }
  return false;
}

function isContent({ stop, norm }: Token): boolean {
  return !stop && norm !== 'further' && norm !== 'longer';
}

function scopesOf(
  tokens: readonly Token[],
  clause: Int32Array,
  start: number,
  end: number,
  kind: FoundNegation['kind'],
): Scope[] {
  const after = { from: end, to: scopeEnd(tokens, clause, end, kind), before: false };
  const before = {
    from: scopeStart(tokens, clause, start),
    to: start,
    before: kind === 'explicit',
  };
  if (kind === 'affixed') return links.has(tokens[end]?.norm ?? '') ? [after] : [];
  if (kind === 'explicit') {
    const first = tokens[start]?.norm ?? '';
    // "Not" behind an auxiliary is about the clause, so that its subject may be what is denied.
    const ofClause = auxiliaries.has(tokens[start - 1]?.norm ?? '') || first === 'cannot';
    // "Threatens no one", "expands no further": what is denied stands before.
    const isLast = !tokens.slice(end, after.to).some(isContent);
    return ofClause || isLast ? [after, before] : [after];
  }
  if (standIns.has(tokens[end]?.norm ?? '')) return [];
  const isPassive =
    tokens[end]?.norm === 'by' ||
    (passiveForms.has(tokens[start - 1]?.norm ?? '') && tokens[end]?.norm !== 'to');
  return isPassive ? [before] : [after];
}

function scopeStart(tokens: readonly Token[], clause: Int32Array, start: number): number {
  const first = Math.max(clause[start] as number, start - longestScope);
  let at = start;
  while (at > first && tokens[at - 1]?.norm !== 'that') at -= 1;
  return at;
}

function scopeEnd(
  tokens: readonly Token[],
  clause: Int32Array,
  from: number,
  kind: FoundNegation['kind'],
): number {
  let transparent = kind !== 'explicit';
  const isNoun = negatingNouns.has(tokens[from - 1]?.norm ?? '');
  const reach = isNoun ? nounReach : verbReach;
  let content = 0;
  const last = Math.min(tokens.length, from + longestScope);
  let at = from;
  for (; at < last; at += 1) {
    const token = tokens[at] as Token;
    if (clause[at] !== clause[from - 1]) break;
    if (token.norm === 'whether' || opensCondition(tokens, at)) break;
    if (token.norm === 'to' && grades.has(tokens[at - 1]?.norm ?? '')) break;
    if (token.norm === 'that' && at > from && !transparent && tokens[at - 1]?.norm !== 'or') break;
    // A verb ends what belongs to the noun.
    if (isNoun && finiteAuxiliaries.has(token.norm)) break;
    if (transparentWords.has(token.stem)) transparent = true;
    if (token.stop) continue;
    transparent = transparentWords.has(token.stem);
    content += 1;
    if (kind === 'implicit' && content > reach) break;
  }
  return at;
}

/** "To prevent a flood", "aimed at averting it": nothing is said of whether it comes. */
function isPurpose(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (!preventing.has(token.stem)) return false;
  return /ing$/.test(token.norm) || tokens[at - 1]?.norm === 'to';
}

/** "In the event of an attack", "in case it does". */
function opensCondition(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.norm !== 'in') return false;
  return [1, 2].some((step) => /^(?:event|case)$/.test(tokens[at + step]?.norm ?? ''));
}

/** Behind "and" a negation may or may not go on: what is not negated itself is not to be told. */
function blurCoordination(tokens: readonly Token[], clause: Int32Array, turns: Int8Array): void {
  let blurred = -1;
  for (let i = 1; i < tokens.length; i += 1) {
    if (clause[i] === i) {
      const goesOn = tokens[i]?.norm === 'and' && turns[i - 1] !== 1;
      blurred = goesOn ? i : -1;
    }
    if (blurred >= 0 && turns[i] === 1) turns[i] = 0;
  }
}
