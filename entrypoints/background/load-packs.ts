import { browser } from 'wxt/browser';
import type { LearnedPack } from '../../engine/pack/learned-pack';
import { type PackRecords, recordsOf } from '../../engine/pack/pack-records';
import { readBundle, verifyBundle } from '../../engine/pack/read-bundle';
import type { Id, Pack, PackBundle } from '../../engine/pack/types';
import {
  causeOf,
  type Problem,
  ProblemError,
  type ProblemValue,
  problem,
} from '../../engine/problem/problem';
import { sha256 } from '../database/sha-256';
import { openStoredPack, readStoredPacks, type StoredPack } from './pack-database';

export type InstalledPack = {
  pack: PackRecords;
  sha256: string;
  /** What came with the pack; null where its stored index alone has what was learned. */
  learned: LearnedPack | null;
  builtIn: boolean;
};

/** A pack that is there and cannot be used. */
export type BrokenPack = { id: Id; builtIn: boolean; problem: Problem };

/** A pack that still lies where earlier versions of Sidelight kept packs, and the key it lies under. */
export type OldPack = { key: string; id: Id; sha256: string; pack: Pack | null };

export type InstalledPacks = {
  sound: InstalledPack[];
  broken: BrokenPack[];
  /** To be moved, or removed where the pack is null: the database has one of its id that is sound. */
  old: OldPack[];
};

/** `storage.local` key under which earlier versions kept an imported pack. */
export const oldPackKey = (id: Id) => `pack:${id}`;

/**
 * All packs, built in and imported. One that was damaged is set apart with what to do about it, and
 * stops none of the others; a sound one that was imported takes the place of a built-in one of its id.
 */
export async function loadPacks(): Promise<InstalledPacks> {
  const broken: BrokenPack[] = [];
  const [builtIn, { imported, old }] = await Promise.all([
    loadBuiltIn(broken),
    loadImported(broken),
  ]);
  const replaced = new Set(imported.map(({ pack }) => pack.id));
  return {
    sound: [...builtIn.filter(({ pack }) => !replaced.has(pack.id)), ...imported],
    broken,
    old,
  };
}

async function loadBuiltIn(broken: BrokenPack[]): Promise<InstalledPack[]> {
  const index = (await readOwnFile('/packs/index.json').catch((error) => {
    throw new ProblemError(problem('problem.damaged', causeOf(error)));
  })) as { id: Id; file: string }[];
  const loaded = index.map(async ({ id, file }): Promise<InstalledPack | null> => {
    try {
      const bundle = readBundle(await readOwnFile(`/packs/${file}`), { trusted: true });
      return { ...installed(bundle), builtIn: true };
    } catch (error) {
      const damage = problem('problem.ownPackDamaged', causeOf(error));
      broken.push({ id, builtIn: true, problem: damage });
      return null;
    }
  });
  return (await Promise.all(loaded)).filter((pack) => pack !== null);
}

const installed = ({ pack, sha256, learned }: PackBundle) => ({
  pack: recordsOf(pack),
  sha256,
  learned,
});

/**
 * Held to all rules when they were imported, and to their checksum ever since. Where the database's copy of a pack is
 * damaged or not there yet, the one that an earlier version kept stands in for it.
 */
async function loadImported(
  broken: BrokenPack[],
): Promise<{ imported: InstalledPack[]; old: OldPack[] }> {
  const [stored, kept] = await Promise.all([readDatabase(broken), browser.storage.local.get(null)]);
  const imported: InstalledPack[] = [];
  const problems = new Map<Id, ProblemValue>();
  for (const [id, each] of stored) {
    try {
      imported.push({ ...openStoredPack(each), learned: null, builtIn: false });
    } catch (error) {
      problems.set(id, causeOf(error));
    }
  }
  const inDatabase = new Set(imported.map(({ pack }) => pack.id));
  const old: OldPack[] = [];
  for (const [key, value] of Object.entries(kept)) {
    const id = key.startsWith(oldPackKey('')) ? key.slice(oldPackKey('').length) : null;
    if (id === null) continue;
    if (inDatabase.has(id)) {
      old.push({ key, id, sha256: '', pack: null });
      continue;
    }
    try {
      const bundle = readBundle(value, { trusted: true });
      await verifyBundle(bundle, sha256);
      imported.push({ ...installed(bundle), builtIn: false });
      old.push({ key, id, sha256: bundle.sha256, pack: bundle.pack });
      problems.delete(id);
    } catch (error) {
      problems.set(id, causeOf(error));
    }
  }
  for (const [id, cause] of problems) {
    broken.push({ id, builtIn: false, problem: problem('problem.storedPackDamaged', cause) });
  }
  return { imported, old };
}

/** None, and the reason told, where the browser does not open the database: the other packs work on. */
async function readDatabase(broken: BrokenPack[]): Promise<Map<Id, StoredPack>> {
  try {
    return await readStoredPacks();
  } catch (error) {
    const shut = problem('problem.databaseShut', causeOf(error));
    broken.push({ id: 'imported-packs', builtIn: false, problem: shut });
    return new Map();
  }
}

async function readOwnFile(path: string): Promise<unknown> {
  const response = await fetch(browser.runtime.getURL(path as '/'));
  if (!response.ok) throw new ProblemError(problem('problem.fileMissing', path));
  return response.json();
}
