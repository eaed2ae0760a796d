import type { Match } from '../engine/match/types';
import type { CompareRequest, PageState } from './protocol';

/** What a page tells of itself with every question about one of its sentences. */
type AskingPage = Pick<PageState, 'url' | 'host' | 'article' | 'analysis'>;

/** The question what others make of a statement that one of a page's sentences reports. */
export function compareRequest(
  { pack, statement }: Pick<Match, 'pack' | 'statement'>,
  sentence: string,
  { url, host, article, analysis }: AskingPage,
): CompareRequest {
  return {
    pack,
    statement,
    sentence,
    page: { ...article, url, outlet: article.outlet ?? host },
    sameAs: analysis.sameAs.filter((each) => each.pack === pack).map((each) => each.article),
  };
}
