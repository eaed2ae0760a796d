import type { Statement } from '../engine/pack/types';
import type { Token } from '../engine/text/tokenise';
import { tokenise } from '../engine/text/tokenise';

/** Stems of one statement: those of a text of thousands of words tell nothing. */
const mostOfStatement = 400;

/** Different stems of the words that tell sentences apart, in order. */
export function stemsOf(tokens: readonly Token[]): string[] {
  return [...new Set(tokens.filter(({ stop }) => !stop).map(({ stem }) => stem))];
}

/** What a statement is found by: the stems of all that shows how it is put. */
export function stemsOfStatement({ text, wordings, formulations }: Statement): string[] {
  const texts = [text, ...wordings.map(({ selector }) => selector.exact), ...formulations];
  return [...new Set(texts.flatMap((each) => stemsOf(tokenise(each))))].slice(0, mostOfStatement);
}
