import { i18n, listed } from '#i18n';
import type { Comparison, Notice } from '../../engine/compare/types';
import type { Id } from '../../engine/pack/types';

/** What a reader should know of the rows: conflicts of attribution, spellings, copies, origin. */
export function NoticeList({ comparison }: { comparison: Comparison }) {
  if (comparison.notices.length === 0) return null;
  const outletOf = (article: Id) =>
    comparison.rows.find((row) => row.article === article)?.outlet.name ?? article;
  return (
    <section class="statement-section">
      <h3>{i18n.t('notice.heading')}</h3>
      <ul class="notices">
        {comparison.notices.map((notice) => (
          <li key={notice.kind + notice.articles.join()} class={`notice-${notice.kind}`}>
            <NoticeText notice={notice} outletOf={outletOf} />
            {'note' in notice && notice.note && (
              <NoticeNote kind={notice.kind} note={notice.note} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The pack authors' remark; folded where it only says how they came to know. */
function NoticeNote({ kind, note }: { kind: Notice['kind']; note: string }) {
  if (kind !== 'copy')
    return (
      <p class="meta" dir="auto">
        {note}
      </p>
    );
  return (
    <details class="meta">
      <summary>{i18n.t('notice.inferredFrom')}</summary>
      <p dir="auto">{note}</p>
    </details>
  );
}

type NoticeProps = { notice: Notice; outletOf: (article: Id) => string };

function NoticeText({ notice, outletOf }: NoticeProps) {
  const outlets = (articles: Id[]) => listed([...new Set(articles.map(outletOf))]);
  switch (notice.kind) {
    case 'attribution-conflict':
      return (
        <>
          <h4>{i18n.t('notice.attributionConflict')}</h4>
          <dl class="pairs">
            {notice.sources.map(({ article, source }) => (
              <Pair key={article} name={outletOf(article)} value={source} />
            ))}
          </dl>
        </>
      );
    case 'name-spelling':
      return (
        <>
          <h4>
            {notice.name ? i18n.t('notice.spellingsOf', [notice.name]) : i18n.t('notice.spellings')}
          </h4>
          <dl class="pairs">
            {notice.spellings.map(({ spelling, articles, page }) => (
              <Pair
                key={spelling}
                name={listed(
                  [page ? i18n.t('card.thisPage') : '', outlets(articles)].filter(Boolean),
                )}
                value={spelling}
              />
            ))}
          </dl>
        </>
      );
    case 'copy':
      return (
        <h4>
          {notice.copy === 'machine-translated'
            ? i18n.t('notice.machineTranslated', [outlets(notice.articles)])
            : i18n.t('notice.respun', [outlets(notice.articles)])}
        </h4>
      );
    case 'common-origin':
      return (
        <>
          <h4>
            {notice.agencies.length > 0
              ? i18n.t('notice.sameAgency', [outlets(notice.articles), listed(notice.agencies)])
              : i18n.t('notice.sameWords', [outlets(notice.articles)])}
          </h4>
          {notice.sharedWords && (
            <p class="wording-text" dir="auto">
              {notice.sharedWords}
            </p>
          )}
        </>
      );
    case 'reversed-meaning':
      return <h4>{i18n.t('notice.reversedMeaning', [outlets(notice.articles)])}</h4>;
    case 'copy-error':
      return <h4>{i18n.t('notice.copyError', [outlets(notice.articles)])}</h4>;
    case 'page-leaves-out':
      return (
        <>
          <h4>{i18n.t('notice.pageLeavesOut')}</h4>
          <dl class="pairs">
            {notice.slots.map(({ column, words, articles }) => (
              <Pair key={column} name={outlets(articles)} value={words} />
            ))}
          </dl>
        </>
      );
  }
}

function Pair({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="wording-text" dir="auto">
        {value}
      </dd>
    </div>
  );
}
