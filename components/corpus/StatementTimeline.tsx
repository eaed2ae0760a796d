import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Id, Pack, Statement } from '../../engine/pack/types';
import { formatDate } from '../wording/format-date';
import { outletsOf } from './filter-statements';
import { StatementList } from './StatementList';
import { type DateGroup, timeAxis } from './time-axis';

type Props = { pack: Pack; statements: Statement[]; onOpenStatement: (statement: Id) => void };

/**
 * Days without a statement that are still drawn one by one, to scale: within a week of news they tell
 * something. A longer time is one line that says how long it is.
 */
const mostEmptyDays = 6;

/**
 * Statements by the day they were said, on a scale that runs downwards and gives every day the same
 * room. What has no day, and the background from before, stand apart from the scale.
 */
export function StatementTimeline({ pack, statements, onOpenStatement }: Props) {
  const { days, dayUnknown, background } = timeAxis(statements, pack.period);
  const groups = [...days, ...dayUnknown, ...background];
  if (groups.length === 0) return null;
  const most = Math.max(...groups.map((group) => group.statements.length));
  const row = (group: DateGroup) => (
    <DateRow key={group.date} {...{ ...group, pack, most, onOpenStatement }} />
  );
  const offScale = [
    { heading: i18n.t('timeline.dayUnknown'), groups: dayUnknown },
    { heading: i18n.t('timeline.background'), groups: background },
  ].filter((section) => section.groups.length > 0);

  return (
    <div class="timeline">
      <ul class="timeline-legend meta">
        <li>
          <span class="bar bar-several" /> {i18n.t('timeline.several')}
        </li>
        <li>
          <span class="bar bar-one" /> {i18n.t('timeline.one')}
        </li>
      </ul>
      {days.length > 0 && (
        <section>
          <h3>{i18n.t('timeline.byDay')}</h3>
          <ol class="time-axis">
            {days.flatMap(({ emptyDays, ...group }) =>
              emptyDays > mostEmptyDays
                ? [
                    <li key={`gap ${group.date}`} class="axis-gap meta">
                      {i18n.t('timeline.gap', emptyDays)}
                    </li>,
                    <li key={group.date}>{row(group)}</li>,
                  ]
                : [
                    <li key={group.date} style={{ '--empty-days': emptyDays }}>
                      {row(group)}
                    </li>,
                  ],
            )}
          </ol>
        </section>
      )}
      {offScale.map((section) => (
        <section key={section.heading}>
          <h3>{section.heading}</h3>
          <ol class="time-groups">
            {section.groups.map((group) => (
              <li key={group.date}>{row(group)}</li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

type RowProps = DateGroup & {
  pack: Pack;
  /** Statements of the fullest row, whose bar has all the room. */
  most: number;
  onOpenStatement: (statement: Id) => void;
};

/** One date: how many statements it has, and the statements themselves once it is unfolded. */
function DateRow({ date, statements, pack, most, onOpenStatement }: RowProps) {
  const [open, setOpen] = useState(false);
  const several = statements.filter((each) => outletsOf(pack, each).length > 1).length;
  const outlets = outletsByCount(pack, statements);
  const share = (count: number) => ({ inlineSize: `${(100 * count) / most}%` });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <time dateTime={date}>{formatDate(date)}</time>
        <span class="bars" aria-hidden="true">
          {several > 0 && <span class="bar bar-several" style={share(several)} />}
          {several < statements.length && (
            <span class="bar bar-one" style={share(statements.length - several)} />
          )}
        </span>
        <span class="bar-count" aria-hidden="true">
          {statements.length}
        </span>
        <span class="outlet-count meta" aria-hidden="true">
          {i18n.t('corpus.outlets', outlets.length)}
        </span>
        <span class="heard-only">
          {i18n.t('timeline.statements', statements.length)},{' '}
          {i18n.t('timeline.ofThemSeveral', [several])}, {i18n.t('corpus.outlets', outlets.length)}
        </span>
      </summary>
      {open && (
        <>
          <p class="day-outlets meta">
            {outlets
              .map(({ name, count }) => i18n.t('timeline.ofOutlet', [name, count]))
              .join(' · ')}
          </p>
          <StatementList pack={pack} statements={statements} onOpenStatement={onOpenStatement} />
        </>
      )}
    </details>
  );
}

/** The outlets that carry any of the statements, with how many of them; those with most first. */
function outletsByCount(pack: Pack, statements: Statement[]): { name: string; count: number }[] {
  const counts = new Map<Id, number>();
  for (const id of statements.flatMap((each) => outletsOf(pack, each)))
    counts.set(id, (counts.get(id) ?? 0) + 1);
  return pack.outlets
    .flatMap(({ id, name }) => ({ name, count: counts.get(id) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
