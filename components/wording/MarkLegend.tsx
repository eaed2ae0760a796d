import { i18n } from '#i18n';

/** Both kinds of marks, each in its own look, with what it means. */
export function MarkLegend() {
  return (
    <ul class="mark-legend meta" aria-label={i18n.t('marks.legend')}>
      <li>
        <span class="mark-worded">{i18n.t('marks.legendWorded')}</span>
      </li>
      <li>
        <span class="mark-denied">{i18n.t('marks.legendDenied')}</span>
      </li>
    </ul>
  );
}
