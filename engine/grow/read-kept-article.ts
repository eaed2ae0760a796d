import { runToEnd } from '../match/decision/run-to-end';
import { sentenceParts } from '../sentence/clauses/sentence-parts';
import { readQuotes } from '../sentence/quotation-marks';
import { segmentSentences } from '../text/segment-sentences';
import { tokenise } from '../text/tokenise';
import { type CutSentence, wordsOfPart } from './cut-sentence';
import { findNames, type NameSighting } from './find-names';
import { withoutTail } from './furniture';
import { textOf } from './kept-text';
import { findStates, type StateSighting } from './states';
import type { KeptArticle } from './types';

/** A kept article, cut into sentences; made once an article. */
export type ReadArticle = {
  article: KeptArticle;
  text: string;
  sentences: readonly CutSentence[];
  /** Names and states it prints, in reading order: whom its sentences are about and from. */
  names: readonly NameSighting[];
  states: readonly StateSighting[];
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
  if (!/^en\b/i.test(article.language)) return { article, text, sentences, names: [], states: [] };
  let before = 0;
  for (const { start, end: whole } of segmentSentences(text)) {
    const own = withoutTail(text.slice(start, whole));
    const end = start + own.length;
    const tokens = tokenise(own).slice(0, longestSentence);
    sentences.push({
      start,
      end,
      text: own,
      tokens,
      opensParagraph: before === 0 || text.slice(before, start).includes('\n'),
      parts: sentenceParts(own, tokens, readQuotes(own, tokens).quoted),
    });
    before = whole;
    yield;
  }
  const names = findNames(sentences);
  yield;
  return { article, text, sentences, names, states: findStates(sentences) };
}
