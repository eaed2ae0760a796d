import { browser } from 'wxt/browser';
import type { Id } from '../../engine/pack/types';
import type { Connection } from '../connection';

/** `storage.local`: which stories were sent from this computer, so that they can be taken back. */
const place = 'teamSent';

/** Changes of the list follow one another, also those of two windows. */
const lock = 'team-sent';

export type SentStory = {
  story: Id;
  /** The crisis it is on the server. */
  topic: Id;
  /** As it was called then: the story may be gone. */
  title: string;
  server: string;
  index: string;
  /** Statements that went. */
  statements: number;
  /** When it was sent last, in milliseconds since 1970. */
  at: number;
  /** Whether all of it was written; what was broken off is sent again to be whole. */
  isWhole: boolean;
};

/** Newest first. */
export async function readSentStories(): Promise<SentStory[]> {
  return ((await browser.storage.local.get(place))[place] as SentStory[] | undefined) ?? [];
}

/** Notes a story that is sent, in place of what was noted of it on that server before. */
export const noteSentStory = (sent: SentStory): Promise<void> =>
  change((all) => [sent, ...all.filter((each) => !isSame(each, sent))]);

export const forgetSentStory = (
  sent: Pick<SentStory, 'topic' | 'server' | 'index'>,
): Promise<void> => change((all) => all.filter((each) => !isSame(each, sent)));

/** Whether a change of the storage may have changed what was sent. */
export const concernsSentStories = (changes: Record<string, unknown>, area: string): boolean =>
  area === 'local' && place in changes;

/** Whether a story was sent to this server and index. */
export const isSentTo = ({ server, index }: Connection, sent: SentStory): boolean =>
  sent.server === server && sent.index === index;

type Place = Pick<SentStory, 'topic' | 'server' | 'index'>;

const isSame = (a: Place, b: Place) =>
  a.topic === b.topic && a.server === b.server && a.index === b.index;

async function change(make: (all: SentStory[]) => SentStory[]): Promise<void> {
  await navigator.locks.request(lock, async () => {
    await browser.storage.local.set({ [place]: make(await readSentStories()) });
  });
}
