import { canonicalJson } from '../../../engine/pack/canonical-json';
import type { Id } from '../../../engine/pack/types';
import { causeOf, ProblemError, problem } from '../../../engine/problem/problem';
import { withErasure, withoutChange } from '../../../stories/change-story';
import type { Revision, StoryChange, StoryContent } from '../../../stories/types';
import { sha256 } from '../../database/sha-256';
import { storedInTurn } from '../stored-in-turn';
import { allStores, type StoredText, useStories, versionsOf } from './story-database';

/** A story as it stands: its newest revision that is sound. */
export type StoredStory = {
  story: Id;
  version: number;
  savedAt: string;
  content: StoryContent;
  /** A newer revision is damaged. */
  damaged: boolean;
};

/** Revisions that are kept of each story, for undoing and in case that one is damaged. */
const mostRevisions = 40;

/** Those that are kept of a story that nobody has changed for an hour. */
const revisionsAtRest = 2;

/** How long what was taken out or erased can be brought back, in milliseconds. */
const untilForgotten = 3_600_000;

let known: Promise<Map<Id, StoredStory>> | undefined;

/**
 * Every story, erased ones too; read once in the worker's life, and whenever something was changed.
 * @throws when the browser does not give them, with cause and cure; the next question tries again
 */
export function readStored(): Promise<Map<Id, StoredStory>> {
  if (known) return known;
  const reading = readAll().catch((error: unknown) => {
    throw new ProblemError(problem('stories.unreadable', causeOf(error)));
  });
  known = reading;
  reading.catch(() => {
    if (known === reading) known = undefined;
  });
  return reading;
}

/** Those that are there, last changed first. */
export async function readStories(): Promise<StoredStory[]> {
  return [...(await readStored()).values()]
    .filter(({ content }) => content.erasedAt === null)
    .sort((a, b) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0));
}

/**
 * For what works without stories too: none where they cannot be read, so that pages are marked by what else there is.
 * The panel and the page of stories say why.
 */
export const readStoriesIfSound = (): Promise<StoredStory[]> => readStories().catch(() => []);

/** Null when there is none of this id, or it was erased. */
export async function readStory(id: Id): Promise<StoredStory | null> {
  const found = (await readStored()).get(id);
  return found && found.content.erasedAt === null ? found : null;
}

/** No more than the newest sound revision of each story is read: they are many, and this is done at every start. */
async function readAll(): Promise<Map<Id, StoredStory>> {
  const keys = await useStories((database) => database.getAllKeys('revisions'));
  const newestFirst = new Map<Id, number[]>();
  for (const [story, version] of keys)
    newestFirst.set(story, [version, ...(newestFirst.get(story) ?? [])]);
  const stories = new Map<Id, StoredStory>();
  for (const [story, versions] of newestFirst) {
    for (const [place, version] of versions.entries()) {
      const [content, savedAt] = await readRevision(story, version);
      if (!content) continue;
      stories.set(story, { story, version, savedAt, content, damaged: place > 0 });
      break;
    }
  }
  return stories;
}

/** No content when the version is not kept, or damaged. */
async function readRevision(
  story: Id,
  version: number,
): Promise<[content: StoryContent | null, savedAt: string]> {
  const revision = await useStories((database) => database.get('revisions', [story, version]));
  if (!revision || !(await isSound(revision))) return [null, ''];
  return [revision.content, revision.savedAt];
}

/** What a change makes of a story; of one that is not there yet, of null. The same content changes nothing. */
export type Change = { story: Id; change(content: StoryContent | null): StoryContent };

/**
 * Changes stories, all of them or none, after what is being written. With each new revision goes the job of
 * making its pack. A story that stays the same gets none.
 * @param plan what to change, seen what there is: nothing comes between
 * @returns the changes made, to be undone by
 * @throws when there is no room, with cause and cure; everything then stays as it was
 */
export function changeStories<T>(
  plan: (stories: ReadonlyMap<Id, StoredStory>) => Promise<{
    changes: Change[];
    texts?: StoredText[];
    result: T;
  }>,
): Promise<{ changes: StoryChange[]; result: T }> {
  return storedInTurn(async () => {
    const stories = await readStored();
    const { changes, texts = [], result } = await plan(stories);
    const savedAt = new Date().toISOString();
    const written: Revision[] = [];
    for (const { story, change } of changes) {
      const before = stories.get(story);
      const content = change(before?.content ?? null);
      if (content === before?.content) continue;
      const version = (await newestVersion(story)) + 1;
      const unsigned = { story, version, savedAt, content };
      written.push({ ...unsigned, hash: await hashOf(unsigned) });
    }
    if (written.length > 0) await write(written, texts);
    return { changes: written.map(({ story, version }) => ({ story, version })), result };
  });
}

/** Zero for a story that is not there yet. A damaged revision counts too: none is written over. */
async function newestVersion(story: Id): Promise<number> {
  const keys = await useStories((database) => database.getAllKeys('revisions', versionsOf(story)));
  return Math.max(0, ...keys.map(([, version]) => version));
}

/** All of it in one transaction: what fails leaves nothing. */
async function write(revisions: Revision[], texts: StoredText[]): Promise<void> {
  try {
    await useStories(async (database) => {
      const transaction = database.transaction(allStores, 'readwrite');
      const done = transaction.done;
      try {
        const revisionStore = transaction.objectStore('revisions');
        const jobStore = transaction.objectStore('jobs');
        for (const text of texts) await transaction.objectStore('texts').put(text);
        for (const revision of revisions) {
          const { story, version } = revision;
          await revisionStore.add(revision);
          await jobStore.put({ story, version, stopped: false });
          await revisionStore.delete(versionsOf(story, version - mostRevisions));
        }
      } catch (error) {
        done.catch(() => {});
        transaction.abort();
        throw error;
      }
      await done;
    });
  } catch (error) {
    throw new ProblemError(problem('stories.refused', causeOf(error)));
  } finally {
    known = undefined;
  }
}

/**
 * Takes changes back, whatever was changed since; one that was taken back already, or is too long ago, is passed
 * over. An article that came into another story meanwhile stays there alone.
 * @returns what undoes the undoing
 */
export async function undoChanges(changes: readonly StoryChange[]): Promise<StoryChange[]> {
  const { changes: made } = await changeStories(async (stories) => {
    const planned: Change[] = [];
    for (const { story, version } of changes) {
      const [before] = await readRevision(story, version - 1);
      const [after] = await readRevision(story, version);
      // Of a state that is kept no longer nobody can tell what came of it.
      if (!after || (!before && version > 1)) continue;
      planned.push({
        story,
        change: (now) => {
          if (before) return withoutChange(now ?? after, before, after);
          const left = withoutChange(
            now ?? after,
            { ...after, articles: [], decisions: [] },
            after,
          );
          // What made the story leaves none, unless more was kept in it since.
          return left.articles.length > 0
            ? left
            : withErasure(now ?? after, new Date().toISOString());
        },
      });
    }
    const now = new Map([...stories].map(([story, { content }]) => [story, content]));
    return { changes: withoutTwice(now, planned), result: null };
  });
  return made;
}

/** Changes that bring back no article whose address another story holds, before and after them. */
function withoutTwice(now: ReadonlyMap<Id, StoryContent>, planned: readonly Change[]): Change[] {
  const then = new Map(now);
  for (const { story, change } of planned) then.set(story, change(now.get(story) ?? null));
  const addressesIn = (content: StoryContent | undefined): string[] =>
    content?.erasedAt === null ? content.articles.map(({ url }) => url) : [];
  return planned.map(({ story, change }) => ({
    story,
    change(content) {
      const changed = change(content);
      if (changed.erasedAt !== null) return changed;
      const own = new Set(addressesIn(content ?? undefined));
      const held = new Set(
        [...now].flatMap(([other, before]) =>
          other === story
            ? []
            : addressesIn(before).filter((url) => addressesIn(then.get(other)).includes(url)),
        ),
      );
      const articles = changed.articles.filter(({ url }) => own.has(url) || !held.has(url));
      return articles.length === changed.articles.length ? changed : { ...changed, articles };
    },
  }));
}

/** The paragraphs of kept articles, by id; one whose text is damaged or gone is not there. */
export async function readTexts(ids: readonly Id[]): Promise<Map<Id, string[]>> {
  const stored = await useStories((database) =>
    Promise.all(ids.map((id) => database.get('texts', id))),
  );
  const texts = new Map<Id, string[]>();
  for (const text of stored)
    if (text && (await textHash(text.paragraphs)) === text.hash)
      texts.set(text.id, text.paragraphs);
  return texts;
}

/** A text as it is stored. */
export const storedText = async (id: Id, paragraphs: string[]): Promise<StoredText> => ({
  id,
  paragraphs,
  hash: await textHash(paragraphs),
});

const textHash = (paragraphs: string[]) => sha256(paragraphs.join('\n\n'));

/**
 * Forgets for good what was erased, or taken out, an hour ago or earlier.
 * @returns the stories that are gone
 */
export function forgetErased(now = Date.now()): Promise<Id[]> {
  return storedInTurn(async () => {
    const stories = [...(await readStored()).values()];
    const isOld = (at: string) => now - Date.parse(at) > untilForgotten;
    const gone = stories.filter(({ content }) => content.erasedAt && isOld(content.erasedAt));
    const keys = await useStories((database) => database.getAllKeys('revisions'));
    const isUntidy = stories.some(
      ({ story, savedAt }) =>
        isOld(savedAt) && keys.filter(([of]) => of === story).length > revisionsAtRest,
    );
    // Asked at every start, and seldom to be done.
    if (gone.length === 0 && !isUntidy) return [];
    await useStories(async (database) => {
      const transaction = database.transaction(allStores, 'readwrite');
      const revisions = transaction.objectStore('revisions');
      for (const { story } of gone) {
        await revisions.delete(versionsOf(story));
        await transaction.objectStore('jobs').delete(story);
        await transaction.objectStore('grown').delete(story);
      }
      for (const { story, version, savedAt } of stories)
        if (isOld(savedAt)) await revisions.delete(versionsOf(story, version - revisionsAtRest));
      const needed = new Set<Id>();
      for (const revision of await revisions.getAll()) {
        const newest = stories.find(({ story }) => story === revision.story);
        const counts = !newest || !isOld(newest.savedAt) || revision.version === newest.version;
        if (counts) for (const { id } of revision.content.articles) needed.add(id);
      }
      const texts = transaction.objectStore('texts');
      const vectors = transaction.objectStore('vectors');
      for (const id of await texts.getAllKeys()) if (!needed.has(id)) await texts.delete(id);
      for (const id of await vectors.getAllKeys()) if (!needed.has(id)) await vectors.delete(id);
      await transaction.done;
    });
    known = undefined;
    return gone.map(({ story }) => story);
  });
}

/** Everything, at once and for good. To be called in turn with what else is stored. */
export async function forgetAllStories(): Promise<void> {
  await useStories(async (database) => {
    const transaction = database.transaction(allStores, 'readwrite');
    await Promise.all([
      ...allStores.map((name) => transaction.objectStore(name).clear()),
      transaction.done,
    ]);
  });
  known = undefined;
}

async function isSound(revision: Revision): Promise<boolean> {
  try {
    return (await hashOf(revision)) === revision.hash;
  } catch {
    return false;
  }
}

function hashOf({ story, version, savedAt, content }: Omit<Revision, 'hash'>): Promise<string> {
  return sha256(canonicalJson({ story, version, savedAt, content }));
}
