import { browser } from 'wxt/browser';
import { runToEnd } from '../../../engine/match/decision/run-to-end';
import { canonicalJson } from '../../../engine/pack/canonical-json';
import { writePackFile } from '../../../engine/pack/pack-file/write-pack-file';
import type { Id, PackBundle } from '../../../engine/pack/types';
import { causeOf, problem } from '../../../engine/problem/problem';
import { emit } from '../../../messaging/events';
import { isOfSeveralOutlets } from '../../../stories/several-outlets';
import type { Growth, StorySummary } from '../../../stories/types';
import { sha256 } from '../../database/sha-256';
import { listPacks, removePack, storeBundle } from '../packs-store';
import { watchErasure } from '../stored-in-turn';
import { growStory, nothing, type Running, readModel, shareAtStart } from './grow-story';
import { type Grown, type Job, useStories } from './story-database';
import { readStored, readStories } from './story-store';

/** How often the browser hears of the work, in milliseconds: it ends a background that seems idle after thirty seconds. */
const signOfLife = 20_000;

let running: Running | null = null;
let isWorking = false;
/** Something was put on the list since it was last looked at. */
let isMore = false;

/**
 * Makes the packs of all stories that have changed, one after another, in slices. What the browser's end
 * interrupts is begun anew at the next start: the list of what is to be done lies in the database.
 */
export async function growWaiting(): Promise<void> {
  isMore = true;
  if (isWorking) {
    // What is made of an older state is not needed any more, and another story's first marks come before meaning.
    if (running && ((await isOutdated(running)) || (await isAhead(running))))
      running.abandoned = true;
    return;
  }
  isWorking = true;
  const alive = setInterval(() => void browser.runtime.getPlatformInfo(), signOfLife);
  try {
    while (isMore) {
      isMore = false;
      for (let job = await nextJob(); job; job = await nextJob()) await runJob(job);
    }
  } finally {
    clearInterval(alive);
    isWorking = false;
    running = null;
  }
}

/**
 * Has the packs made anew that were made once and are not there any more, or damaged: the story is the source, and a
 * pack of it nothing that could be lost. Those that were made by words alone, or with another model, are made once
 * more by meaning where the model can be used.
 */
export async function growLost(): Promise<void> {
  const [stories, packs, model] = await Promise.all([readStories(), listPacks(), readModel()]);
  if (stories.length === 0) return;
  const sound = new Set(packs.filter(({ problem }) => !problem).map(({ id }) => id));
  await useStories(async (database) => {
    const transaction = database.transaction(['jobs', 'grown'], 'readwrite');
    const jobs = transaction.objectStore('jobs');
    for (const { story, version } of stories) {
      const made = await transaction.objectStore('grown').get(story);
      if (!made || (await jobs.get(story))) continue;
      const job: Job = { story, version, stopped: false };
      if (!sound.has(story)) await jobs.put(job);
      else if (model !== null && made.model !== model) await jobs.put({ ...job, byWords: true });
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
      open: grown && isOfSeveralOutlets(groups) ? grown.groups.open : 0,
    },
  };
}

function growthAt(job: Job | undefined): Growth {
  if (!job) return { is: 'done' };
  if (job.problem !== undefined) return { is: 'failed', problem: job.problem };
  if (job.stopped) return { is: 'stopped' };
  return { is: 'growing', share: running?.story === job.story ? running.share : shareAtStart(job) };
}

/** The groups of a story's last growth; null when there is none. */
export const readGrown = (story: Id) => useStories((database) => database.get('grown', story));

/** Those that have no pack by words yet come first. */
async function nextJob(): Promise<Job | undefined> {
  const jobs = await useStories((database) => database.getAll('jobs'));
  const open = jobs.filter(({ stopped, problem }) => !stopped && problem === undefined);
  return open.find(({ byWords }) => !byWords) ?? open[0];
}

async function runJob(job: Job): Promise<void> {
  const mine: Running = { ...job, share: shareAtStart(job), abandoned: false };
  running = mine;
  emit('storiesChanged');
  try {
    const isErased = watchErasure();
    const stored = (await readStored()).get(job.story);
    const outcome = stored ? await growStory(stored, mine) : nothing;
    if (mine.abandoned || isErased()) return;
    if (outcome === 'as it is') {
      await leave(job);
    } else if (outcome.grown) {
      const { pack, learned, index, groups } = outcome.grown;
      const hash = await sha256(canonicalJson(pack));
      const bundle: PackBundle = {
        format: 'sidelight-pack',
        formatVersion: 1,
        sha256: hash,
        pack,
        learned,
      };
      const file = runToEnd(writePackFile(pack));
      await storeBundle({ bundle, index, file }, isErased);
      const { story, version } = job;
      const { model, goesOn } = outcome;
      await finish(job, { story, version, groups, ...(model !== null && { model }) }, goesOn);
    } else {
      await removePack(job.story);
      await finish(job, null);
    }
  } catch (error) {
    const failed = problem('stories.growthFailed', causeOf(error));
    await changeJob(job, (same) => ({ ...same, problem: failed }));
  } finally {
    emit('storiesChanged');
  }
}

/**
 * Done, unless the story was changed since: then there is another job in its place.
 * @param goesOn it is grown by words, and the job is now to grow it by meaning
 */
async function finish(job: Job, grown: Grown | null, goesOn = false): Promise<void> {
  await useStories(async (database) => {
    const transaction = database.transaction(['jobs', 'grown'], 'readwrite');
    const jobs = transaction.objectStore('jobs');
    const same = await jobs.get(job.story);
    if (same?.version === job.version) {
      if (goesOn) await jobs.put({ ...same, byWords: true });
      else await jobs.delete(job.story);
    }
    const store = transaction.objectStore('grown');
    if (grown) await store.put(grown);
    else await store.delete(job.story);
    await transaction.done;
  });
}

/** The job is done, and what was grown before stays. */
async function leave(job: Job): Promise<void> {
  await useStories(async (database) => {
    const transaction = database.transaction('jobs', 'readwrite');
    if ((await transaction.store.get(job.story))?.version === job.version)
      await transaction.store.delete(job.story);
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

/** Whether another story waits for its pack by words while this one is only being made better. */
async function isAhead({ byWords }: Running): Promise<boolean> {
  const next = byWords && (await nextJob());
  return !!next && !next.byWords;
}
