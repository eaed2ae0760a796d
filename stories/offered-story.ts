import type { Id } from '../engine/pack/types';

/** What decides where an article is offered to be kept. */
export type Candidate = {
  story: Id;
  /** How many articles it has. */
  articles: number;
  /** When an article was last kept in it; ISO 8601. */
  lastKept: string;
  /** The page has enough words of the story to be about it. */
  isAbout: boolean;
};

/** Stories with fewer articles say too little about what belongs to them. */
const fewest = 2;

/**
 * The stories in the order they are offered in, last used first, and which of them the article would be kept in:
 * the last used that the page is about, or that has only just begun; null for a new one.
 */
export function offeredStory(candidates: readonly Candidate[]): {
  order: Id[];
  offered: Id | null;
} {
  const lastUsedFirst = [...candidates].sort((a, b) =>
    a.lastKept < b.lastKept ? 1 : a.lastKept > b.lastKept ? -1 : 0,
  );
  const [last] = lastUsedFirst;
  const fitting =
    lastUsedFirst.find(({ isAbout }) => isAbout) ??
    (last && last.articles < fewest ? last : undefined);
  return { order: lastUsedFirst.map(({ story }) => story), offered: fitting?.story ?? null };
}
