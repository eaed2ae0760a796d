import { i18n } from '#i18n';
import type { ArticleAnalysis } from '../../engine/match/types';
import type { Id, Pack, Term } from '../../engine/pack/types';

type Props = { terms: ArticleAnalysis['terms']; packs: ReadonlyMap<Id, Pack> };

/** Terms on this page beside the other outlets' expressions for the same thing. */
export function NamedDifferently({ terms, packs }: Props) {
  const shown = namedDifferently(terms, packs);
  if (shown.length === 0) return null;
  return (
    <details class="panel-section">
      <summary>{i18n.t('terms.title', shown.length)}</summary>
      <ul class="term-list">
        {shown.map(({ pack, term, here }) => (
          <li key={term.id}>
            <h3>{term.concept}</h3>
            <dl>
              {here.map((label) => (
                <div key={label} class="term-here">
                  <dt class="wording-text">{label}</dt>
                  <dd>{i18n.t('terms.thisPage')}</dd>
                </div>
              ))}
              {term.expressions
                .filter(({ label }) => !here.includes(label))
                .map((expression) => (
                  <div key={expression.label}>
                    <dt class="wording-text">{expression.label}</dt>
                    <dd>{outletNames(pack, expression).join(', ')}</dd>
                  </div>
                ))}
            </dl>
          </li>
        ))}
      </ul>
    </details>
  );
}

type Named = { pack: Pack; term: Term; here: string[] };

/** Each term once, with all its expressions on the page; without those that everybody names alike. */
function namedDifferently(terms: ArticleAnalysis['terms'], packs: Props['packs']): Named[] {
  const named = new Map<string, Named>();
  for (const { pack: packId, term: termId, label } of terms) {
    const key = `${packId} ${termId}`;
    const known = named.get(key);
    if (known) {
      known.here.push(label);
      continue;
    }
    const pack = packs.get(packId);
    const term = pack?.terms.find(({ id }) => id === termId);
    if (pack && term) named.set(key, { pack, term, here: [label] });
  }
  return [...named.values()].filter(({ term, here }) =>
    term.expressions.some(({ label }) => !here.includes(label)),
  );
}

function outletNames(pack: Pack, expression: Term['expressions'][number]): string[] {
  const names = expression.articles.map((id) => {
    const publisher = pack.articles.find((article) => article.id === id)?.publisher;
    return pack.outlets.find((outlet) => outlet.id === publisher)?.name ?? id;
  });
  return [...new Set(names)];
}
