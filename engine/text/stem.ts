import porter2 from 'wink-porter2-stemmer';
import { createStem } from '../lexicon/create-stem';

/** Words kept with their stems; a news page has some 2,000 different ones. Bounds the memory. */
const cacheLimit = 20_000;

/** Longer "words" are debris (base64, long addresses) and not worth the stemmer's time. */
const longestWord = 32;

const stemEnglish = createStem(porter2);

const cache = new Map<string, string>();

/**
 * Stem of a lower-case word by Porter2 (Porter 2001, "Snowball"), with the lexicon's irregular forms
 * and spellings. Words with characters outside a–z come back unchanged: the rules know English only.
 */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const stemmed = word.length > longestWord || !/^[a-z]+$/.test(word) ? word : stemEnglish(word);
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(word, stemmed);
  return stemmed;
}
