import { type Token, tokenise } from '../text/tokenise';
import type { Attribution } from './attribution/attribution';
import { readAttribution } from './attribution/read-attribution';
import type { Mention } from './mention';
import { readQuotes } from './quotation-marks';

/** One reading of a sentence, made once: what matching and comparing both stand on. */
export type Sentence = {
  text: string;
  tokens: readonly Token[];
  /** Whom it names of those the pack knows, in order. */
  mentions: readonly Mention[];
  /** For each token, whether it stands inside quotation marks. */
  quoted: readonly boolean[];
  /** Whether a quotation is still open behind it. */
  staysOpen: boolean;
  /** Who it says it is from; null when it names nobody. */
  attribution: Attribution | null;
  /** Who it says passes that on, such as an agency; null when it names nobody else. */
  relay: Attribution | null;
};

/**
 * Reads a sentence whose words are known.
 * @param open whether a quotation is open before it
 */
export function readSentence(
  text: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  open = false,
): Sentence {
  const quotes = readQuotes(text, tokens, open);
  return {
    text,
    tokens,
    mentions,
    quoted: quotes.quoted,
    staysOpen: quotes.open,
    ...readAttribution(text, tokens, mentions, quotes.quoted),
  };
}

/** Reads a sentence by itself, without the text around it. */
export function readBareSentence(
  text: string,
  mentionsIn: (tokens: readonly Token[]) => readonly Mention[],
): Sentence {
  const tokens = tokenise(text);
  return readSentence(text, tokens, mentionsIn(tokens));
}
