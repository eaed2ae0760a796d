import { problem } from '../../problem/problem';
import type { Fault, PackRule } from '../finding';
import { jsonPointer } from '../json-pointer';
import { foldedWords } from '../word-overlap';

export const nearMissesApart: PackRule = {
  name: 'near-misses-apart',
  description: 'No near miss is listed twice, or is word for word what the statement says.',
  level: 'good',
  check(pack) {
    const faults: Fault[] = [];
    pack.statements.forEach(({ text, wordings, nearMisses }, i) => {
      const same = new Set(
        [text, ...wordings.map(({ selector }) => selector.exact)].map(sameWords),
      );
      nearMisses.forEach((nearMiss, j) => {
        const words = sameWords(nearMiss);
        if (!same.has(words)) {
          same.add(words);
          return;
        }
        faults.push({
          pointer: jsonPointer('statements', i, 'nearMisses', j),
          problem: problem('fault.nearMissTwice'),
          cure: 'write what sounds alike and reports something else: another speaker, the opposite, another point',
        });
      });
    });
    return faults;
  },
};

function sameWords(text: string): string {
  return foldedWords(text).join(' ');
}
