import type { PackInfo } from '../pack/types';
import { stem } from '../text/stem';
import { fold, type Token } from '../text/tokenise';
import type { Mention } from './speaker-directory';

/** For each sentence, whether it has a word of the pack's gate. */
export function gateSentences(
  gate: PackInfo['gate'],
  sentences: readonly { tokens: readonly Token[] }[],
): boolean[] {
  const wanted = new Set(gate.any.map((word) => stem(fold(word))));
  return sentences.map(({ tokens }) => tokens.some((token) => wanted.has(token.stem)));
}

/**
 * Whether a page is about the pack's crisis: it has enough different words of its gate, the pack's
 * speakers counting as well once there is one such word.
 */
export function passesGate(
  gate: PackInfo['gate'],
  sentences: readonly { tokens: readonly Token[]; speaker: { mentions: readonly Mention[] } }[],
): boolean {
  const speakers = new Set(
    sentences.flatMap(({ speaker }) => speaker.mentions.map((m) => m.speaker)),
  );
  const wanted = new Set(gate.any.map((word) => stem(fold(word))));
  const met = new Set<string>();
  for (const { tokens } of sentences) {
    for (const token of tokens) {
      if (!wanted.has(token.stem)) continue;
      met.add(token.stem);
      if (met.size + speakers.size >= gate.minimumDistinct) return true;
    }
  }
  return false;
}
