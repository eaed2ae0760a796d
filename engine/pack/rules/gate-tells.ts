import commonWords from '../../lexicon/en/common-words.json';
import { wordSet } from '../../lexicon/word-set';
import { problem } from '../../problem/problem';
import { stopWords } from '../../text/stop-words';
import type { Fault, PackRule } from '../finding';
import { jsonPointer } from '../json-pointer';

/** Words of any news, whatever it is about. */
const newsWords = wordSet(commonWords.newsWords);

/**
 * A gate of common words would have every page read in full, and tell nothing of the crisis: each page is asked for
 * the gate's words before anything else is done.
 */
export const gateTells: PackRule = {
  name: 'gate-tells',
  description:
    'The gate’s words tell the crisis from other news: none is a word of every text, and not all of its own are words of any news.',
  level: 'usable',
  check({ gate }) {
    const faults = (['any', 'also'] as const).flatMap((key) =>
      (gate[key] ?? []).flatMap((word, index): Fault[] =>
        isOfEveryText(word)
          ? [
              {
                pointer: jsonPointer('gate', key, index),
                problem: problem('fault.everyText', word),
                cure: 'delete it; name the places, people and things that only this crisis has',
              },
            ]
          : [],
      ),
    );
    if (faults.length > 0 || gate.any.some((word) => !isOfAnyNews(word))) return faults;
    return [
      {
        pointer: jsonPointer('gate', 'any'),
        problem: problem('fault.anyNews', gate.any),
        cure: 'add the places, people and things that only this crisis has; words of other news go to "also"',
      },
    ];
  },
};

/** Whether a word could tell a crisis from other news. */
export function isTelling(word: string): boolean {
  return !isOfEveryText(word) && !isOfAnyNews(word);
}

/** Whether a word, or each word of a phrase, stands in news about anything. */
export function isOfAnyNews(word: string): boolean {
  return wordsOf(word).every((each) => newsWords.has(each) || isOfEveryText(each));
}

/** Whether a word, or each word of a phrase, stands in texts about anything: a stop word, a letter, figures. */
export function isOfEveryText(word: string): boolean {
  return wordsOf(word).every((each) => isLetterOrFigures.test(each) || stopWords.has(each));
}

const isLetterOrFigures = /^(\p{L}|[\p{N}\p{P}]+)$/u;

/** One word nearly always, and asked for each word of a text. */
const wordsOf = (phrase: string): string[] => {
  const folded = phrase.toLowerCase();
  return folded.includes(' ') ? folded.trim().split(/\s+/) : [folded];
};
