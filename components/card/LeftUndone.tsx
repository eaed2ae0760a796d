import { i18n } from '#i18n';

/** Says that a click was not carried out, why, and what to do. */
export function LeftUndone() {
  return (
    <p class="left-undone" role="status">
      {i18n.t('card.leftUndone')}
    </p>
  );
}
