import { isolated } from '#i18n';
import type { PageArticle } from '../../engine/article/types';
import { formatDate } from '../wording/format-date';
import { quoted } from '../wording/quoted';

type Props = { article: Omit<PageArticle, 'text'>; host: string };

/** The article as it was read, so that a misreading shows. */
export function ArticleHeading({ article, host }: Props) {
  return (
    <header class="article-heading">
      <p class="meta">
        {isolated(article.outlet ?? host)}
        {article.datePublished && <> · {formatDate(article.datePublished)}</>}
      </p>
      <h2 {...(article.headline ? quoted(article.inLanguage) : {})}>{article.headline ?? host}</h2>
      {article.url && <p class="meta print-only">{article.url}</p>}
    </header>
  );
}
