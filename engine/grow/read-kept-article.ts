import { spanOfPart } from '../match/decision/rests-on';
import { runToEnd } from '../match/decision/run-to-end';
import { type SentencePart, sentenceParts } from '../sentence/clauses/sentence-parts';
import { readQuotes } from '../sentence/quotation-marks';
import { segmentSentences } from '../text/segment-sentences';
import type { Span } from '../text/span';
import { type Token, tokenise } from '../text/tokenise';
import { textOf } from './kept-text';
import type { KeptArticle } from './types';

/** A sentence of a kept article, cut: what does not hang on what else is kept. */
export type CutSentence = Span & {
  text: string;
  tokens: readonly Token[];
  opensParagraph: boolean;
  /** What it states part by part; empty when it states one thing. */
  parts: readonly SentencePart[];
};

/** A kept article, cut into sentences; made once an article. */
export type ReadArticle = {
  article: KeptArticle;
  text: string;
  sentences: readonly CutSentence[];
};

/**
 * The texts of an article whose meaning grouping asks for, exactly as printed: its sentences, then their parts; each
 * once. Without the vector of one the words decide.
 */
export function meaningTexts({ sentences }: ReadArticle): string[] {
  return [
    ...new Set([
      ...sentences.map(({ text }) => text),
      ...sentences.flatMap((cut) => cut.parts.map((part) => wordsOfPart(cut, part))),
    ]),
  ];
}

/** The words of a part as printed, from its first to its last. */
export function wordsOfPart(cut: CutSentence, part: SentencePart): string {
  const { start, end } = spanOfPart(cut, part);
  return cut.text.slice(start - cut.start, end - cut.start);
}

/** Tokens of a sentence that are read: what is longer is a list, a table or debris. */
const longestSentence = 250;

/** Cuts an article; any text will do. Articles in other languages than English have no sentences. */
export function readKeptArticle(article: KeptArticle): ReadArticle {
  return runToEnd(readKeptArticleInSteps(article));
}

/** The same in steps of a sentence. */
export function* readKeptArticleInSteps(article: KeptArticle): Generator<void, ReadArticle> {
  const text = textOf(article);
  const sentences: CutSentence[] = [];
  if (!/^en\b/i.test(article.language)) return { article, text, sentences };
  let before = 0;
  for (const { start, end } of segmentSentences(text)) {
    const own = text.slice(start, end);
    const tokens = tokenise(own).slice(0, longestSentence);
    sentences.push({
      start,
      end,
      text: own,
      tokens,
      opensParagraph: before === 0 || text.slice(before, start).includes('\n'),
      parts: sentenceParts(own, tokens, readQuotes(own, tokens).quoted),
    });
    before = end;
    yield;
  }
  return { article, text, sentences };
}
