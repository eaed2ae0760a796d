import type { PackRule } from '../finding';
import { jsonPointer } from '../json-pointer';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Before a weekday, these make it the bound of a span, not the day something was said. */
const BOUNDS = 'since|until|till|from|by|before|after|than|than on|next|last';
const WEEKDAY = new RegExp(`(?<!\\b(?:${BOUNDS})\\s)\\b(?:${WEEKDAYS.join('|')})\\b`, 'g');

/** Dates to the day; of others no weekday can be told. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const weekdays: PackRule = {
  name: 'weekdays',
  description:
    'Where wordings of a statement name weekdays, its date is one of them; weekdays count from the dateline.',
  scope: 'authoring',
  severity: 'warning',
  check: (pack) =>
    pack.statements.flatMap(({ dateCreated, wordings }, i) => {
      if (!DAY.test(dateCreated)) return [];
      const day = WEEKDAYS[new Date(`${dateCreated}T00:00Z`).getUTCDay()] ?? '';
      const named = wordings.flatMap(({ selector }) => selector.exact.match(WEEKDAY) ?? []);
      if (named.length === 0 || named.includes(day)) return [];
      return [
        {
          pointer: jsonPointer('statements', i, 'dateCreated'),
          message: `${dateCreated} is a ${day}, but the wordings say ${[...new Set(named)].join(', ')}`,
          cure: 'count the weekday from the article’s dateline; if it dates something else in the sentence, leave it',
        },
      ];
    }),
};
