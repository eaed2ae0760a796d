import { beforeName } from '../text/abbreviations';
import type { Token } from '../text/tokenise';

/** Text between a token and the one before it; everything before the first. */
export function gapBefore(
  { text, tokens }: { text: string; tokens: readonly Token[] },
  index: number,
): string {
  const from = index > 0 ? (tokens[index - 1] as Token).end : 0;
  return text.slice(from, tokens[index]?.start ?? text.length);
}

/** Whether only white space or a hyphen stands before the token. */
export function isAdjacent(text: string, tokens: readonly Token[], index: number): boolean {
  const gap = gapBefore({ text, tokens }, index);
  // "Gen. Berg".
  if (gap === '. ' && beforeName.has(tokens[index - 1]?.norm ?? '')) return true;
  return gap.length <= 2 && !/[,;:.!?"“”()]/.test(gap);
}
