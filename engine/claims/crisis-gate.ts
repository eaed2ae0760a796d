import type { PackInfo } from '../pack/types';
import type { Mention } from '../sentence/mention';
import { fold, type Token } from '../text/tokenise';

/** For each sentence, whether it has a word of the pack's gate. */
export function gateSentences(
  gate: PackInfo['gate'],
  sentences: readonly { tokens: readonly Token[] }[],
): boolean[] {
  const wanted = new Set([...gate.any, ...(gate.also ?? [])].map(fold));
  return sentences.map(({ tokens }) => tokens.some((token) => wanted.has(token.norm)));
}

/**
 * Whether a page is about the pack's crisis: it has one of the gate's own words and enough different
 * words in all, the supporting words and the pack's speakers counting too.
 */
export function passesGate(
  gate: PackInfo['gate'],
  sentences: readonly { tokens: readonly Token[]; speaker: { mentions: readonly Mention[] } }[],
): boolean {
  const speakers = new Set(
    sentences.flatMap(({ speaker }) => speaker.mentions.map((m) => m.speaker)),
  );
  const any = new Set(gate.any.map(fold));
  const also = new Set((gate.also ?? []).map(fold));
  const met = new Set<string>();
  let hasAny = false;
  for (const { tokens } of sentences) {
    for (const token of tokens) {
      const isOfAny = any.has(token.norm);
      if (!isOfAny && !also.has(token.norm)) continue;
      hasAny ||= isOfAny;
      met.add(token.norm);
      if (hasAny && met.size + speakers.size >= gate.minimumDistinct) return true;
    }
  }
  return false;
}
