import type { Id } from '../../../engine/pack/types';
import { ProblemError, problem } from '../../../engine/problem/problem';
import { checkBackup } from '../../../messaging/story-schemas';
import { signedPart, withBackup } from '../../../stories/backup';
import type { Restored } from '../../../stories/types';
import { sha256 } from '../../database/sha-256';
import { type Change, changeStories, readStories, readTexts, storedText } from './story-store';

/** All stories as a file's text, with the whole text of what was kept: for the reader alone. */
export async function backUpStories(): Promise<string> {
  const stories = (await readStories()).map(({ story, content }) => ({ story, content }));
  const ids = new Set(stories.flatMap(({ content }) => content.articles.map(({ id }) => id)));
  const texts = Object.fromEntries(await readTexts([...ids]));
  return JSON.stringify({
    format: 'sidelight-stories',
    formatVersion: 1,
    sha256: await sha256(signedPart({ stories, texts })),
    stories,
    texts,
  });
}

/**
 * Brings stories of a backup back beside those that are there: nothing that either has is lost.
 * @throws when it is no backup, or damaged, with cause and cure; nothing is changed then
 */
export async function restoreStories(json: string): Promise<Restored> {
  const { stories, texts, sha256: hash } = checkBackup(parse(json));
  if ((await sha256(signedPart({ stories, texts }))) !== hash)
    throw new ProblemError(problem('stories.backupDamaged'));
  // A sound text of what is kept is never written over.
  const sound = await readTexts(Object.keys(texts));
  const stored = await Promise.all(
    Object.entries(texts)
      .filter(([id]) => !sound.has(id))
      .map(([id, paragraphs]) => storedText(id, paragraphs)),
  );
  const { changes } = await changeStories(async (there) => {
    const isBack = new Set(stories.map(({ story }) => story));
    // What was moved since the copy was made is in one story all the same.
    const holders = [...there.values()]
      .filter(({ story, content }) => content.erasedAt === null || isBack.has(story))
      .flatMap(({ story, content }) => content.articles.map(({ url }) => ({ story, url })));
    return {
      changes: stories.flatMap(({ story, content }): Change | [] => {
        const others = holders.filter((holder) => holder.story !== story);
        const elsewhere = new Set(others.map(({ url }) => url));
        const isGone = there.get(story)?.content.erasedAt !== null;
        const isMoved = content.articles.every(({ url }) => elsewhere.has(url));
        // One that has nothing of its own any more stays away.
        if (isGone && isMoved && content.articles.length > 0) return [];
        return { story, change: (now) => withBackup(now, content, elsewhere) };
      }),
      texts: stored,
      result: null,
    };
  });
  const changed = new Set<Id>(changes.map(({ story }) => story));
  const titles = (isChanged: boolean) =>
    stories
      .filter(({ story }) => changed.has(story) === isChanged)
      .map(({ content }) => content.title);
  return { restored: titles(true), same: titles(false), changes };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new ProblemError(problem('stories.backupUnreadable'));
  }
}
