import type { TokenRange } from '../text/span';
import type { Token } from '../text/tokenise';

/** Words as printed, without the possessive at the end. */
export function printedOf(
  text: string,
  tokens: readonly Token[],
  { from, to }: TokenRange,
): string {
  const [first, last] = [tokens[from] as Token, tokens[to - 1] as Token];
  return text.slice(first.start, last.end).replace(/['’]s?$/, '');
}
