import type { ArticleAnalysis } from '../../../engine/match/types';
import { addressOf } from '../../../stories/address';
import { withoutRefused } from '../../../stories/refused-matches';
import type { StoredStory } from './story-store';

/** Takes out of a page's analysis what the reader has refused of it, in each story that holds the page. */
export function refusalsOn(
  url: string | undefined,
  stories: readonly StoredStory[],
): (analysis: ArticleAnalysis) => ArticleAnalysis {
  const address = addressOf(url ?? '');
  const holding = stories.flatMap(({ story, content }) => {
    const entry = content.articles.find((each) => each.url === address);
    return entry ? [{ story, content, article: entry.id }] : [];
  });
  return (analysis) =>
    holding.reduce(
      (left, { story, content, article }) => withoutRefused(left, story, content, article),
      analysis,
    );
}
