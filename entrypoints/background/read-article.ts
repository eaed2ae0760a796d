import type { PageArticle } from '../../engine/article/types';
import type { ArticleReading, Engine, Sensitivity } from '../../engine/engine';
import { createTurns } from './turns';

/** Tabs whose last reading is kept for the second question that pages in doubt ask. */
const mostKept = 4;

type Kept = { engine: Engine; key: string; reading: ArticleReading };

const turns = createTurns();
const kept = new Map<number, Kept>();

/**
 * Reads an article in its tab's turn, or gives the reading of the same one a moment ago. Rejects when the tab
 * asks for another one before this is read, or is closed.
 */
export async function readArticle(
  engine: Engine,
  article: PageArticle,
  sensitivity: Sensitivity,
  tab: number | undefined,
): Promise<ArticleReading> {
  const key = JSON.stringify([sensitivity, article]);
  const last = tab === undefined ? undefined : kept.get(tab);
  if (last?.engine === engine && last.key === key) return last.reading;
  const reading = await turns.take(tab, engine.readArticleInSteps(article, { sensitivity }));
  if (tab !== undefined) keep(tab, { engine, key, reading });
  return reading;
}

/** Leaves undone and forgets what a tab that is closed asked for. */
export function forgetTab(tab: number): void {
  turns.drop(tab);
  kept.delete(tab);
}

/** A page that asks again and again pushes out no other tab's reading. */
function keep(tab: number, reading: Kept): void {
  kept.delete(tab);
  kept.set(tab, reading);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
}
