import { type Problem, problem } from '../../problem/problem';
import type { Fault, PackRule } from '../finding';
import { jsonPointer } from '../json-pointer';
import { contentStems, foldedWords, jaccard } from '../word-overlap';

/**
 * Largest share of content words (Jaccard) that two formulations of a statement may have in common.
 * Names and subject are common to all, so that headlines reach a half; of well-written pairs one in a
 * hundred reaches 0.45, and from 0.7 on only one word or the order differs.
 */
const mostAlike = 0.7;

export const formulationsVaried: PackRule = {
  name: 'formulations-varied',
  description:
    'No two formulations of a statement are alike, and none serves two statements or is a near miss as well.',
  level: 'good',
  check(pack) {
    const faults: Fault[] = [];
    const owners = new Map<string, string>();
    pack.statements.forEach(({ id, formulations, nearMisses }, i) => {
      const stems = formulations.map(contentStems);
      const misses = new Set(nearMisses.map(sameWords));
      formulations.forEach((formulation, j) => {
        const fault = (found: Problem, cure: string) =>
          faults.push({
            pointer: jsonPointer('statements', i, 'formulations', j),
            problem: found,
            cure,
          });
        const key = sameWords(formulation);
        const owner = owners.get(key);
        owners.set(key, id);
        if (misses.has(key)) {
          fault(
            problem('fault.nearMissToo'),
            'decide whether it reports the statement, and delete the other',
          );
        } else if (owner !== undefined && owner !== id) {
          fault(problem('fault.formulationOf', owner), 'add what tells the two statements apart');
        } else {
          const alike = stems
            .slice(0, j)
            .findIndex((other) => jaccard(stems[j] as Set<string>, other) > mostAlike);
          if (alike < 0) return;
          fault(
            problem('fault.nearlySame', alike + 1, formulations[alike] ?? ''),
            'use other verbs and nouns, or another order: active and passive, headline, shorter, longer',
          );
        }
      });
    });
    return faults;
  },
};

function sameWords(text: string): string {
  return foldedWords(text).join(' ');
}
