import { problem } from '../../problem/problem';
import type { PackRule } from '../finding';
import { jsonPointer } from '../json-pointer';

export const hasWording: PackRule = {
  name: 'has-wording',
  description: 'Every statement has a wording in some article.',
  level: 'usable',
  check: (pack) =>
    pack.statements.flatMap((statement, index) =>
      statement.wordings.length > 0
        ? []
        : [
            {
              pointer: jsonPointer('statements', index, 'wordings'),
              problem: problem('fault.noWording', statement.id),
              cure: 'add a wording copied from an article, or delete the statement',
            },
          ],
    ),
};
