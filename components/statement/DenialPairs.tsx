import { i18n, listed } from '#i18n';
import type { Comparison, Denial } from '../../engine/compare/types';
import type { Id } from '../../engine/pack/types';
import { deniedBy } from '../wording/denied-by';
import { formatDate } from '../wording/format-date';

type Props = {
  comparison: Comparison;
  onOpenStatement: (statement: Id) => void;
  /** Refuses a denial that was drafted in a story of the reader's; absent where there is none. */
  onRefuse?: (denial: Denial) => void;
};

/** More of them would push the wordings out of sight: the others are folded. */
const denialsShown = 2;

/** Who denies the statement, or what it denies: each pair with both speakers and days. */
export function DenialPairs({ comparison, onOpenStatement, onRefuse }: Props) {
  const { denials } = comparison;
  if (denials.length === 0) return null;
  const pair = (denial: Denial) => (
    <DenialPair
      key={denial.statement + denial.direction}
      denial={denial}
      onOpen={() => onOpenStatement(denial.statement)}
      onRefuse={onRefuse && denial.drafted ? () => onRefuse(denial) : null}
    />
  );
  const folded = denials.slice(denialsShown);
  return (
    <section class="statement-section denials">
      <h3 class="heard-only">{i18n.t('denial.heading')}</h3>
      {denials.slice(0, denialsShown).map(pair)}
      {folded.length > 0 && (
        <details>
          <summary>{i18n.t('denial.folded', folded.length)}</summary>
          {folded.map(pair)}
        </details>
      )}
    </section>
  );
}

type DenialPairProps = { denial: Denial; onOpen: () => void; onRefuse: (() => void) | null };

function DenialPair({ denial, onOpen, onRefuse }: DenialPairProps) {
  return (
    <div class="denial">
      <h4>
        {denialTitle(denial)}
        <span class="meta"> {formatDate(denial.dateCreated)}</span>
      </h4>
      <button type="button" class="statement-link" onClick={onOpen}>
        <span dir="auto">{denial.text}</span>
      </button>
      {denial.outlets.length > 0 && (
        <p class="meta">{i18n.t('denial.carriedBy', [listed(denial.outlets)])}</p>
      )}
      {denial.drafted && (
        <p class="meta drafted">
          {i18n.t('denial.drafted')}
          {onRefuse && (
            <>
              {' '}
              <button type="button" class="link-button screen-only" onClick={onRefuse}>
                {i18n.t('denial.refuse')}
              </button>
            </>
          )}
        </p>
      )}
    </div>
  );
}

/** Who denies it, or whom it denies. */
export function denialTitle({ direction, speaker }: Denial): string {
  if (direction === 'deniedBy') return deniedBy([speaker]);
  return speaker ? i18n.t('denial.denies', [speaker]) : i18n.t('denial.deniesOther');
}
