import { problem } from '../../problem/problem';
import type { Fault, PackRule } from '../finding';
import { jsonPointer } from '../json-pointer';
import { dayRange } from '../partial-date';
import type { Id, Statement } from '../types';

export const relations: PackRule = {
  name: 'relations',
  description:
    'No statement is related to itself or twice to another in one way; "sameClaimBy" holds both ways and between different speakers; nothing follows up what came later.',
  level: 'usable',
  check(pack) {
    const byId = new Map(pack.statements.map((statement) => [statement.id, statement]));
    return pack.statements.flatMap((statement, i) =>
      statement.relations.flatMap(({ type, statement: other }, j) => {
        const fault = faultOf(statement, j, byId.get(other));
        if (fault === null) return [];
        const pointer = jsonPointer('statements', i, 'relations', j);
        return [
          {
            pointer,
            problem: problem('fault.relation', type, other, fault.problem),
            cure: fault.cure,
          },
        ];
      }),
    );
  },
};

function faultOf(
  from: Statement,
  index: number,
  to: Statement | undefined,
): Pick<Fault, 'problem' | 'cure'> | null {
  const type = from.relations[index]?.type;
  if (to === undefined || type === undefined) return null; // `references` says so
  if (to.id === from.id) {
    return { problem: problem('fault.relatedToItself'), cure: 'name the other statement' };
  }
  if (from.relations.findIndex((other) => isSame(other, type, to.id)) < index) {
    return { problem: problem('fault.relatedTwice'), cure: 'delete one of the two' };
  }
  if (type === 'sameClaimBy') {
    if (!to.relations.some((other) => isSame(other, type, from.id))) {
      return {
        problem: problem('fault.notMutual'),
        cure: `add the same relation to "${from.id}" in statements/${to.id}.json; "npm run corpus:fix" does so`,
      };
    }
    // Told once for the pair.
    if (from.speaker === to.speaker && from.id < to.id) {
      return {
        problem: problem('fault.sameSpeaker'),
        cure: 'make them one statement if it is one utterance; otherwise relate them by "followsUp"',
      };
    }
    if (from.relations.some((other) => isSame(other, 'denies', to.id))) {
      return {
        problem: problem('fault.deniedToo'),
        cure: 'decide for one: nobody denies what they claim',
      };
    }
  }
  if (type === 'followsUp') {
    const [later, earlier] = [dayRange(from.dateCreated), dayRange(to.dateCreated)];
    if (later !== null && earlier !== null && later.to < earlier.from) {
      return {
        problem: problem('fault.saidBefore', from.dateCreated, to.dateCreated),
        cure: 'turn the relation round, or correct one of the dates',
      };
    }
  }
  return null;
}

function isSame(relation: { type: string; statement: Id }, type: string, statement: Id): boolean {
  return relation.type === type && relation.statement === statement;
}
