import { beForms, passiveForms } from '../lexicon/auxiliaries';
import lists from '../lexicon/en/denials.json';
import { wordSet } from '../lexicon/word-set';
import type { TokenRange } from '../text/span';
import { stem } from '../text/stem';
import { type Token, wordsOf } from '../text/tokenise';

const stemsOf = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(stem));

const denyingVerbs = stemsOf(lists.denyingVerbs);
const rejectingVerbs = stemsOf(lists.rejectingVerbs);
const claimNouns = stemsOf(lists.claimNouns);
const feltNouns = stemsOf(lists.feltNouns);
const untrue = stemsOf(lists.untrue);
const undoing = stemsOf(lists.undoing);
const plans = stemsOf(lists.plans);
const meaning = stemsOf(lists.meaning);
const unsettled = wordSet(lists.unsettled);
const standsFor = wordSet(lists.standsFor);
const which = wordSet(lists.which);

/** Words before a verb that may turn it round: "has never once denied". */
const reachBefore = 3;

/** Words of what is called untrue, and of how: "dismissed the widely reported claims as utterly false". */
const longestObject = 12;
const longestVerdict = 5;

/** Words before a noun that say which: "the latest", "these widely reported". */
const longestLead = 3;

/** What a sentence denies. */
export type Denial = {
  /** Where it says so. */
  at: number;
  /** What it denies, in its own words; null where it is what was said before ("the allegation", "it"). */
  content: TokenRange | null;
  /** What is denied is a plan, which only a claim that there is one says: "has no intention of attacking". */
  isPlan: boolean;
};

/**
 * What a sentence says is not so, as reports say it: "denied that …", "rejected the allegations", "dismissed claims of
 * … as false", "fears of … are unfounded", "has no plans to". Null for all else: refusing a demand, turning down an offer, being denied
 * entry, neither confirming nor denying.
 */
export function readDenial(text: string, tokens: readonly Token[]): Denial | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const { stem: word } = tokens[at] as Token;
    const plan = deniedPlan(text, tokens, at);
    if (plan) return plan;
    const isDenying = denyingVerbs.has(word);
    if (!isDenying && !rejectingVerbs.has(word) && !claimNouns.has(word) && !feltNouns.has(word))
      continue;
    const isVerb = isDenying || rejectingVerbs.has(word);
    const found = isVerb
      ? deniedByVerb(text, tokens, at, isDenying)
      : foundUntrue(text, tokens, at);
    if (found && !isUndone(tokens, at)) return found;
  }
  return null;
}

/** "Denied holding talks", "rejected the allegation", "dismissed these claims as false". */
function deniedByVerb(
  text: string,
  tokens: readonly Token[],
  at: number,
  isDenying: boolean,
): Denial | null {
  const before = tokens[at - 1]?.norm ?? '';
  if (passiveForms.has(before) || which.has(before)) return null;
  const end = clauseEnd(text, tokens, at + 1);
  const verdict = verdictIn(tokens, at + 1, end);
  if (!isDenying && verdict === null && !isClaimNext(tokens, at + 1, end, claimNouns)) return null;
  const to = verdict ?? end;
  const content = contentOf(text, tokens, at + 1, to);
  if (content === undefined) return null;
  // What is called something is a claim, or what was said before.
  if (!isDenying && content && !isClaimNext(tokens, at + 1, to, claimNouns, feltNouns)) return null;
  return withoutPlan(tokens, { at, content, isPlan: false });
}

/** "Denied any intention of attacking" is the denial of a plan to attack. */
function withoutPlan(tokens: readonly Token[], denial: Denial): Denial {
  const { from, to } = denial.content ?? { from: 0, to: 0 };
  const noun = tokens
    .slice(from, Math.min(to, from + longestLead + 1))
    .findIndex(({ stem: word }) => plans.has(word) || meaning.has(word));
  if (noun < 0) return denial;
  const behind = from + noun + 1;
  const first = /^(?:to|of|for)$/.test(tokens[behind]?.norm ?? '') ? behind + 1 : behind;
  return first < to ? { ...denial, content: { from: first, to }, isPlan: true } : denial;
}

/** "The allegations are false", "concerns about a flood were “unfounded”". */
function foundUntrue(text: string, tokens: readonly Token[], at: number): Denial | null {
  const end = Math.min(tokens.length, at + longestObject + longestVerdict);
  for (let be = at + 1; be < end; be += 1) {
    if (be > at + 1 && endsClause(text, tokens, be)) return null;
    if (!beForms.has(tokens[be]?.norm ?? '')) continue;
    const isUntrue = tokens
      .slice(be + 1, be + 1 + longestVerdict)
      .some((token, i, all) => untrue.has(token.stem) && !all.slice(0, i).some(isUndoing));
    if (!isUntrue) return null;
    const content = contentOf(text, tokens, at, be);
    return content === undefined ? null : { at: be, content, isPlan: false };
  }
  return null;
}

const isUndoing = ({ stem: word }: Token) => undoing.has(word);

/** Whether what is said of a denial turns it round, or leaves it open: "did not deny", "if he denies". */
function isUndone(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - reachBefore), at);
  return (
    before.some((token) => isUndoing(token) || /n['’]t$/.test(token.norm)) ||
    unsettled.has(tokens[at - 1]?.norm ?? '') ||
    // "Confirmed or denied".
    (tokens[at - 1]?.norm === 'or' && /confirm/.test(tokens[at - 2]?.stem ?? ''))
  );
}

/** Where "as false" begins; null where nothing is called untrue before the clause ends. */
function verdictIn(tokens: readonly Token[], from: number, end: number): number | null {
  for (let at = from; at < end; at += 1) {
    if (tokens[at]?.norm === 'as') {
      const said = tokens.slice(at + 1, at + 1 + longestVerdict);
      return said.some(({ stem: word }) => untrue.has(word)) ? at : null;
    }
    // "Called the report false".
    if (at > from && untrue.has(tokens[at]?.stem ?? '')) return at;
  }
  return null;
}

/** Whether a claim, with what says which, stands from here on. */
function isClaimNext(
  tokens: readonly Token[],
  from: number,
  end: number,
  ...nouns: ReadonlySet<string>[]
): boolean {
  return tokens
    .slice(from, Math.min(end, from + longestLead + 1))
    .some(
      ({ stem: word, norm }, i) =>
        nouns.some((set) => set.has(word)) || (i === 0 && standsFor.has(norm)),
    );
}

/**
 * What is denied, `[from, to)` being the object: the words behind a claim ("claims that …", "reports of …"), the object
 * itself, or null for what was said before. Undefined where there is none.
 */
function contentOf(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): TokenRange | null | undefined {
  if (from >= to) return undefined;
  const own = tokens.slice(from, Math.min(to, from + longestLead + 1));
  const noun = own.findIndex(({ stem: word }) => claimNouns.has(word) || feltNouns.has(word));
  if (noun < 0) {
    const isBack = to - from === 1 && standsFor.has(tokens[from]?.norm ?? '');
    return isBack ? null : { from, to };
  }
  const behind = from + noun + 1;
  if (behind >= to || endsClause(text, tokens, behind)) return null;
  const link = tokens[behind]?.norm ?? '';
  // "The allegations in a statement": said where, not what.
  if (!/^(?:that|of|about|by|over)$/.test(link)) return null;
  return link === 'by' ? null : { from: behind + 1, to };
}

/** Where the clause ends in which a token stands. */
function clauseEnd(text: string, tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && at - from < 2 * longestObject) {
    if (at > from && endsClause(text, tokens, at)) break;
    at += 1;
  }
  return at;
}

function endsClause(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token) return true;
  return /[,;:.!?()—–]/.test(text.slice(before.end, token.start)) || clauseWords.has(token.norm);
}

/** What goes on with something else. */
const clauseWords = new Set(wordsOf('but while although because saying adding calling insisting'));

/** "No plans to attack", "does not intend to attack"; null for all else. */
function deniedPlan(text: string, tokens: readonly Token[], at: number): Denial | null {
  const before = tokens[at - 1]?.norm ?? '';
  const { stem: word } = tokens[at] as Token;
  const isNone = plans.has(word) && before === 'no';
  const isNot = meaning.has(word) && (before === 'not' || /n['’]t$/.test(before));
  if (!isNone && !isNot) return null;
  if (!/^(?:to|of)$/.test(tokens[at + 1]?.norm ?? '')) return null;
  const to = clauseEnd(text, tokens, at + 2);
  return to > at + 2 ? { at, content: { from: at + 2, to }, isPlan: true } : null;
}
