import { i18n } from '#i18n';
import type { Comparison } from '../../engine/compare/types';
import type { Id } from '../../engine/pack/types';

type Props = {
  comparison: Comparison;
  /** Null stands for the page's own words. */
  onChange: (article: Id | null) => void;
};

/** Whose words all others are compared with: the page's, or those of any outlet the reader chooses. */
export function BaseChoice({ comparison: { rows, base }, onChange }: Props) {
  const chosen = rows[base];
  if (!chosen) return null;
  const articles = new Set<Id | undefined>();
  const options = rows.filter(({ article }) => !articles.has(article) && articles.add(article));
  const isChoice = options.length > 1;
  return (
    <>
      <p class={isChoice ? 'meta print-only' : 'meta'}>
        {i18n.t('statement.comparedWith', [chosen.outlet.name])}
      </p>
      {isChoice && (
        <label class="base-choice meta screen-only">
          {i18n.t('statement.compareWith')}{' '}
          <select
            value={chosen.article ?? ''}
            onChange={({ currentTarget: { value } }) => onChange(value === '' ? null : value)}
          >
            {options.map(({ article, kind, outlet }) => (
              <option key={article ?? ''} value={article ?? ''}>
                {kind === 'page' ? i18n.t('statement.thisPagesWords', [outlet.name]) : outlet.name}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
