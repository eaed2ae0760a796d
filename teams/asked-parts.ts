import type { PageArticle } from '../engine/article/types';
import { passesGate } from '../engine/claims/crisis-gate';
import { speakerDirectory } from '../engine/claims/speaker-directory';
import { sentenceParts } from '../engine/sentence/clauses/sentence-parts';
import { readQuotes } from '../engine/sentence/quotation-marks';
import { segmentSentences } from '../engine/text/segment-sentences';
import { type Token, tokenise } from '../engine/text/tokenise';
import type { CrisisHead } from './documents';
import { stemsOf } from './stems';

/** The stems of one part of a sentence, in order. */
export type AskedPart = string[];

/** Tokens of a sentence that are read, as in matching: what is longer is a list or debris. */
const longestSentence = 250;

/** Stems from which a part says something that can be found. */
const fewestStems = 3;

/** Parts of one sentence that are asked for. */
const mostPartsOfSentence = 6;

export type ReadPage = { sentences: { text: string; tokens: Token[] }[] };

export function readPage({ text }: PageArticle): ReadPage {
  return {
    sentences: segmentSentences(text).map(({ start, end }) => {
      const sentence = text.slice(start, end);
      return { text: sentence, tokens: tokenise(sentence).slice(0, longestSentence) };
    }),
  };
}

/** Whether a page is about a team's crisis, by the rule that decides it for every pack. */
export function isAbout({ sentences }: ReadPage, head: CrisisHead): boolean {
  const directory = speakerDirectory(head.speakers);
  return passesGate(
    head.info.gate,
    sentences.map(({ tokens }) => ({ tokens, speaker: { mentions: directory.find(tokens) } })),
  );
}

/** What a page states, part by part, in reading order: sentences that state one thing are one. Each once. */
export function partsOfPage({ sentences }: ReadPage): AskedPart[] {
  const parts = new Map<string, AskedPart>();
  for (const { text, tokens } of sentences) {
    const { quoted } = readQuotes(text, tokens);
    const own = sentenceParts(text, tokens, quoted)
      .map(({ ranges }) => stemsOf(ranges.flatMap(({ from, to }) => tokens.slice(from, to))))
      .filter((stems) => stems.length >= fewestStems)
      .slice(0, mostPartsOfSentence);
    const whole = stemsOf(tokens);
    const asked = own.length > 0 ? own : whole.length >= fewestStems ? [whole] : [];
    // What no part holds, such as the words before a quotation, is asked for with all of it.
    const held = new Set(own.flat());
    const rest = whole.filter((stem) => !held.has(stem));
    if (own.length > 0 && rest.length >= fewestStems) asked.push(rest);
    for (const stems of asked) parts.set([...stems].sort().join(' '), stems);
  }
  return [...parts.values()];
}
