import type { PackInfo } from '../pack/types';
import type { Mention } from '../sentence/mention';
import { fold, type Token, tokenise, wordsOf } from '../text/tokenise';

/** For each sentence, whether it has a word of the pack's gate. */
export function gateSentences(
  gate: PackInfo['gate'],
  sentences: readonly { tokens: readonly Token[] }[],
): boolean[] {
  const wanted = gateFinder([...gate.any, ...(gate.also ?? [])]);
  return sentences.map(({ tokens }) => tokens.some((_, at) => wanted(tokens, at).length > 0));
}

/**
 * Whether a page is about the pack's crisis: it has one of the gate's own words and enough different
 * words in all, in its headline or its text, the supporting words and the pack's speakers counting too.
 */
export function passesGate(
  gate: PackInfo['gate'],
  sentences: readonly { tokens: readonly Token[]; speaker: { mentions: readonly Mention[] } }[],
  headline = '',
): boolean {
  const speakers = new Set(
    sentences.flatMap(({ speaker }) => speaker.mentions.map((m) => m.speaker)),
  );
  const any = gateFinder(gate.any);
  const also = gateFinder(gate.also ?? []);
  const met = new Set<string>();
  let hasAny = false;
  for (const tokens of [tokenise(headline), ...sentences.map((sentence) => sentence.tokens)]) {
    for (let at = 0; at < tokens.length; at += 1) {
      const own = any(tokens, at);
      const found = also(tokens, at);
      if (own.length + found.length === 0) continue;
      hasAny ||= own.length > 0;
      for (const each of own) met.add(each);
      for (const each of found) met.add(each);
      if (hasAny && met.size + speakers.size >= gate.minimumDistinct) return true;
    }
  }
  return false;
}

/** The words and phrases of a gate that begin at a token, folded; empty when none does. */
type GateFinder = (tokens: readonly Token[], at: number) => readonly string[];

const none: readonly string[] = [];

function gateFinder(words: readonly string[]): GateFinder {
  // By first word: what is met by it alone, and what must follow for a phrase.
  const begun = new Map<string, { alone: string[]; phrases: string[][] }>();
  const begunBy = (first: string) => {
    const known = begun.get(first) ?? { alone: [], phrases: [] };
    begun.set(first, known);
    return known;
  };
  for (const word of words) {
    if (!word.includes(' ')) {
      begunBy(fold(word)).alone = [fold(word)];
      continue;
    }
    const [first = '', ...rest] = wordsOf(word);
    begunBy(first).phrases.push(rest);
  }
  return (tokens, at) => {
    const { norm } = tokens[at] as Token;
    const own = begun.get(norm);
    if (!own) return none;
    if (!own.phrases.length) return own.alone;
    const whole = own.phrases
      .filter((rest) => rest.every((word, i) => tokens[at + 1 + i]?.norm === word))
      .map((rest) => [norm, ...rest].join(' '));
    return [...own.alone, ...whole];
  };
}
