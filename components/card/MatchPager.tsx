import { i18n } from '#i18n';
import { ActionButton } from './ActionButton';

/** Steps through the statements one sentence reports; nothing when there is only one. */
export function MatchPager({ count, selected }: { count: number; selected: number }) {
  if (count < 2) return null;
  return (
    <div class="pager" role="group" aria-label={i18n.t('pager.label')}>
      <ActionButton
        action="previous"
        class="icon-button"
        disabled={selected === 0}
        aria-label={i18n.t('pager.previous')}
      >
        <Chevron points="10,3 5,8 10,13" />
      </ActionButton>
      <span aria-live="polite">{i18n.t('pager.position', [selected + 1, count])}</span>
      <ActionButton
        action="next"
        class="icon-button"
        disabled={selected === count - 1}
        aria-label={i18n.t('pager.next')}
      >
        <Chevron points="6,3 11,8 6,13" />
      </ActionButton>
    </div>
  );
}

function Chevron({ points }: { points: string }) {
  return (
    <svg class="chevron" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <polyline points={points} stroke="currentColor" stroke-width="1.5" fill="none" />
    </svg>
  );
}
