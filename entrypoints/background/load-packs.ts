import { browser } from 'wxt/browser';
import { readBundle, verifyBundle } from '../../engine/pack/read-bundle';
import type { Id, PackBundle } from '../../engine/pack/types';
import { causeOf, type Problem, ProblemError, problem } from '../../engine/problem/problem';
import { sha256 } from './sha-256';

export type InstalledPack = { bundle: PackBundle; builtIn: boolean };

/** A pack that is there and cannot be used. */
export type BrokenPack = { id: Id; builtIn: boolean; problem: Problem };

export type InstalledPacks = { sound: InstalledPack[]; broken: BrokenPack[] };

/** `storage.local` key of an imported pack. */
export const packKey = (id: Id) => `pack:${id}`;

/**
 * All packs, built in and imported. One that was damaged is set apart with what to do about it, and
 * stops none of the others; a sound one that was imported takes the place of a built-in one of its id.
 */
export async function loadPacks(): Promise<InstalledPacks> {
  const broken: BrokenPack[] = [];
  const [builtIn, imported] = await Promise.all([loadBuiltIn(broken), loadImported(broken)]);
  const replaced = new Set(imported.map(({ bundle }) => bundle.pack.id));
  return {
    sound: [...builtIn.filter(({ bundle }) => !replaced.has(bundle.pack.id)), ...imported],
    broken,
  };
}

async function loadBuiltIn(broken: BrokenPack[]): Promise<InstalledPack[]> {
  const index = (await readOwnFile('/packs/index.json').catch((error) => {
    throw new ProblemError(problem('problem.damaged', causeOf(error)));
  })) as { id: Id; file: string }[];
  const loaded = index.map(async ({ id, file }): Promise<InstalledPack | null> => {
    try {
      const bundle = readBundle(await readOwnFile(`/packs/${file}`), { trusted: true });
      return { bundle, builtIn: true };
    } catch (error) {
      const damage = problem('problem.ownPackDamaged', causeOf(error));
      broken.push({ id, builtIn: true, problem: damage });
      return null;
    }
  });
  return (await Promise.all(loaded)).filter((pack) => pack !== null);
}

/** Held to all rules when they were imported, and to their checksum ever since. */
async function loadImported(broken: BrokenPack[]): Promise<InstalledPack[]> {
  const stored = await browser.storage.local.get(null);
  const found: InstalledPack[] = [];
  for (const [key, value] of Object.entries(stored)) {
    const id = key.startsWith(packKey('')) ? key.slice(packKey('').length) : null;
    if (id === null) continue;
    try {
      const bundle = readBundle(value, { trusted: true });
      await verifyBundle(bundle, sha256);
      found.push({ bundle, builtIn: false });
    } catch (error) {
      const damage = problem('problem.storedPackDamaged', causeOf(error));
      broken.push({ id, builtIn: false, problem: damage });
    }
  }
  return found;
}

async function readOwnFile(path: string): Promise<unknown> {
  const response = await fetch(browser.runtime.getURL(path as '/'));
  if (!response.ok) throw new ProblemError(problem('problem.fileMissing', path));
  return response.json();
}
