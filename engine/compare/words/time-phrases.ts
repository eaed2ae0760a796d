import lists from '../../lexicon/en/comparison.json';
import { wordSet } from '../../lexicon/word-set';
import type { RowToken } from './row-tokens';

/** What leads to a time: "in 2014", "on Wednesday". */
const beforeTime = wordSet(lists.beforeTime);

type Phrase = { from: number; to: number; opens: boolean };

/**
 * Sets the time phrases of the rows apart (`part: 'when'`) when one row opens with its own and another
 * has it further on: "In 2014 the dam broke" and "The dam broke in 2014" are level but for the order.
 * Rows with several time phrases keep theirs, since it is not clear which of them is meant.
 */
export function setTimesApart(rows: RowToken[][]): RowToken[][] {
  const phrases = rows.map(timePhrase);
  const found = phrases.filter((phrase) => phrase !== null);
  const isMoved = found.some(({ opens }) => opens) && found.some(({ opens }) => !opens);
  if (!isMoved) return rows;
  return rows.map((tokens, row) => {
    const phrase = phrases[row];
    if (!phrase) return tokens;
    return tokens.map((token, at) =>
      at >= phrase.from && at < phrase.to ? { ...token, part: 'when' } : token,
    );
  });
}

/** The only time phrase of what a row says; null when there is none, several, or nothing else. */
function timePhrase(tokens: RowToken[]): Phrase | null {
  const dates = tokens.flatMap(({ kind, part }, at) =>
    kind === 'date' && part === 'content' ? [at] : [],
  );
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return null;
  const isOne = tokens.slice(first, last).every(({ kind }) => kind === 'date' || kind === 'glue');
  if (!isOne || tokens[last]?.bound || tokens[first - 1]?.bound) return null;
  let from = first;
  while (beforeTime.has(tokens[from - 1]?.words[0] ?? '') && isContent(tokens[from - 1])) from -= 1;
  const says = (token: RowToken) => token.part === 'content' && token.kind !== 'glue';
  const opens = !tokens.slice(0, from).some(says);
  const isAll = opens && !tokens.slice(last + 1).some(says);
  return isAll ? null : { from, to: last + 1, opens };
}

function isContent(token: RowToken | undefined): boolean {
  return token?.part === 'content';
}
