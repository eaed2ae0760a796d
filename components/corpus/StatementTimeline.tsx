import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Id, Pack, PartialDate, Statement } from '../../engine/pack/types';
import { formatDate } from '../wording/format-date';
import { outletsOf } from './filter-statements';
import { StatementList } from './StatementList';

type Props = { pack: Pack; statements: Statement[]; onOpenStatement: (statement: Id) => void };

/** Statements by the day they were said: one bar each, the taller the more outlets carry it. */
export function StatementTimeline({ pack, statements, onOpenStatement }: Props) {
  const days = byDay(statements);
  return (
    <section class="timeline">
      <p class="meta">{i18n.t('timeline.legend')}</p>
      {days.map(([day, said]) => (
        <Day key={day} day={day} pack={pack} statements={said} onOpenStatement={onOpenStatement} />
      ))}
    </section>
  );
}

/** One day: its bars, and the statements themselves once it is unfolded. */
function Day({ day, pack, statements, onOpenStatement }: Props & { day: PartialDate }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <time dateTime={day}>{formatDate(day)}</time>
        <DayBars
          heights={statements.map((statement) => outletsOf(pack, statement).length)}
          most={pack.outlets.length}
        />
        <span class="meta">{i18n.t('timeline.statements', statements.length)}</span>
      </summary>
      {open && (
        <StatementList pack={pack} statements={statements} onOpenStatement={onOpenStatement} />
      )}
    </details>
  );
}

/** Statements by their date as far as it is known, oldest first. */
function byDay(statements: Statement[]): [PartialDate, Statement[]][] {
  const days = new Map<PartialDate, Statement[]>();
  for (const statement of statements) {
    const said = days.get(statement.dateCreated);
    if (said) said.push(statement);
    else days.set(statement.dateCreated, [statement]);
  }
  return [...days].sort(([a], [b]) => a.localeCompare(b));
}

/** In CSS pixels: one bar with its gap, and the tallest bar. */
const barStep = 5;
const barWidth = 3;
const tallest = 20;

function DayBars({ heights, most }: { heights: number[]; most: number }) {
  const sorted = [...heights].sort((a, b) => b - a);
  return (
    <svg
      class="day-bars"
      width={sorted.length * barStep}
      height={tallest}
      viewBox={`0 0 ${sorted.length * barStep} ${tallest}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {sorted.map((outlets, index) => {
        const height = Math.max(2, (tallest * outlets) / most);
        return (
          <rect
            key={index}
            x={index * barStep}
            y={tallest - height}
            width={barWidth}
            height={height}
          />
        );
      })}
    </svg>
  );
}
