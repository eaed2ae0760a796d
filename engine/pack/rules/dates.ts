import { problem } from '../../problem/problem';
import type { Fault, PackRule } from '../finding';
import { jsonPointer } from '../json-pointer';
import { dayRange, overlaps } from '../partial-date';
import type { Pack, Statement } from '../types';

/** Kinds that tell what went before the crisis, and so may be older than the pack's period. */
const mayBeOlder = new Set<Statement['kind']>(['background', 'event', 'figure']);

export const dates: PackRule = {
  name: 'dates',
  description:
    'Every date exists, periods run forward, remarks and positions fall within the pack’s period, and no article is older than what it reports.',
  level: 'usable',
  check: (pack) => {
    const impossible = impossibleDates(pack);
    return impossible.length > 0 ? impossible : [...reversedPeriods(pack), ...misplaced(pack)];
  },
};

function impossibleDates(pack: Pack): Fault[] {
  const written: [string, string | undefined][] = [
    [jsonPointer('period', 'from'), pack.period.from],
    [jsonPointer('period', 'to'), pack.period.to],
  ];
  pack.events.forEach((event, i) => {
    written.push([jsonPointer('events', i, 'startDate'), event.startDate]);
    written.push([jsonPointer('events', i, 'endDate'), event.endDate]);
  });
  pack.articles.forEach((article, i) => {
    written.push([jsonPointer('articles', i, 'datePublished'), article.datePublished]);
  });
  pack.statements.forEach((statement, i) => {
    written.push([jsonPointer('statements', i, 'dateCreated'), statement.dateCreated]);
  });
  return written.flatMap(([pointer, date]) =>
    date === undefined || dayRange(date) !== null
      ? []
      : [
          {
            pointer,
            problem: problem('fault.noDate', date),
            cure: 'write the day, month or year that is known: 2022-01-27, 2022-01 or 2022',
          },
        ],
  );
}

function reversedPeriods(pack: Pack): Fault[] {
  const periods: [string, string, string | undefined][] = [
    [jsonPointer('period', 'to'), pack.period.from, pack.period.to],
  ];
  pack.events.forEach((event, i) => {
    periods.push([jsonPointer('events', i, 'endDate'), event.startDate, event.endDate]);
  });
  return periods.flatMap(([pointer, from, to]) => {
    const [first, last] = [dayRange(from), to === undefined ? null : dayRange(to)];
    if (first === null || last === null || last.to >= first.from) return [];
    return [
      {
        pointer,
        problem: problem('fault.reversedPeriod', to ?? '', from),
        cure: 'swap or correct the two dates',
      },
    ];
  });
}

function misplaced(pack: Pack): Fault[] {
  const published = new Map(pack.articles.map((article) => [article.id, article.datePublished]));
  return pack.statements.flatMap((statement, i) => {
    const said = dayRange(statement.dateCreated);
    if (said === null) return [];
    const pointer = jsonPointer('statements', i, 'dateCreated');
    const faults: Fault[] = [];
    if (!mayBeOlder.has(statement.kind) && !overlaps(said, pack.period)) {
      faults.push({
        pointer,
        problem: problem(
          'fault.outsidePeriod',
          statement.dateCreated,
          pack.period.from,
          pack.period.to,
        ),
        cure: 'correct the date, widen the period in pack.json, or make it "background" if it tells what went before',
      });
    }
    const tooEarly = statement.wordings.find(({ article }) => {
      const day = dayRange(published.get(article) ?? '');
      return day !== null && day.to < said.from;
    });
    if (tooEarly !== undefined) {
      faults.push({
        pointer,
        problem: problem(
          'fault.reportedBefore',
          tooEarly.article,
          published.get(tooEarly.article) ?? '',
          statement.dateCreated,
        ),
        cure: 'correct the date here or in the article; weekday names count from the dateline',
      });
    }
    return faults;
  });
}
