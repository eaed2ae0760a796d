import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { KeptArticle } from '../../../engine/grow/types';
import { canonicalJson } from '../../../engine/pack/canonical-json';
import type { Id } from '../../../engine/pack/types';
import { emit } from '../../../messaging/events';
import type { Growth, StorySummary } from '../../../stories/types';
import { listPacks, removePack, storeBundle } from '../packs-store';
import { sha256 } from '../sha-256';
import { watchErasure } from '../stored-in-turn';
import { type GrownPack, growPackInStages } from './grow-pack';
import { type Grown, type Job, useStories } from './story-database';
import { readStored, readStories, readTexts, type StoredStory } from './story-store';

/** Longest stretch of work at a time, in milliseconds: pages have their turn in between. */
const sliceTime = 25;

/** How often the browser hears of the work, in milliseconds: it ends a background that seems idle after thirty seconds. */
const signOfLife = 20_000;

/** How often pages of ours are told how far it is, in milliseconds. */
const tellingPause = 400;

type Running = { story: Id; version: number; share: number; abandoned: boolean };

let running: Running | null = null;
let isWorking = false;

/**
 * Makes the packs of all stories that have changed, one after another, in slices. What the browser's end
 * interrupts is begun anew at the next start: the list of what is to be done lies in the database.
 */
export async function growWaiting(): Promise<void> {
  if (isWorking) {
    // What is made of an older state is not needed any more.
    if (running && (await isOutdated(running))) running.abandoned = true;
    return;
  }
  isWorking = true;
  const alive = setInterval(() => void browser.runtime.getPlatformInfo(), signOfLife);
  try {
    for (let job = await nextJob(); job; job = await nextJob()) await runJob(job);
  } finally {
    clearInterval(alive);
    isWorking = false;
    running = null;
  }
}

/**
 * Has the packs made anew that were made once and are not there any more, or damaged: the story is the source, and a
 * pack of it nothing that could be lost.
 */
export async function growLost(): Promise<void> {
  const [stories, packs] = await Promise.all([readStories(), listPacks()]);
  const sound = new Set(packs.filter(({ problem }) => !problem).map(({ id }) => id));
  const missing = stories.filter(({ story }) => !sound.has(story));
  if (missing.length === 0) return;
  await useStories(async (database) => {
    const transaction = database.transaction(['jobs', 'grown'], 'readwrite');
    const jobs = transaction.objectStore('jobs');
    for (const { story, version } of missing) {
      const wasMade = await transaction.objectStore('grown').get(story);
      const isWaiting = await jobs.get(story);
      if (wasMade && !isWaiting) await jobs.put({ story, version, stopped: false });
    }
    await transaction.done;
  });
}

/** Stops making a story's pack, or goes on with it. */
export async function setGrowing(story: Id, go: boolean): Promise<void> {
  await useStories(async (database) => {
    const transaction = database.transaction('jobs', 'readwrite');
    const job = await transaction.store.get(story);
    if (job) {
      const { problem: _, ...sound } = job;
      await transaction.store.put({ ...sound, stopped: !go });
    }
    await transaction.done;
  });
  if (!go && running?.story === story) running.abandoned = true;
  emit('storiesChanged');
  if (go) void growWaiting();
}

/** How far a story is, and what its last growth found. */
export async function growthOf(story: Id): Promise<Pick<StorySummary, 'growth' | 'counts'>> {
  const [job, grown] = await useStories((database) =>
    Promise.all([database.get('jobs', story), database.get('grown', story)]),
  );
  const groups = grown?.groups.groups ?? [];
  return {
    growth: growthAt(job),
    counts: {
      shared: groups.filter(({ outlets }) => outlets.length > 1).length,
      open: grown?.groups.open ?? 0,
    },
  };
}

function growthAt(job: Job | undefined): Growth {
  if (!job) return { is: 'done' };
  if (job.problem !== undefined) return { is: 'failed', problem: job.problem };
  if (job.stopped) return { is: 'stopped' };
  return { is: 'growing', share: running?.story === job.story ? running.share : 0 };
}

/** The groups of a story's last growth; null when there is none. */
export const readGrown = (story: Id) => useStories((database) => database.get('grown', story));

async function nextJob(): Promise<Job | undefined> {
  const jobs = await useStories((database) => database.getAll('jobs'));
  return jobs.find(({ stopped, problem }) => !stopped && problem === undefined);
}

async function runJob(job: Job): Promise<void> {
  const mine: Running = { ...job, share: 0, abandoned: false };
  running = mine;
  emit('storiesChanged');
  try {
    const isErased = watchErasure();
    const stored = (await readStored()).get(job.story);
    const grown = stored && (await growStory(stored, mine));
    if (mine.abandoned || isErased()) return;
    if (grown) {
      const { pack, learned, groups } = grown;
      const hash = await sha256(canonicalJson(pack));
      await storeBundle(
        { format: 'sidelight-pack', formatVersion: 1, sha256: hash, pack, learned },
        isErased,
      );
      await finish(job, { story: job.story, version: job.version, groups });
    } else {
      await removePack(job.story);
      await finish(job, null);
    }
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    await changeJob(job, (same) => ({ ...same, problem: i18n.t('stories.growthFailed', [cause]) }));
  } finally {
    emit('storiesChanged');
  }
}

/** Null when the story has nothing that a pack could be made of; also when it is abandoned on the way. */
async function growStory(
  { story, version, content }: StoredStory,
  mine: Running,
): Promise<GrownPack | null> {
  if (content.erasedAt !== null || content.articles.length === 0) return null;
  const texts = await readTexts(content.articles.map(({ id }) => id));
  const articles = content.articles.flatMap((entry): KeptArticle[] => {
    const paragraphs = texts.get(entry.id);
    return paragraphs ? [{ ...entry, paragraphs }] : [];
  });
  const { title, decisions } = content;
  const stages = growPackInStages({ id: story, title, articles, decisions }, version);
  let told = performance.now();
  for (;;) {
    const start = performance.now();
    do {
      const step = stages.next();
      if (step.done) return step.value;
      mine.share = step.value;
    } while (performance.now() - start < sliceTime);
    if (start - told > tellingPause) {
      told = start;
      emit('storyGrowing', { story, share: mine.share });
    }
    // Lets messages in.
    await new Promise((resolve) => setTimeout(resolve));
    if (mine.abandoned) return null;
  }
}

/** Done, unless the story was changed since: then there is another job in its place. */
async function finish(job: Job, grown: Grown | null): Promise<void> {
  await useStories(async (database) => {
    const transaction = database.transaction(['jobs', 'grown'], 'readwrite');
    const jobs = transaction.objectStore('jobs');
    if ((await jobs.get(job.story))?.version === job.version) await jobs.delete(job.story);
    const store = transaction.objectStore('grown');
    if (grown) await store.put(grown);
    else await store.delete(job.story);
    await transaction.done;
  });
}

async function changeJob(job: Job, change: (job: Job) => Job): Promise<void> {
  await useStories(async (database) => {
    const transaction = database.transaction('jobs', 'readwrite');
    const same = await transaction.store.get(job.story);
    if (same?.version === job.version) await transaction.store.put(change(same));
    await transaction.done;
  });
}

async function isOutdated({ story, version }: Running): Promise<boolean> {
  const job = await useStories((database) => database.get('jobs', story));
  return job !== undefined && job.version !== version;
}
