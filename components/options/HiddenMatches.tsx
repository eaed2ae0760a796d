import { i18n } from '#i18n';
import type { HiddenMatch } from '../../settings/settings';
import { formatDate } from '../wording/format-date';

export type HiddenRow = HiddenMatch & {
  /** Our summary of the statement; null when its pack is gone. */
  gloss: string | null;
};

type Props = { rows: HiddenRow[]; onUnhide: (row: HiddenRow) => void };

/** Matches the reader said are not the same, each with the way back. */
export function HiddenMatches({ rows, onUnhide }: Props) {
  return (
    <section id="hidden">
      <h2>{i18n.t('hidden.heading')}</h2>
      {rows.length === 0 ? (
        <p>{i18n.t('hidden.none')}</p>
      ) : (
        <ul class="option-rows">
          {rows.map((row) => (
            <li key={`${row.statement} ${row.sentence}`}>
              <p class="wording-text" dir="auto">
                {row.sentence}
              </p>
              <p class="meta">
                {i18n.t('hidden.notSameAs', [row.gloss ?? row.statement])} ·{' '}
                {formatDate(row.hiddenAt)}
              </p>
              <button type="button" class="link-button" onClick={() => onUnhide(row)}>
                {i18n.t('hidden.undo')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
