import { type ReadArticle, readKeptArticleInSteps } from '../../../engine/grow/read-kept-article';
import type { KeptArticle } from '../../../engine/grow/types';
import type { Id } from '../../../engine/pack/types';

/** Articles as they were cut, for as long as the background lives: the text of an id never changes. */
const cut = new Map<Id, ReadArticle>();

/** Cut articles that are held at a time: some megabytes. */
const mostCut = 100;

/** Articles cut into sentences, in steps of one, each of which tells how much is done, from 0 to 1. */
export function* cutArticlesInSteps(
  articles: readonly KeptArticle[],
): Generator<number, ReadArticle[]> {
  const read: ReadArticle[] = [];
  for (const [place, article] of articles.entries()) {
    const steps = cutInSteps(article);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        read.push(step.value);
        break;
      }
      yield place / articles.length;
    }
  }
  return read;
}

function* cutInSteps(article: KeptArticle): Generator<void, ReadArticle> {
  const known = cut.get(article.id);
  // Outlet and day may have been corrected since.
  const fresh = known ? { ...known, article } : yield* readKeptArticleInSteps(article);
  cut.delete(article.id);
  cut.set(article.id, fresh);
  const [oldest] = cut.keys();
  if (cut.size > mostCut && oldest !== undefined) cut.delete(oldest);
  return fresh;
}
