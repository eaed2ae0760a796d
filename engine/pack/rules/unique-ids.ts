import { problem } from '../../problem/problem';
import type { Fault, PackRule } from '../finding';
import { jsonPointer } from '../json-pointer';

const kinds = ['outlets', 'speakers', 'events', 'articles', 'statements', 'terms'] as const;

export const uniqueIds: PackRule = {
  name: 'unique-ids',
  description: 'No two entries of a kind have the same id.',
  level: 'usable',
  check(pack) {
    const faults: Fault[] = [];
    for (const kind of kinds) {
      const seen = new Set<string>();
      for (const [index, { id }] of pack[kind].entries()) {
        if (seen.has(id)) {
          faults.push({
            pointer: jsonPointer(kind, index, 'id'),
            problem: problem('fault.idTwice', id, problem(`place.${kind}`)),
            cure: 'give one of the two another id, and change what refers to it',
          });
        }
        seen.add(id);
      }
    }
    return faults;
  },
};
