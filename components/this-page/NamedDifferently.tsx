import { i18n, listed } from '#i18n';
import type { ArticleAnalysis } from '../../engine/match/types';
import type { Id, Pack, Term } from '../../engine/pack/types';
import { quoted } from '../wording/quoted';

type Props = {
  analysis: Pick<ArticleAnalysis, 'terms' | 'sameAs'>;
  packs: ReadonlyMap<Id, Pack>;
  /** BCP 47 tag of the page's language, as far as the page says it. */
  language: string | undefined;
};

/** Terms on this page beside the other outlets' expressions for the same thing. */
export function NamedDifferently({ analysis, packs, language }: Props) {
  const shown = namedDifferently(analysis, packs);
  if (shown.length === 0) return null;
  return (
    <details class="panel-section">
      <summary>{i18n.t('terms.title', shown.length)}</summary>
      <ul class="term-list">
        {shown.map(({ pack, term, here, elsewhere }) => (
          <li key={term.id}>
            <h3>{term.concept}</h3>
            <dl>
              <div class="term-here">
                {here.map((label) => (
                  <dt key={label} class="wording-text" {...quoted(language)}>
                    {label}
                  </dt>
                ))}
                <dd>{i18n.t('terms.thisPage')}</dd>
              </div>
              {elsewhere.map(({ label, articles }) => (
                <div key={label}>
                  <dt class="wording-text" {...quoted(pack.inLanguage)}>
                    {label}
                  </dt>
                  <dd>{listed(outletNames(pack, articles))}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </details>
  );
}

type Expression = { label: string; articles: Id[] };
type Named = { pack: Pack; term: Term; here: string[]; elsewhere: Expression[] };

/**
 * Each term once, with all its expressions on the page and, of the others, those of other articles
 * than the page's own; without those that everybody names alike.
 */
function namedDifferently({ terms, sameAs }: Props['analysis'], packs: Props['packs']): Named[] {
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
    if (pack && term) named.set(key, { pack, term, here: [label], elsewhere: [] });
  }
  for (const each of named.values()) {
    const own = sameAs.filter(({ pack }) => pack === each.pack.id).map(({ article }) => article);
    each.elsewhere = each.term.expressions
      .filter(({ label }) => !each.here.includes(label))
      .map(({ label, articles }) => ({
        label,
        articles: articles.filter((article) => !own.includes(article)),
      }))
      .filter(({ articles }) => articles.length > 0);
  }
  return [...named.values()].filter(({ elsewhere }) => elsewhere.length > 0);
}

function outletNames(pack: Pack, articles: Id[]): string[] {
  const names = articles.map((id) => {
    const publisher = pack.articles.find((article) => article.id === id)?.publisher;
    return pack.outlets.find((outlet) => outlet.id === publisher)?.name ?? id;
  });
  return [...new Set(names)];
}
