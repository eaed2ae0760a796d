import { problem } from '../../problem/problem';
import type { Fault, PackRule } from '../finding';
import { jsonPointer } from '../json-pointer';

/** With three formulations a statement is found half as well again as with none; gains end at ten. */
const fewestFormulations = 10;

/** Fewer leave open what the statement is not: other speaker, opposite, same topic. */
const fewestNearMisses = 3;

export const enoughExamples: PackRule = {
  name: 'enough-examples',
  description: `Every statement has at least ${fewestFormulations} formulations and ${fewestNearMisses} near misses.`,
  level: 'advice',
  check(pack) {
    const faults: Fault[] = [];
    pack.statements.forEach(({ id, formulations, nearMisses }, i) => {
      const demand = (key: 'formulations' | 'nearMisses', has: number, needs: number) => {
        if (has >= needs) return;
        faults.push({
          pointer: jsonPointer('statements', i, key),
          problem: problem(
            key === 'formulations' ? 'fault.fewFormulations' : 'fault.fewNearMisses',
            id,
            has,
            needs,
          ),
          cure: 'write more, each from the statement alone; corpus/README.md says how',
        });
      };
      demand('formulations', formulations.length, fewestFormulations);
      demand('nearMisses', nearMisses.length, fewestNearMisses);
    });
    return faults;
  },
};
