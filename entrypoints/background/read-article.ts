import type { PageArticle } from '../../engine/article/types';
import type { ArticleReading, Engine, Sensitivity } from '../../engine/engine';

/** Readings kept for the second question that pages in doubt ask: a few tabs at a time. */
const mostKept = 4;

let engineOfKept: Engine | null = null;
const kept = new Map<string, ArticleReading>();

/** Reads an article, or gives the reading of the same one a moment ago. */
export function readArticle(
  engine: Engine,
  article: PageArticle,
  sensitivity: Sensitivity,
): ArticleReading {
  if (engineOfKept !== engine) kept.clear();
  engineOfKept = engine;
  const key = JSON.stringify([sensitivity, article]);
  const reading = kept.get(key) ?? engine.readArticle(article, { sensitivity });
  kept.delete(key);
  kept.set(key, reading);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return reading;
}
