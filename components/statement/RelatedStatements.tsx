import { i18n } from '#i18n';
import type { Comparison } from '../../engine/compare/types';
import type { Id } from '../../engine/pack/types';

type Props = { comparison: Comparison; onOpenStatement: (statement: Id) => void };
type Relation = Comparison['relations'][number];

/** The same content from others, what it answers, and what it rests on. */
export function RelatedStatements({ comparison, onOpenStatement }: Props) {
  if (comparison.relations.length === 0) return null;
  return (
    <section class="statement-section">
      <h3>{i18n.t('related.heading')}</h3>
      <ul class="statement-list">
        {comparison.relations.map((relation) => (
          <li key={relation.type + relation.statement}>
            <p class="meta">{relationLabel(relation)}</p>
            <button
              type="button"
              class="statement-link"
              onClick={() => onOpenStatement(relation.statement)}
            >
              {relation.text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function relationLabel({ type, speaker }: Relation): string {
  switch (type) {
    case 'sameClaimBy':
      return speaker ? i18n.t('related.sameBy', [speaker]) : i18n.t('related.sameByOther');
    case 'followsUp':
      return i18n.t('related.followsUp');
    case 'background':
      return i18n.t('related.background');
  }
}
