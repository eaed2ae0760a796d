import { i18n, listed } from '#i18n';
import { webAddress } from '../../engine/article/web-address';
import type { Article, Pack } from '../../engine/pack/types';
import { formatDate, formatPeriod } from '../wording/format-date';
import { quoted } from '../wording/quoted';

/** Where the pack's wordings are from, how the sources were chosen, and which version this is. */
export function SourceList({ pack, sha256 }: { pack: Pack; sha256: string }) {
  return (
    <section class="sources">
      <h3>{i18n.t('sources.selection')}</h3>
      <p dir="auto">{pack.selection}</p>
      <dl class="pairs">
        <Fact
          name={i18n.t('sources.period')}
          value={formatPeriod(pack.period.from, pack.period.to)}
        />
        <Fact name={i18n.t('sources.version')} value={pack.version} />
        <Fact name={i18n.t('sources.licence')} value={pack.licence} />
        <Fact name={i18n.t('sources.hash')} value={sha256} />
      </dl>
      <h3>{i18n.t('sources.articles', pack.articles.length)}</h3>
      <ul class="statement-list">
        {pack.articles.map((article) => (
          <Source key={article.id} article={article} pack={pack} />
        ))}
      </ul>
    </section>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Source({ article, pack }: { article: Article; pack: Pack }) {
  const outlet = pack.outlets.find(({ id }) => id === article.publisher);
  const statements = pack.statements.filter(({ wordings }) =>
    wordings.some((wording) => wording.article === article.id),
  ).length;
  const facts = [
    outlet?.name ?? article.publisher,
    formatDate(article.datePublished),
    ...(article.author ? [article.author] : []),
    i18n.t('timeline.statements', statements),
  ];
  const url = webAddress(article.url);
  return (
    <li>
      {url ? (
        <a
          href={url}
          target="_blank"
          rel="noreferrer"
          class="wording-headline"
          {...quoted(article.inLanguage)}
        >
          {article.headline}
        </a>
      ) : (
        <p class="wording-headline" {...quoted(article.inLanguage)}>
          {article.headline}
        </p>
      )}
      <p class="meta">{facts.join(' · ')}</p>
      {article.copy !== 'original' && (
        <p class="meta">
          {article.copy === 'machine-translated'
            ? i18n.t('sources.machineTranslated')
            : i18n.t('sources.respun')}
        </p>
      )}
      {article.basedOn.length > 0 && (
        <p class="meta">{i18n.t('wording.credits', [listed(article.basedOn)])}</p>
      )}
      {outlet?.publisherNote && (
        <p class="meta" dir="auto">
          {outlet.publisherNote}
        </p>
      )}
      {article.note && <p class="meta">{i18n.t('wording.editorsNote', [article.note])}</p>}
    </li>
  );
}
