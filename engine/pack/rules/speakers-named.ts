import { problem } from '../../problem/problem';
import type { PackRule } from '../finding';
import { jsonPointer } from '../json-pointer';

export const speakersNamed: PackRule = {
  name: 'speakers-named',
  description: 'Remarks have a speaker. Positions may do without: several parties can share one.',
  level: 'good',
  check: (pack) =>
    pack.statements.flatMap(({ id, kind, speaker }, index) =>
      speaker !== undefined || kind !== 'remark'
        ? []
        : [
            {
              pointer: jsonPointer('statements', index),
              problem: problem('fault.ofNobody', id),
              cure: 'name the speaker, an organisation if no person is told; or make it another kind',
            },
          ],
    ),
};
