import { i18n } from '#i18n';
import type { Comparison } from '../../engine/compare/types';
import type { Id } from '../../engine/pack/types';

type Props = { comparison: Comparison; onOpenStatement: (statement: Id) => void };
type Relation = Comparison['relations'][number];

/** The same content from others, what it answers, and what it rests on; each kind under its name. */
export function RelatedStatements({ comparison, onOpenStatement }: Props) {
  const kinds = new Map<string, Relation[]>();
  for (const relation of comparison.relations) {
    const label = relationLabel(relation);
    kinds.set(label, [...(kinds.get(label) ?? []), relation]);
  }
  if (kinds.size === 0) return null;
  return (
    <section class="statement-section">
      <h3>{i18n.t('related.heading')}</h3>
      {[...kinds].map(([label, relations]) => (
        <div class="related" key={label}>
          <h4>{label}</h4>
          <ul class="statement-list">
            {relations.map((relation) => (
              <li key={relation.statement}>
                <button
                  type="button"
                  class="statement-link"
                  onClick={() => onOpenStatement(relation.statement)}
                >
                  <span dir="auto">{relation.text}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
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
