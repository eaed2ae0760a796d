import { i18n, isolated } from '#i18n';
import type { Pack } from '../../engine/pack/types';
import { formatDate, formatPeriod } from '../wording/format-date';
import { quoted } from '../wording/quoted';

/** Articles named of a pack; of a large one the number of the others tells enough. */
const articlesShown = 5;

/** What the packs that are switched on are about: the crisis, its days, and the articles with their outlets. */
export function KnownPacks({ packs }: { packs: Pack[] }) {
  return (
    <section class="knows">
      <h2>{i18n.t('welcome.knowsHeading')}</h2>
      {packs.length === 0 && <p>{i18n.t('welcome.knowsNothing')}</p>}
      {packs.map((pack) => (
        <div key={pack.id}>
          <p>
            {i18n.t('welcome.knows', [
              pack.title,
              formatPeriod(pack.period.from, pack.period.to),
              i18n.t('timeline.statements', pack.statements.length),
              i18n.t('sources.articles', pack.articles.length),
            ])}
          </p>
          <ul class="known-articles">
            {pack.articles.slice(0, articlesShown).map(({ id, headline, ...article }) => (
              <li key={id}>
                <span {...quoted(article.inLanguage)}>{headline}</span>
                <span class="meta">
                  {isolated(
                    pack.outlets.find((outlet) => outlet.id === article.publisher)?.name ??
                      article.publisher,
                  )}
                  {' · '}
                  {formatDate(article.datePublished)}
                </span>
              </li>
            ))}
            {pack.articles.length > articlesShown && (
              <li class="meta">{i18n.t('welcome.more', pack.articles.length - articlesShown)}</li>
            )}
          </ul>
        </div>
      ))}
    </section>
  );
}
