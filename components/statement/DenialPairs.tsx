import { i18n } from '#i18n';
import type { Comparison } from '../../engine/compare/types';
import type { Id } from '../../engine/pack/types';
import { formatDate } from '../wording/format-date';

type Props = { comparison: Comparison; onOpenStatement: (statement: Id) => void };

/** Who denies the statement, or what it denies: each pair with both speakers and days. */
export function DenialPairs({ comparison, onOpenStatement }: Props) {
  if (comparison.denials.length === 0) return null;
  return (
    <section class="statement-section denials">
      <h3 class="heard-only">{i18n.t('denial.heading')}</h3>
      {comparison.denials.map((denial) => (
        <div class="denial" key={denial.statement + denial.direction}>
          <h4>
            {denial.direction === 'denied-by'
              ? denial.speaker
                ? i18n.t('denial.by', [denial.speaker])
                : i18n.t('denial.byOther')
              : denial.speaker
                ? i18n.t('denial.denies', [denial.speaker])
                : i18n.t('denial.deniesOther')}
            <span class="meta"> {formatDate(denial.dateCreated)}</span>
          </h4>
          <button
            type="button"
            class="statement-link"
            onClick={() => onOpenStatement(denial.statement)}
          >
            {denial.text}
          </button>
          {denial.outlets.length > 0 && (
            <p class="meta">{i18n.t('denial.carriedBy', [denial.outlets.join(', ')])}</p>
          )}
        </div>
      ))}
    </section>
  );
}
