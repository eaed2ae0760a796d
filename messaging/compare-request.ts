import type { Claim, Match } from '../engine/match/types';
import type { Span } from '../engine/text/span';
import type { CompareRequest, PageState } from './protocol';

/** What a page tells of itself with every question about one of its sentences. */
type AskingPage = Pick<PageState, 'url' | 'host' | 'article' | 'analysis'>;

/** A sentence of the page: one of its claims, or text the reader selected, which has no matches. */
type AskedSentence = Pick<Claim, 'text'> & Partial<Pick<Claim, 'start' | 'matches'>>;

/** The question what others make of a statement that one of a page's sentences reports. */
export function compareRequest(
  own: Pick<Match, 'pack' | 'statement'>,
  sentence: AskedSentence,
  { url, host, article, analysis }: AskingPage,
): CompareRequest {
  const { pack, statement } = own;
  return {
    pack,
    statement,
    sentence: sentence.text,
    ...statedPlaces(own, sentence),
    page: { ...article, url, outlet: article.outlet ?? host },
    sameAs: analysis.sameAs.filter((each) => each.pack === pack).map((each) => each.article),
  };
}

/** Where in the sentence the statement and the others that are sure stand; nothing when it has no other. */
function statedPlaces(
  { pack, statement }: Pick<Match, 'pack' | 'statement'>,
  { start = 0, matches = [] }: AskedSentence,
): Pick<CompareRequest, 'stated'> {
  const place = ({ at }: Match): Span => ({ start: at.start - start, end: at.end - start });
  const isOwn = (match: Match) => match.pack === pack && match.statement === statement;
  const own = matches.find(isOwn);
  const beside = matches.filter(
    (match) => !isOwn(match) && match.probability >= match.receipt.thresholds.mark,
  );
  return own && beside.length ? { stated: { at: place(own), beside: beside.map(place) } } : {};
}
