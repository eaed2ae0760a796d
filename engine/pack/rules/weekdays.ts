import { weekdayNames } from '../../lexicon/dates';
import { problem } from '../../problem/problem';
import type { PackRule } from '../finding';
import { jsonPointer } from '../json-pointer';

const names = weekdayNames.map((name) => name.charAt(0).toUpperCase() + name.slice(1));

/** Before a weekday, these make it the bound of a span, not the day something was said. */
const bounds = 'since|until|till|from|by|before|after|than|than on|next|last';
const weekday = new RegExp(`(?<!\\b(?:${bounds})\\s)\\b(?:${names.join('|')})\\b`, 'g');

/** Dates to the day; of others no weekday can be told. */
const dayMs = /^\d{4}-\d{2}-\d{2}$/;

export const weekdays: PackRule = {
  name: 'weekdays',
  description:
    'Where wordings of a statement name weekdays, its date is one of them; weekdays count from the dateline.',
  level: 'advice',
  check: (pack) =>
    pack.statements.flatMap(({ dateCreated, wordings }, i) => {
      if (!dayMs.test(dateCreated)) return [];
      const day = names[new Date(`${dateCreated}T00:00Z`).getUTCDay()] ?? '';
      const named = wordings.flatMap(({ selector }) => selector.exact.match(weekday) ?? []);
      if (named.length === 0 || named.includes(day)) return [];
      return [
        {
          pointer: jsonPointer('statements', i, 'dateCreated'),
          problem: problem('fault.weekday', dateCreated, day, [...new Set(named)]),
          cure: 'count the weekday from the article’s dateline; if it dates something else in the sentence, leave it',
        },
      ];
    }),
};
