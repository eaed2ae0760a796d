import { spanOfPart } from '../match/decision/rests-on';
import type { SentencePart } from '../sentence/clauses/sentence-parts';
import type { Span } from '../text/span';
import type { Token } from '../text/tokenise';

/** A sentence of a kept article, cut: what does not hang on what else is kept. */
export type CutSentence = Span & {
  text: string;
  tokens: readonly Token[];
  opensParagraph: boolean;
  /** What it states part by part; empty when it states one thing. */
  parts: readonly SentencePart[];
};

/** The words of a part as printed, from its first to its last. */
export function wordsOfPart(cut: CutSentence, part: SentencePart): string {
  const { start, end } = spanOfPart(cut, part);
  return cut.text.slice(start - cut.start, end - cut.start);
}
