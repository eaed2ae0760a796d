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
  return gap.length <= 2 && !/[,;:.!?"“”()]/.test(gap);
}

/** For each token, whether it stands inside quotation marks. */
export function quotedTokens(text: string, tokens: readonly Token[]): boolean[] {
  const quoted: boolean[] = [];
  let open = false;
  let at = 0;
  for (const token of tokens) {
    for (; at < token.start; at += 1) {
      const char = text[at];
      if (char === '“' || char === '„' || char === '«') open = true;
      else if (char === '”' || char === '»') open = false;
      else if (char === '"') open = !open;
    }
    at = token.end;
    quoted.push(open);
  }
  return quoted;
}
