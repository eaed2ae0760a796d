import { i18n } from '#i18n';
import type { Id, Pack, Statement } from '../../engine/pack/types';
import { formatDate } from '../wording/format-date';
import { quoted } from '../wording/quoted';
import { outletsOf } from './filter-statements';
import { ShowMore, useRowLimit } from './ShowMore';

type Props = { pack: Pack; statements: Statement[]; onOpenStatement: (statement: Id) => void };

/** Statements with speaker, day and the number of outlets that carry each. */
export function StatementList({ pack, statements, onOpenStatement }: Props) {
  const [limit, showMore] = useRowLimit();
  return (
    <>
      <StatementRows
        pack={pack}
        statements={statements.slice(0, limit)}
        onOpenStatement={onOpenStatement}
      />
      <ShowMore left={statements.length - limit} onMore={showMore} />
    </>
  );
}

/** The rows alone. */
export function StatementRows({ pack, statements, onOpenStatement }: Props) {
  return (
    <ul class="statement-list">
      {statements.map((statement) => (
        <li key={statement.id}>
          <button
            type="button"
            class="statement-link"
            onClick={() => onOpenStatement(statement.id)}
          >
            <span {...quoted(pack.inLanguage)}>{statement.text}</span>
          </button>
          <p class="meta">{statementFacts(pack, statement).join(' · ')}</p>
        </li>
      ))}
    </ul>
  );
}

function statementFacts(pack: Pack, statement: Statement): string[] {
  const speaker = pack.speakers.find(({ id }) => id === statement.speaker);
  return [
    ...(speaker ? [speaker.name] : []),
    formatDate(statement.dateCreated),
    i18n.t('corpus.outlets', outletsOf(pack, statement).length),
  ];
}
