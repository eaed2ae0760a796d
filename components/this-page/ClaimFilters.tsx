import { i18n } from '#i18n';
import type { ClaimFilter } from './page-comparisons';

type Props = {
  counts: { filter: ClaimFilter; count: number }[];
  /** The one that is on; null for none. */
  active: ClaimFilter | null;
  onChange: (filter: ClaimFilter | null) => void;
};

/** Buttons that leave of the page's list one kind of statement; pressed again they let all back in. */
export function ClaimFilters({ counts, active, onChange }: Props) {
  if (counts.length === 0) return null;
  return (
    <div class="claim-filters screen-only" role="group" aria-label={i18n.t('filters.legend')}>
      {counts.map(({ filter, count }) => (
        <button
          key={filter}
          type="button"
          aria-pressed={filter === active}
          onClick={() => onChange(filter === active ? null : filter)}
        >
          {label(filter)} <span class="count">{count.toLocaleString(i18n.locale)}</span>
        </button>
      ))}
    </div>
  );
}

function label(filter: ClaimFilter): string {
  switch (filter) {
    case 'worded':
      return i18n.t('filters.worded');
    case 'denied':
      return i18n.t('filters.denied');
    case 'numbers':
      return i18n.t('filters.numbers');
    case 'reversed':
      return i18n.t('filters.reversed');
    case 'onlyHere':
      return i18n.t('filters.onlyHere');
    case 'missing':
      return i18n.t('filters.missing');
  }
}
