import { canonicalJson } from '../engine/pack/canonical-json';
import type { Id } from '../engine/pack/types';
import type { StoryContent } from './types';

/** Stories and the texts they are made of, as a file holds them. */
export type BackedUp = {
  stories: { story: Id; content: StoryContent }[];
  /** Paragraphs of each article, by id. */
  texts: Record<Id, string[]>;
};

/** What the file's hash is taken of. */
export const signedPart = ({ stories, texts }: BackedUp): string =>
  canonicalJson({ stories, texts });

/**
 * What is there together with what was backed up: nothing that either has is lost. The title stays as it is now.
 * @param now null when the story is not there
 * @param elsewhere addresses of articles that are in another story since: there they stay
 */
export function withBackup(
  now: StoryContent | null,
  was: StoryContent,
  elsewhere: ReadonlySet<string>,
): StoryContent {
  const withoutMoved = (content: StoryContent): StoryContent => ({
    ...content,
    articles: content.articles.filter(({ url }) => !elsewhere.has(url)),
  });
  const backedUp = withoutMoved(was);
  if (!now) return backedUp;
  const urls = new Set(now.articles.map(({ url }) => url));
  const known = new Set(now.decisions.map(canonicalJson));
  const articles = backedUp.articles.filter(({ url }) => !urls.has(url));
  const decisions = backedUp.decisions.filter((each) => !known.has(canonicalJson(each)));
  if (now.erasedAt === null && articles.length === 0 && decisions.length === 0) return now;
  const own = now.erasedAt === null ? now.articles : withoutMoved(now).articles;
  return {
    ...now,
    erasedAt: null,
    articles: [...own, ...articles].sort((a, b) =>
      a.keptAt < b.keptAt ? -1 : a.keptAt > b.keptAt ? 1 : 0,
    ),
    decisions: [...now.decisions, ...decisions].sort((a, b) =>
      a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
    ),
  };
}
