import type { Token } from '../../text/tokenise';
import type { SentencePart } from '../clauses/sentence-parts';
import { type TurnedWord, turnedWords } from './negation-scope';

/**
 * The content words of a part of a sentence with their turns. Of a clause those of a denial that stands outside it are
 * included: what nobody can say that it is so ("it cannot be said that *the views were heard*") is not said to be so. A
 * noun phrase says no more than itself: "rejecting *its demands*".
 * @param part all of the sentence when absent
 */
export function turnedWordsOfPart(
  text: string,
  tokens: readonly Token[],
  part: SentencePart | null | undefined,
  isName: (token: Token) => boolean,
): TurnedWord[] {
  if (!part) return turnedWords(text, tokens, isName);
  const own = part.ranges.flatMap(({ from, to }) => tokens.slice(from, to));
  const words = turnedWords(text, own, isName);
  if (!words.length || part.kind !== 'clause') return words;
  const outside = new Map(
    turnedWords(text, tokens, isName).flatMap((word) =>
      word.turn < 0 ? [[tokens[word.at] as Token, word] as const] : [],
    ),
  );
  return words.map((word) => {
    const turned = outside.get(own[word.at] as Token);
    return turned && word.turn > 0 ? { ...turned, at: word.at } : word;
  });
}
