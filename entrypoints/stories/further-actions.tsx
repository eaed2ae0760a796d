import type { StoryReview, StorySummary } from '../../stories/types';

/** What can be done with a story in some builds only: nothing. A build of its own puts its own file in this one's place. */
export function FurtherActions(_: { story: StoryReview }) {
  return null;
}

/** What some builds have to say below all stories. */
export function FurtherSections(_: { stories: StorySummary[] }) {
  return null;
}
