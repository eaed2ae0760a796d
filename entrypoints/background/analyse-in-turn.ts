import type { PageArticle } from '../../engine/article/types';
import type { Engine, OpenAnalysis, Sensitivity } from '../../engine/engine';
import { turns } from './all-turns';

/** Tabs whose last analysis is kept open for the second question that pages in doubt ask. */
const mostKept = 4;

type Kept = { engine: Engine; key: string; analysis: OpenAnalysis };

const kept = new Map<number, Kept>();

/**
 * Analyses an article in its tab's turn, or gives the analysis of the same one a moment ago. Rejects when the tab
 * asks for another one before this is read, or is closed.
 */
export async function analyseInTurn(
  engine: Engine,
  article: PageArticle,
  sensitivity: Sensitivity,
  tab: number | undefined,
): Promise<OpenAnalysis> {
  const key = JSON.stringify([sensitivity, article]);
  const last = tab === undefined ? undefined : kept.get(tab);
  if (last?.engine === engine && last.key === key) return last.analysis;
  const analysis = await turns.take(tab, engine.openAnalysisInSteps(article, { sensitivity }));
  if (tab !== undefined) keep(tab, { engine, key, analysis });
  return analysis;
}

/** Leaves undone and forgets what a tab that is closed asked for. */
export function forgetTab(tab: number): void {
  turns.drop(tab);
  kept.delete(tab);
}

/** A page that asks again and again pushes out no other tab's analysis. */
function keep(tab: number, last: Kept): void {
  kept.delete(tab);
  kept.set(tab, last);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
}
