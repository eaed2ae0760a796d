import { auxiliaries, passiveForms } from '../../lexicon/auxiliaries';
import denials from '../../lexicon/en/denials.json';
import { wordSet } from '../../lexicon/word-set';
import { lexicon } from '../../text/english';
import type { TokenRange } from '../../text/span';
import { stem } from '../../text/stem';
import type { Token } from '../../text/tokenise';
import { antecedentOf, longestAntecedent, moodClauses, subjectStart } from './mood-clauses';
import { isVerb } from './verbs';

const rejecting: ReadonlySet<string> = new Set(denials.rejectingVerbs.split(' ').map(stem));
const untrue = wordSet(denials.untrue);
const nobody = wordSet('nobody nothing');

/** "Threatens *nobody*", "*no one*": the whole clause is denied. Numbers are told by their figures. */
const isNobody = (tokens: readonly Token[], at: number): boolean => {
  const word = tokens[at]?.norm ?? '';
  return nobody.has(word) || (word === 'no' && tokens[at + 1]?.norm === '1');
};

/** Tokens between "calls" and "invented" at most. */
const calledWithin = 8;

/**
 * For each token whether the clause says that it is not so, or that somebody denies, refuses or rejects it: 1 or 0. A
 * "not" and a word that negates by its meaning make none: "has never ruled out". In a relative clause the noun before
 * it is denied as well, and so is what follows "that": "a report, denied by Berg, that the dam leaks".
 * @param starts for each token the first one of its clause
 */
export function deniedWords(
  text: string,
  tokens: readonly Token[],
  starts: Int32Array,
): Uint8Array {
  return readDenials(text, tokens, starts).denied;
}

/**
 * What of a sentence is denied by a clause that it stands outside of: what follows "that" behind it ("a report, denied by
 * Berg, that …"), and the noun that a relative clause or a participle is about when the sentence says nothing else of it.
 * Empty when there is nothing of the kind.
 */
export function deniedFromOutside(text: string, tokens: readonly Token[]): readonly TokenRange[] {
  return readDenials(text, tokens, moodClauses(text, tokens)).outside;
}

function readDenials(
  text: string,
  tokens: readonly Token[],
  starts: Int32Array,
): { denied: Uint8Array; outside: TokenRange[] } {
  const stems = tokens.map(({ stem: key }) => key);
  const byWord = new Uint8Array(tokens.length);
  const byMeaning = new Uint8Array(tokens.length);
  const outside: TokenRange[] = [];
  // Where a verb of its own stands beside a noun, its clause is not denied: "the letter, which Berg ignored, was read".
  const deny = (on: Uint8Array, { from, to }: TokenRange, isAll: boolean): void => {
    on.fill(1, from, to);
    if (isAll) outside.push({ from, to });
  };
  const endOf = (at: number): number => {
    let end = at;
    while (end < tokens.length && starts[end] === starts[at]) end += 1;
    return end;
  };
  const back = (on: Uint8Array, at: number): void => {
    const start = starts[at] as number;
    const antecedent = antecedentOf(text, tokens, start);
    const isAll = antecedent?.from === 0 && endOf(at) === tokens.length;
    if (antecedent) deny(on, antecedent, isAll);
  };
  /** "…, that the dam leaks" behind a clause. */
  const goOn = (on: Uint8Array, from: number): void => {
    if (tokens[from]?.norm === 'that') deny(on, { from, to: endOf(from) }, true);
  };
  for (const { start, end, kind } of lexicon.findNegations(stems)) {
    if (kind === 'affixed') continue;
    const first = starts[start] as number;
    const on = kind === 'explicit' ? byWord : byMeaning;
    const isPassive =
      kind === 'implicit' &&
      (tokens[end]?.norm === 'by' || passiveForms.has(tokens[start - 1]?.norm ?? ''));
    const isOfClause =
      kind === 'explicit' &&
      (auxiliaries.has(tokens[start - 1]?.norm ?? '') || isNobody(tokens, start));
    // "None of which": the clause that follows.
    const isOfWhich =
      /^of$/.test(tokens[end]?.norm ?? '') && /^wh/.test(tokens[end + 1]?.norm ?? '');
    const last = isOfWhich ? endOf(Math.min(end + 1, tokens.length - 1)) : endOf(start);
    if (end < last && !isPassive) on.fill(1, end, last);
    // "Which Berg ruled out": what is denied stands before.
    const isLast = kind === 'implicit' && !tokens.slice(end, last).some(({ stop }) => !stop);
    if (isOfClause || isPassive || isLast) on.fill(1, subjectStart(tokens, first, start), start);
    // "A report, denied by Berg, that …": the noun before it.
    if (isPassive && first === start) {
      let from = start;
      const least = Math.max(0, start - longestAntecedent);
      while (from > least && !isVerb(tokens, from - 1)) from -= 1;
      deny(on, { from, to: start }, from === 0 && endOf(start) === tokens.length);
    }
    if (isPassive) goOn(on, last);
    back(on, isOfWhich ? end + 1 : start);
  }
  tokens.forEach(({ norm }, at) => {
    if (!untrue.has(norm)) return;
    const first = starts[at] as number;
    let verb = at - 1;
    while (verb >= first && at - verb <= calledWithin && !rejecting.has(stems[verb] as string))
      verb -= 1;
    if (verb < first || at - verb > calledWithin) return;
    byMeaning.fill(1, verb, at);
    back(byMeaning, at);
    goOn(byMeaning, endOf(at));
  });
  return { denied: byWord.map((own, at) => own ^ (byMeaning[at] as number)), outside };
}
