import { problem } from '../../problem/problem';
import type { PackRule } from '../finding';
import { jsonPointer } from '../json-pointer';

export const wordingsDistinct: PackRule = {
  name: 'wordings-distinct',
  description: 'No statement lists the same passage of an article twice.',
  level: 'usable',
  check: (pack) =>
    pack.statements.flatMap(({ wordings }, i) => {
      const seen = new Set<string>();
      return wordings.flatMap(({ article, selector }, j) => {
        const key = JSON.stringify([article, selector]);
        if (!seen.has(key)) {
          seen.add(key);
          return [];
        }
        return [
          {
            pointer: jsonPointer('statements', i, 'wordings', j),
            problem: problem('fault.passageTwice', article),
            cure: 'delete one of the two; if the article words it twice, each has its own "exact"',
          },
        ];
      });
    }),
};
