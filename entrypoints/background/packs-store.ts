import { browser } from 'wxt/browser';
import { checkBundle, type LearnedBundle } from '../../engine/match/learning/import-bundle';
import { canonicalJson } from '../../engine/pack/canonical-json';
import type { PackSummary } from '../../engine/pack/pack-summary';
import type { Id, Pack, PackBundle } from '../../engine/pack/types';
import { ProblemError, problem } from '../../engine/problem/problem';
import type { ImportAnswer, ImportRequest } from '../../messaging/protocol';
import type { GateWords } from '../../page/gate';
import { forgetIndexes, storeIndex } from './index-store';
import { learnInTurn, watchStop } from './learn-in-turn';
import { type BrokenPack, type InstalledPacks, loadPacks, packKey } from './load-packs';
import { forgetVectors } from './meaning/vector-store';
import { readSettings } from './settings-store';
import { sha256 } from './sha-256';
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

/** The pack's data, of an installed pack or of the statement source; null when there is none of this id that can be used. */
export async function readInstalledPack(id: Id): Promise<Pack | null> {
  const { sound } = await readInstalled();
  const installedOne = sound.find(({ bundle }) => bundle.pack.id === id)?.bundle.pack;
  return installedOne ?? statementSource.readPack(id);
}

/** The packs that the reader has switched on. */
export async function readEnabledPacks(): Promise<PackBundle[]> {
  const [{ sound }, { disabledPacks }] = await Promise.all([readInstalled(), readSettings()]);
  return sound.map(({ bundle }) => bundle).filter(({ pack }) => !disabledPacks.includes(pack.id));
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
    ...sound.map(({ bundle, builtIn }) => summarise(bundle, builtIn, disabledPacks)),
    ...broken.map(summariseBroken),
  ].map((summary) => (ids.has(summary.id) ? { ...summary, ofStory: true } : summary));
}

/**
 * Checks, learns and stores a bundle, together with the gate's words. Another one of its id that is installed is
 * replaced only when the reader was shown it, and said so. Throws with cause and cure when it is not usable, there is no room, or everything was erased meanwhile; the
 * packs then stay as they were.
 */
export async function importPack({ json, replaces }: ImportRequest): Promise<ImportAnswer> {
  const isErased = watchErasure();
  const isStopped = watchStop();
  const checked = await checkBundle(json, sha256);
  const { id } = checked.pack;
  const installedNow = (await listPacks()).find((pack) => pack.id === id);
  const isOther = installedNow && ![checked.sha256, replaces].includes(installedNow.sha256);
  if (isOther && !installedNow.problem)
    return { is: 'inPlaceOf', pack: summarise(checked, false, []), installed: installedNow };
  const learned = isStopped() ? null : await learnInTurn(checked);
  if (!learned) return { is: 'stopped' };
  await storeBundle(learned, isErased);
  const { bundle } = learned;
  const { disabledPacks } = await readSettings();
  return { is: 'imported', pack: summarise(bundle, false, disabledPacks) };
}

/** Stores a bundle that is known to be sound, and its index, as `importPack` does. */
export async function storeBundle(
  { bundle, index }: LearnedBundle,
  isErased: () => boolean,
): Promise<void> {
  const { id, title } = bundle.pack;
  await storedInTurn(async () => {
    if (isErased()) throw new ProblemError(problem('problem.erasedMeanwhile', title));
    const others = (await readEnabledPacks()).filter(({ pack }) => pack.id !== id);
    const { disabledPacks } = await readSettings();
    const enabled = disabledPacks.includes(id) ? others : [...others, bundle];
    const gate = await changedGate(enabled);
    try {
      await browser.storage.local.set({ [packKey(id)]: bundle, ...gate });
    } catch {
      throw new ProblemError(problem('problem.noRoom', title));
    }
    // Pages ask as soon as the gate is another.
    installed = undefined;
    // Behind the pack: without its index a pack is whole, and opens a little later.
    await storeIndex(bundle, index);
  });
}

/** Removes an imported pack; a built-in pack of that id comes back. */
export function removePack(id: Id): Promise<void> {
  return storedInTurn(async () => {
    await browser.storage.local.remove(packKey(id));
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
async function changedGate(packs: PackBundle[]): Promise<{ gate: GateWords } | null> {
  const gate = {
    ...(await statementSource.gates()),
    ...Object.fromEntries(packs.map(({ pack, sha256 }) => [pack.id, { ...pack.gate, sha256 }])),
  };
  const stored = await browser.storage.local.get('gate');
  // Chromium stores objects with their keys in another order.
  const isStored = stored.gate !== undefined && canonicalJson(stored.gate) === canonicalJson(gate);
  return isStored ? null : { gate };
}

function summarise(bundle: PackBundle, builtIn: boolean, disabledPacks: Id[]): PackSummary {
  const { pack, sha256 } = bundle;
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
      wordings: pack.statements.reduce((sum, statement) => sum + statement.wordings.length, 0),
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
