import { browser } from 'wxt/browser';
import { runToEnd } from '../../engine/match/decision/run-to-end';
import { checkBundle, type LearnedBundle } from '../../engine/match/learning/import-bundle';
import { canonicalJson } from '../../engine/pack/canonical-json';
import { writePackFile } from '../../engine/pack/pack-file/write-pack-file';
import {
  asRecords,
  type PackRecords,
  partOf,
  plainPack,
  recordsOf,
} from '../../engine/pack/pack-records';
import { isLarge, type PackSummary } from '../../engine/pack/pack-summary';
import type { Id, Pack } from '../../engine/pack/types';
import { ProblemError, problem } from '../../engine/problem/problem';
import type { ImportAnswer, ImportRequest } from '../../messaging/protocol';
import type { GateWords } from '../../page/gate';
import { sha256 } from '../database/sha-256';
import { readStagedFile, unstageFile } from '../database/staged-file';
import { readPackInLines } from './import-lines';
import { forgetIndexes, storeIndex } from './index-store';
import { learnInTurn, watchStop } from './learn-in-turn';
import {
  type BrokenPack,
  type InstalledPack,
  type InstalledPacks,
  loadPacks,
  oldPackKey,
} from './load-packs';
import { forgetVectors } from './meaning/vector-store';
import {
  forgetPacks,
  openStoredPack,
  putPack,
  readStoredPacks,
  type StoredPack,
  storedPack,
} from './pack-database';
import { readSettings } from './settings-store';
import { statementSource } from './statement-source';
import { noteErasure, storedInTurn, watchErasure } from './stored-in-turn';
import { forgetAllStories, readStoriesIfSound } from './stories/story-store';

let installed: Promise<InstalledPacks> | undefined;

/** Read once in the worker's life; a failure is not kept, so that the next question tries again. */
function readInstalled(): Promise<InstalledPacks> {
  if (installed) return installed;
  const reading = loadPacks();
  installed = reading;
  reading.catch(() => {
    if (installed === reading) installed = undefined;
  });
  return reading;
}

/** An installed pack, or one of the statement source; null when there is none of this id that can be used. */
export async function findPack(id: Id): Promise<Pack | PackRecords | null> {
  const { sound } = await readInstalled();
  return sound.find(({ pack }) => pack.id === id)?.pack ?? statementSource.readPack(id);
}

/**
 * The same as plain data.
 * @throws for one that is too large to be sent as a whole
 */
export async function readInstalledPack(id: Id): Promise<Pack | null> {
  const pack = await findPack(id);
  if (pack && isLarge(pack.statements.length))
    throw new ProblemError(problem('problem.tooManyToShow', pack.title, pack.statements.length));
  return pack && plainPack(pack);
}

/** The pack; of a large one only these statements. */
export async function readPart({
  pack: id,
  statements,
}: {
  pack: Id;
  statements: Id[];
}): Promise<Pack | null> {
  const pack = await findPack(id);
  if (!pack) return null;
  return isLarge(pack.statements.length) ? partOf(asRecords(pack), statements) : plainPack(pack);
}

/** The packs that the reader has switched on. */
export async function readEnabledPacks(): Promise<InstalledPack[]> {
  const [{ sound }, { disabledPacks }] = await Promise.all([readInstalled(), readSettings()]);
  return sound.filter(({ pack }) => !disabledPacks.includes(pack.id));
}

/** Every pack that is there, those that cannot be used with the reason why and the cure. */
export async function listPacks(): Promise<PackSummary[]> {
  const [{ sound, broken }, { disabledPacks }, stories] = await Promise.all([
    readInstalled(),
    readSettings(),
    readStoriesIfSound(),
  ]);
  const ids = new Set(stories.map(({ story }) => story));
  return [
    ...sound.map((each) => summarise(each, disabledPacks)),
    ...broken.map(summariseBroken),
  ].map((summary) => (ids.has(summary.id) ? { ...summary, ofStory: true } : summary));
}

/**
 * Checks, learns and stores a bundle, together with the gate's words. Another one of its id that is installed is
 * replaced only when the reader was shown it, and said so. Throws with cause and cure when it is not usable, there is no room, or everything was erased meanwhile; the
 * packs then stay as they were.
 */
export async function importPack(request: ImportRequest): Promise<ImportAnswer> {
  const isErased = watchErasure();
  const isStopped = watchStop();
  const { replaces } = request;
  const checked =
    'json' in request
      ? await checkBundle(request.json, sha256)
      : await readPackInLines(await stagedFile(request.staged), isStopped);
  if (!checked) return { is: 'stopped' };
  const { id } = checked.pack;
  const installedNow = (await listPacks()).find((pack) => pack.id === id);
  const isOther = installedNow && ![checked.sha256, replaces].includes(installedNow.sha256);
  if (isOther && !installedNow.problem)
    return { is: 'inPlaceOf', pack: summarise(imported(checked), []), installed: installedNow };
  const learned = isStopped() ? null : await learnInTurn(checked);
  if (!learned) return { is: 'stopped' };
  await storeBundle(learned, isErased);
  const { disabledPacks } = await readSettings();
  return { is: 'imported', pack: summarise(imported(checked), disabledPacks) };
}

async function stagedFile(id: string): Promise<Blob> {
  const file = await readStagedFile(id);
  if (!file) throw new ProblemError(problem('problem.stagedGone'));
  return file;
}

const imported = ({ pack, sha256 }: { pack: Pack; sha256: string }): InstalledPack => ({
  pack: recordsOf(pack),
  sha256,
  learned: null,
  builtIn: false,
});

/** Stores a bundle that is known to be sound, and its index, as `importPack` does. */
export async function storeBundle(
  { bundle, index, file }: LearnedBundle,
  isErased: () => boolean,
): Promise<void> {
  const { pack, sha256 } = bundle;
  const { id, title } = pack;
  await storedInTurn(async () => {
    if (isErased()) throw new ProblemError(problem('problem.erasedMeanwhile', title));
    const others = (await readEnabledPacks()).filter(({ pack }) => pack.id !== id);
    const { disabledPacks } = await readSettings();
    const enabled = disabledPacks.includes(id) ? others : [...others, bundle];
    const gate = await changedGate(enabled);
    try {
      const before = await putPack(id, storedPack(sha256, file));
      // Pages ask as soon as the gate is another.
      installed = undefined;
      // Pages are told of what is there; a kill before they are is made up for at the next start.
      if (gate) await browser.storage.local.set(gate).catch((error) => putBack(id, before, error));
    } catch {
      throw new ProblemError(problem('problem.noRoom', title));
    }
    // Behind the pack: without its index a pack is whole, and opens a little later.
    await storeIndex(id, sha256, index);
    await browser.storage.local.remove(oldPackKey(id));
  });
}

/** The pack as it was before one was put in its place, which the gate could not be written for. */
async function putBack(id: Id, before: StoredPack | undefined, cause: unknown): Promise<never> {
  await (before ? putPack(id, before) : forgetPacks(id));
  installed = undefined;
  throw cause;
}

/**
 * Moves the packs that earlier versions of Sidelight kept in `storage.local`, one after another. Each stays where it was
 * until its copy was read back, so that one that is killed in between is moved at the next start.
 */
export function moveOldPacks(): Promise<void> {
  return storedInTurn(async () => {
    for (const { key, id, sha256, pack } of (await readInstalled()).old) {
      if (pack) {
        await putPack(id, storedPack(sha256, runToEnd(writePackFile(pack))));
        const copy = (await readStoredPacks()).get(id);
        if (!copy || openStoredPack(copy).sha256 !== sha256) return;
      }
      await browser.storage.local.remove(key);
    }
  });
}

/** Removes an imported pack; a built-in pack of that id comes back. */
export function removePack(id: Id): Promise<void> {
  return storedInTurn(async () => {
    await browser.storage.local.remove(oldPackKey(id));
    await forgetPacks(id);
    await forgetVectors(id);
    await forgetIndexes(id);
    installed = undefined;
    await writeGateNow();
  });
}

/** Erases all that is stored, after what is being written, and writes the gate of the packs that are left. */
export function eraseStored(): Promise<void> {
  return storedInTurn(async () => {
    noteErasure();
    await browser.storage.local.clear();
    await browser.storage.session.clear();
    await forgetVectors();
    await forgetIndexes();
    await forgetPacks();
    await unstageFile();
    await forgetAllStories();
    installed = undefined;
    await writeGateNow();
  });
}

/**
 * Writes the words that wake the background, by pack id, and which pack they are of: all that content scripts know of
 * the packs. They read a page anew when these change, so they are written only when they differ.
 */
export function writeGate(): Promise<void> {
  return storedInTurn(writeGateNow);
}

async function writeGateNow(): Promise<void> {
  const changed = await changedGate(await readEnabledPacks());
  if (changed) await browser.storage.local.set(changed);
}

/** What is to be stored for these packs' words; null when it is stored already. */
async function changedGate(
  packs: { pack: Pick<Pack, 'id' | 'gate'>; sha256: string }[],
): Promise<{ gate: GateWords } | null> {
  const gate = {
    ...(await statementSource.gates()),
    ...Object.fromEntries(packs.map(({ pack, sha256 }) => [pack.id, { ...pack.gate, sha256 }])),
  };
  const stored = await browser.storage.local.get('gate');
  // Chromium stores objects with their keys in another order.
  const isStored = stored.gate !== undefined && canonicalJson(stored.gate) === canonicalJson(gate);
  return isStored ? null : { gate };
}

function summarise({ pack, sha256, builtIn }: InstalledPack, disabledPacks: Id[]): PackSummary {
  return {
    id: pack.id,
    title: pack.title,
    description: pack.description,
    version: pack.version,
    sha256,
    builtIn,
    enabled: !disabledPacks.includes(pack.id),
    counts: {
      articles: pack.articles.length,
      statements: pack.statements.length,
      wordings: pack.wordings,
    },
  };
}

function summariseBroken({ id, builtIn, problem }: BrokenPack): PackSummary {
  return {
    id,
    title: id,
    description: '',
    version: '',
    sha256: '',
    builtIn,
    enabled: false,
    problem,
    counts: { articles: 0, statements: 0, wordings: 0 },
  };
}
