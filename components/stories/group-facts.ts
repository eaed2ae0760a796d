import { isolated, listed } from '#i18n';
import type { Group } from '../../engine/grow/types';
import type { StoryReview } from '../../stories/types';
import { formatDate } from '../wording/format-date';

/** Who says it, when, and which outlets have it. */
export function factsOf({ speaker, day, outlets }: Group): string {
  const who = speaker === null ? null : isolated(speaker);
  return [who, formatDate(day), listed(outlets)].filter(Boolean).join(' · ');
}

/** BCP 47 tag of a statement's words. */
export const languageOf = (story: StoryReview, { members }: Group): string | undefined =>
  story.articles.find(({ id }) => id === members[0]?.article)?.language;
