import { createStem } from '../lexicon/create-stem';
import { createLexicon, type Lexicon } from '../lexicon/read-lexicon';
import { stem as stemByRule } from '../text/stem';

export type English = { stem(word: string): string; lexicon: Lexicon };

let english: English | undefined;

/** Stemmer and lexicon, read on first use and kept: reading takes some milliseconds. */
export function readEnglish(): English {
  if (!english) {
    const stem = createStem(stemByRule);
    english = { stem, lexicon: createLexicon(stem) };
  }
  return english;
}
