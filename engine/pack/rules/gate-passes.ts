import { foldForWords, hasWords } from '../find-words';
import type { PackRule } from '../finding';
import { jsonPointer } from '../json-pointer';

export const gatePasses: PackRule = {
  name: 'gate-passes',
  description:
    'Every article of the pack passes the pack’s own gate, whose words are single words.',
  scope: 'integrity',
  severity: 'error',
  check({ gate, articles }) {
    const words = new Set(gate.any.map((word) => word.toLowerCase()));
    const several = gate.any.flatMap((word, index) =>
      /^[\p{L}\p{N}'’-]+$/u.test(word)
        ? []
        : [
            {
              pointer: jsonPointer('gate', 'any', index),
              message: `"${word}" is not one word`,
              cure: 'list single words, each in every form that pages print',
            },
          ],
    );
    const shut = articles.flatMap(({ id, text }) => {
      const folded = foldForWords(text);
      const found = [...words].filter((word) => hasWords(folded, word));
      if (found.length >= gate.minimumDistinct) return [];
      return [
        {
          pointer: jsonPointer('gate'),
          message: `${id} has ${found.length} of the gate's words, and ${gate.minimumDistinct} are asked for`,
          cure: 'add the words it names the crisis by, or lower "minimumDistinct"',
        },
      ];
    });
    return [...several, ...shut];
  },
};
