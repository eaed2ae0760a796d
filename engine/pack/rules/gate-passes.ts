import { headedText } from '../../article/headed-text';
import { problem } from '../../problem/problem';
import { foldForWords, hasWords } from '../find-words';
import type { PackRule } from '../finding';
import { jsonPointer } from '../json-pointer';

/** "South Sudan": letters and digits, one space between words. */
const isWordOrPhrase = /^[\p{L}\p{N}'’-]+(?: [\p{L}\p{N}'’-]+){0,3}$/u;

export const gatePasses: PackRule = {
  name: 'gate-passes',
  description:
    'Every article of the pack passes the pack’s own gate, whose words are words or short phrases.',
  level: 'usable',
  check({ gate, articles }) {
    const { any, also = [] } = gate;
    const several = [...any, ...also].flatMap((word, index) =>
      isWordOrPhrase.test(word)
        ? []
        : [
            {
              pointer:
                index < any.length
                  ? jsonPointer('gate', 'any', index)
                  : jsonPointer('gate', 'also', index - any.length),
              problem: problem('fault.noWord', word),
              cure: 'list words, each in every form that pages print, and phrases with one space between their words',
            },
          ],
    );
    const shut = articles.flatMap((article) => {
      const { id } = article;
      const folded = foldForWords(headedText(article));
      const foundOf = (words: string[]) =>
        words.map((word) => word.toLowerCase()).filter((word) => hasWords(folded, word));
      const found = new Set([...foundOf(any), ...foundOf(also)]);
      if (found.size >= gate.minimumDistinct && foundOf(any).length > 0) return [];
      return [
        {
          pointer: jsonPointer('gate'),
          problem: problem('fault.fewGateWords', id, found.size, gate.minimumDistinct),
          cure: 'add the words it names the crisis by, or lower "minimumDistinct"',
        },
      ];
    });
    return [...several, ...shut];
  },
};
