import { namesIn } from '../engine/match/model/examples';
import { foldForWords, hasWords } from '../engine/pack/find-words';
import { isTelling } from '../engine/pack/rules/gate-tells';
import { isPlainLabel } from '../engine/pack/rules/labels';
import type { PackInfo } from '../engine/pack/types';
import { segmentSentences } from '../engine/text/segment-sentences';
import { type Token, tokenise } from '../engine/text/tokenise';

/** Words that a gate may have, and how many of them names get before each excerpt has one of its own. */
const mostWords = 500;
const mostNames = 300;

/** Other words than names tell something from this many letters. */
const shortestWord = 5;

/** Different words that a page must have, where all excerpts have as many. */
const wordsAsked = 2;

type Excerpt = { key: string; text: string };

/**
 * The words by which pages about some excerpts are known: the names they have, those of most excerpts first, and for
 * an excerpt without any the word that most others share. One that has no word other news has not is left out.
 * @returns the gate, and the keys of the excerpts that pass it
 */
export function draftGate(excerpts: readonly Excerpt[]): {
  gate: PackInfo['gate'];
  articles: Set<string>;
} {
  const read = excerpts.map(({ key, text }) => ({ key, ...wordsOf(text) }));
  const names = namesIn(read.flatMap(({ sentences }) => sentences));
  const inExcerpts = new Map<string, number>();
  for (const { words } of read)
    for (const word of words.keys()) inExcerpts.set(word, (inExcerpts.get(word) ?? 0) + 1);
  const byCount = ([a, x]: [string, number], [b, y]: [string, number]) => y - x || (a < b ? -1 : 1);
  const ranked = [...inExcerpts].sort(byCount).map(([word]) => word);
  const rank = new Map(ranked.map((word, place) => [word, place]));
  for (const { words } of read)
    for (const [word, seen] of words) if (seen === 'inside') names.add(word);
  const isName = (word: string) => names.has(word);
  const any = new Set(ranked.filter(isName).slice(0, mostNames));
  const passing = new Set<string>();
  for (const { key, words } of read) {
    const own = [...words.keys()];
    if (!own.some((word) => any.has(word)) && any.size < mostWords) {
      const [best] = own.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
      if (best !== undefined) any.add(best);
    }
    if (own.some((word) => any.has(word))) passing.add(key);
  }
  const found = excerpts
    .filter(({ key }) => passing.has(key))
    .map(({ text }) => {
      const folded = foldForWords(text);
      return [...any].filter((word) => hasWords(folded, word)).length;
    });
  return {
    gate: { any: [...any], minimumDistinct: Math.max(1, Math.min(wordsAsked, ...found)) },
    articles: passing,
  };
}

/** Whether a word is written with a capital inside a sentence of the excerpt. */
type Seen = 'inside' | 'elsewhere';

function wordsOf(text: string): {
  words: Map<string, Seen>;
  sentences: { text: string; tokens: readonly Token[] }[];
} {
  const folded = foldForWords(text);
  const words = new Map<string, Seen>();
  const sentences = segmentSentences(text).map(({ start, end }) => {
    const sentence = text.slice(start, end);
    return { text: sentence, tokens: tokenise(sentence) };
  });
  for (const { tokens } of sentences)
    tokens.forEach(({ norm, kind, capital }, at) => {
      if (kind !== 'word' || !/^\p{L}[\p{L}'’-]+$/u.test(norm)) return;
      const isInside = capital && at > 0;
      if (!isInside && norm.length < shortestWord) return;
      if (!isTelling(norm) || !isPlainLabel(norm) || !hasWords(folded, norm)) return;
      if (isInside || !words.has(norm)) words.set(norm, isInside ? 'inside' : 'elsewhere');
    });
  return { words, sentences };
}
