import type { PackInfo } from '../pack/types';
import { stem } from '../text/stem';
import { fold, type Token } from '../text/tokenise';

/** Whether a page's words are about the pack's crisis: it has enough different words of its gate. */
export function passesGate(
  gate: PackInfo['gate'],
  sentences: readonly { tokens: readonly Token[] }[],
): boolean {
  const wanted = new Set(gate.any.map((word) => stem(fold(word))));
  const met = new Set<string>();
  for (const { tokens } of sentences) {
    for (const token of tokens) {
      if (!wanted.has(token.stem)) continue;
      met.add(token.stem);
      if (met.size >= gate.minimumDistinct) return true;
    }
  }
  return false;
}
