import { clauseOpeningForms } from '../../lexicon/reporting-verbs';
import type { Token } from '../../text/tokenise';
import { opensClause } from './opens-clause';

/** Tokens of a parenthesis that only says who speaks: "he adds". */
const longestAside = 3;

/** For each token, the index of its clause's first one. */
export function clauseStarts(text: string, tokens: readonly Token[]): Int32Array {
  const starts = new Int32Array(tokens.length);
  let start = 0;
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    const gap = before ? text.slice(before.end, token.start) : '';
    const isStop = gap.includes('.') && !isAbbreviation(text, before);
    const opens = isStop || opensClause(gap, token.norm, 'negation') || opensReport(tokens, i);
    if (before && opens) start = i;
    starts[i] = start;
  });
  joinOverAsides(text, tokens, starts);
  return starts;
}

/** "Its concerns, he adds, have been passed over": one clause in spite of the commas. */
function joinOverAsides(text: string, tokens: readonly Token[], starts: Int32Array): void {
  let before = -1;
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (to < tokens.length && starts[to] === starts[from]) to += 1;
    const own = starts[from] as number;
    const aside = tokens.slice(from, Math.min(to, from + longestAside + 1));
    const isAside =
      aside.length <= longestAside &&
      aside.some(({ norm }) => clauseOpeningForms.has(norm)) &&
      hasCommaBefore(text, tokens, from) &&
      hasCommaBefore(text, tokens, to);
    if (isAside && before >= 0 && to < tokens.length) {
      const next = starts[to] as number;
      let end = to;
      while (end < tokens.length && starts[end] === next) end += 1;
      starts.fill(before, from, end);
      from = end;
      continue;
    }
    before = own;
    from = to;
  }
}

function hasCommaBefore(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && text.slice(before.end, tokens[at]?.start).includes(',');
}

function isAbbreviation(text: string, token: Token | undefined): boolean {
  return token !== undefined && text.slice(token.start, token.end).includes('.');
}

/** Whether what is said begins here; "it cannot be said that" is about what is not. */
function opensReport(tokens: readonly Token[], at: number): boolean {
  if (!clauseOpeningForms.has(tokens[at - 1]?.norm ?? '')) return false;
  if (tokens[at - 2]?.norm === 'to') return false;
  return ![2, 3].some((back) => /^(?:not|cannot|nor)$/.test(tokens[at - back]?.norm ?? ''));
}
