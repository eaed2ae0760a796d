import { problem } from '../../problem/problem';
import { eachText } from '../each-text';
import type { PackRule } from '../finding';
import { foldedWords } from '../word-overlap';

/** Words of a text of ours: below it says nothing to match by, above it is no sentence any more. */
const fewestWords = 3;
const mostWords = 60;

export const lengths: PackRule = {
  name: 'lengths',
  description: `Gloss, formulations and near misses are one paragraph of ${fewestWords} to ${mostWords} words, without white space at the ends or doubled.`,
  level: 'good',
  check: (pack) =>
    pack.statements.flatMap(({ text, formulations, nearMisses }, i) =>
      [...eachText({ text, formulations, nearMisses }, 'statements', i)].flatMap((entry) => {
        const count = foldedWords(entry.text).length;
        if (entry.text !== entry.text.trim().replaceAll(/\s+/g, ' ')) {
          return [
            {
              pointer: entry.pointer,
              problem: problem('fault.whiteSpace'),
              cure: 'run "npm run corpus:fix"',
            },
          ];
        }
        if (count >= fewestWords && count <= mostWords) return [];
        return [
          {
            pointer: entry.pointer,
            problem: problem('fault.length', count, fewestWords, mostWords),
            cure: 'write one sentence that says what the statement says',
          },
        ];
      }),
    ),
};
