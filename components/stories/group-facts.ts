import type { Group } from '../../engine/grow/types';
import type { StoryReview } from '../../stories/types';
import { formatDate } from '../wording/format-date';
import { isolated } from '../wording/isolated';

/** Who says it, when, and which outlets have it. */
export function factsOf({ speaker, day, outlets }: Group): string {
  const who = speaker === null ? null : isolated(speaker);
  return [who, formatDate(day), outlets.map(isolated).join(', ')].filter(Boolean).join(' · ');
}

/** BCP 47 tag of a statement's words. */
export const languageOf = (story: StoryReview, { members }: Group): string | undefined =>
  story.articles.find(({ id }) => id === members[0]?.article)?.language;
