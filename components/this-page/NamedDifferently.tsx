import { i18n } from '#i18n';
import type { ArticleAnalysis } from '../../engine/match/types';
import type { Id, Pack, Term } from '../../engine/pack/types';

type Props = { terms: ArticleAnalysis['terms']; packs: ReadonlyMap<Id, Pack> };

/** Terms on this page beside the other outlets' expressions for the same thing. */
export function NamedDifferently({ terms, packs }: Props) {
  const shown = terms.flatMap(({ pack: packId, term: termId, label }) => {
    const pack = packs.get(packId);
    const term = pack?.terms.find(({ id }) => id === termId);
    return pack && term && term.expressions.some((each) => each.label !== label)
      ? [{ pack, term, label }]
      : [];
  });
  if (shown.length === 0) return null;
  return (
    <details class="panel-section">
      <summary>{i18n.t('terms.title', shown.length)}</summary>
      <ul class="term-list">
        {shown.map(({ pack, term, label }) => (
          <li key={term.id}>
            <h3>{term.concept}</h3>
            <dl>
              <dt>{i18n.t('terms.thisPage')}</dt>
              <dd class="wording-text">{label}</dd>
              {term.expressions
                .filter((each) => each.label !== label)
                .map((each) => (
                  <TermLine key={each.label} pack={pack} expression={each} />
                ))}
            </dl>
          </li>
        ))}
      </ul>
    </details>
  );
}

function TermLine({ pack, expression }: { pack: Pack; expression: Term['expressions'][number] }) {
  const names = expression.articles.map((id) => {
    const publisher = pack.articles.find((article) => article.id === id)?.publisher;
    return pack.outlets.find((outlet) => outlet.id === publisher)?.name ?? id;
  });
  return (
    <>
      <dt>{[...new Set(names)].join(', ')}</dt>
      <dd class="wording-text">{expression.label}</dd>
    </>
  );
}
