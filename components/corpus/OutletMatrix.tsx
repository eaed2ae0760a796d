import { i18n } from '#i18n';
import type { Id, Pack, QuotationType, Statement } from '../../engine/pack/types';
import { formatDate } from '../wording/format-date';
import { quoted } from '../wording/quoted';
import { outletsOf, publishersOf } from './filter-statements';
import { ShowMore, useRowLimit } from './ShowMore';

type Props = { pack: Pack; statements: Statement[]; onOpenStatement: (statement: Id) => void };

/** Outlets across, statements down: who carried what, and whether in direct speech. */
export function OutletMatrix({ pack, statements, onOpenStatement }: Props) {
  const [limit, showMore] = useRowLimit();
  const rows = statements
    .map((statement) => ({ statement, carried: outletsOf(pack, statement).length }))
    .sort((a, b) => b.carried - a.carried);
  if (rows.length === 0) return null;
  return (
    <div class="matrix">
      <ul class="matrix-legend meta">
        <li>
          <CarriedMark type="direct" /> {i18n.t('quotation.direct')}
        </li>
        <li>
          <CarriedMark type="mixed" /> {i18n.t('quotation.mixed')}
        </li>
        <li>
          <CarriedMark type="indirect" /> {i18n.t('quotation.indirect')}
        </li>
      </ul>
      <div class="matrix-scroll" tabIndex={0} role="region" aria-label={i18n.t('corpus.matrix')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{i18n.t('matrix.statement')}</th>
              {pack.outlets.map((outlet) => (
                <th scope="col" key={outlet.id} class="matrix-outlet">
                  <span>{outlet.name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, limit).map(({ statement }) => (
              <tr key={statement.id}>
                <th scope="row">
                  <button
                    type="button"
                    class="statement-link"
                    onClick={() => onOpenStatement(statement.id)}
                  >
                    <span {...quoted(pack.inLanguage)}>{statement.text}</span>
                  </button>
                  <span class="meta">{formatDate(statement.dateCreated)}</span>
                </th>
                {pack.outlets.map((outlet) => {
                  const type = carriedAs(pack, statement, outlet.id);
                  return (
                    <td key={outlet.id}>
                      {type && (
                        <>
                          <CarriedMark type={type} />
                          <span class="heard-only">{quotationName(type)}</span>
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore left={rows.length - limit} onMore={showMore} />
    </div>
  );
}

/** How the outlet has the statement, direct speech before paraphrase; null when it has it not. */
function carriedAs(pack: Pack, statement: Statement, outlet: Id): QuotationType | null {
  const types = statement.wordings
    .filter(({ article }) => publishersOf(pack).get(article) === outlet)
    .map((wording) => wording.quotationType);
  return (['direct', 'mixed', 'indirect'] as const).find((type) => types.includes(type)) ?? null;
}

function quotationName(type: QuotationType): string {
  switch (type) {
    case 'direct':
      return i18n.t('quotation.direct');
    case 'mixed':
      return i18n.t('quotation.mixed');
    case 'indirect':
      return i18n.t('quotation.indirect');
  }
}

/** Full, half or empty square: direct, part quoted, paraphrase. */
function CarriedMark({ type }: { type: QuotationType }) {
  return (
    <svg class="carried" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <rect x="0.75" y="0.75" width="10.5" height="10.5" fill="none" stroke-width="1.5" />
      {type === 'direct' && <rect class="fill" x="0" y="0" width="12" height="12" />}
      {type === 'mixed' && <polygon class="fill" points="0,12 12,0 12,12" />}
    </svg>
  );
}
