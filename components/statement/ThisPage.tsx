import { i18n } from '#i18n';

/** Says beside its outlet's name that a row is the page's own; the ground alone would not be enough. */
export function ThisPage() {
  return <span class="meta this-page"> {i18n.t('card.thisPage')}</span>;
}
