import type { PageArticle } from '../../engine/article/types';
import type { ArticleAnalysis } from '../../engine/match/types';

/** What the views need of a page that was read. */
export type ReadPage = {
  host: string;
  article: Omit<PageArticle, 'text'>;
  analysis: ArticleAnalysis;
  /** Ids of the claims that are painted on the page. */
  marked: string[];
  /** The page cut its text short, behind a "read on" or a paywall. */
  truncated: boolean;
};
