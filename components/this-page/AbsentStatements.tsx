import { i18n, listed } from '#i18n';
import type { ArticleAnalysis } from '../../engine/match/types';
import type { Id, Pack, Statement } from '../../engine/pack/types';
import { formatDate } from '../wording/format-date';
import { quoted } from '../wording/quoted';

type Props = {
  absent: ArticleAnalysis['absent'];
  packs: ReadonlyMap<Id, Pack>;
  onCompare: (match: { pack: Id; statement: Id }) => void;
};

/** Statements of the same event and days that other outlets carried and this page does not, folded. */
export function AbsentStatements(props: Props) {
  const { absent } = props;
  if (absent.length === 0) return null;
  return (
    <details class="panel-section">
      <summary>{i18n.t('absent.title', absent.length)}</summary>
      <AbsentList {...props} />
    </details>
  );
}

/** The same as they are: who carried each, and the way to its wordings. */
export function AbsentList({ absent, packs, onCompare }: Props) {
  return (
    <>
      <p class="meta">{i18n.t('absent.hint')}</p>
      <ul class="statement-list">
        {absent.map((each) => {
          const pack = packs.get(each.pack);
          const statement = pack?.statements.find(({ id }) => id === each.statement);
          if (!pack || !statement) return null;
          return (
            <li key={each.statement}>
              <button type="button" class="statement-link" onClick={() => onCompare(each)}>
                <span {...quoted(pack.inLanguage)}>{statement.text}</span>
              </button>
              <p class="meta">
                {formatDate(statement.dateCreated)} · {listed(carriers(pack, statement))}
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Names of the outlets that carry the statement, each once. */
function carriers(pack: Pack, statement: Statement): string[] {
  const publishers = statement.wordings.map(
    ({ article }) => pack.articles.find(({ id }) => id === article)?.publisher,
  );
  return [...new Set(publishers)].map(
    (id) => pack.outlets.find((outlet) => outlet.id === id)?.name ?? id ?? '',
  );
}
