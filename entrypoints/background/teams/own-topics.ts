import type { Id } from '../../../engine/pack/types';
import type { Connection } from '../../../teams/connection';
import { isSentTo, readSentStories } from '../../../teams/setup/sent-stories';
import { readStoriesIfSound } from '../../background/stories/story-store';

/**
 * The topics of stories that the reader sent to a server and still has: pages are read against them here, and need not be
 * asked about.
 */
export async function ownTopics(connection: Connection): Promise<ReadonlySet<Id>> {
  const sent = (await readSentStories()).filter((each) => isSentTo(connection, each));
  if (sent.length === 0) return new Set();
  const here = new Set((await readStoriesIfSound()).map(({ story }) => story));
  return new Set(sent.filter(({ story }) => here.has(story)).map(({ topic }) => topic));
}
