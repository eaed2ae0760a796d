import { browser } from 'wxt/browser';
import { importBundle } from '../../engine/pack/import-bundle';
import { readBundle } from '../../engine/pack/read-bundle';
import type { Id, PackBundle } from '../../engine/pack/types';
import type { PackSummary } from '../../messaging/protocol';
import { readSettings } from './settings-store';
import { sha256 } from './sha-256';

/** Words that wake the background, by pack id: all that content scripts know of the packs. */
export type Gate = Record<Id, { any: string[]; minimumDistinct: number }>;

type InstalledPack = { bundle: PackBundle; builtIn: boolean };

/** `storage.local` key of an imported pack. */
const keyOf = (id: Id) => `pack:${id}`;

let installed: Promise<InstalledPack[]> | undefined;

/** All packs, built in and imported; read once in the background's life. */
export function readPacks(): Promise<InstalledPack[]> {
  installed ??= loadPacks();
  return installed;
}

async function loadPacks(): Promise<InstalledPack[]> {
  const index = (await readOwnFile('/packs/index.json')) as { id: Id; file: string }[];
  const builtIn = await Promise.all(
    index.map(async ({ file }) => ({
      bundle: (await readOwnFile(`/packs/${file}`)) as PackBundle,
      builtIn: true,
    })),
  );
  const stored = await browser.storage.local.get(null);
  const imported = Object.entries(stored)
    .filter(([key]) => key.startsWith('pack:'))
    .flatMap(([, value]) => {
      // Held to all rules when it was imported; a copy that was damaged since must not stop the rest.
      try {
        return [{ bundle: readBundle(value, { trusted: true }), builtIn: false }];
      } catch {
        return [];
      }
    });
  const replaced = new Set(imported.map(({ bundle }) => bundle.pack.id));
  return [...builtIn.filter(({ bundle }) => !replaced.has(bundle.pack.id)), ...imported];
}

async function readOwnFile(path: string): Promise<unknown> {
  const response = await fetch(browser.runtime.getURL(path as '/'));
  if (!response.ok)
    throw new Error(`Sidelight’s own file ${path} is missing. Reinstall Sidelight.`);
  return response.json();
}

/** The packs that the reader has switched on. */
export async function readEnabledPacks(): Promise<PackBundle[]> {
  const [packs, { disabledPacks }] = await Promise.all([readPacks(), readSettings()]);
  return packs.map(({ bundle }) => bundle).filter(({ pack }) => !disabledPacks.includes(pack.id));
}

export async function listPacks(): Promise<PackSummary[]> {
  const [packs, { disabledPacks }] = await Promise.all([readPacks(), readSettings()]);
  return packs.map(({ bundle, builtIn }) => summarise(bundle, builtIn, disabledPacks));
}

/**
 * Checks, learns and stores a bundle; one of the same id replaces the installed one. Throws with cause and
 * cure when it is not usable or there is no room; the packs then stay as they were.
 */
export async function importPack(json: string): Promise<PackSummary> {
  const bundle = await importBundle(json, sha256);
  try {
    await browser.storage.local.set({ [keyOf(bundle.pack.id)]: bundle });
  } catch {
    throw new Error(
      `There is no room for “${bundle.pack.title}” in the browser’s storage. Remove another imported pack, then import it again.`,
    );
  }
  await packsChanged();
  return summarise(bundle, false, (await readSettings()).disabledPacks);
}

/** Removes an imported pack; a built-in pack of that id comes back. */
export async function removePack(id: Id): Promise<void> {
  await browser.storage.local.remove(keyOf(id));
  await packsChanged();
}

/** Forgets what was read and writes the gate anew, for the content scripts of pages to come. */
export async function packsChanged(): Promise<void> {
  installed = undefined;
  await writeGate();
}

export async function writeGate(): Promise<void> {
  const gate: Gate = {};
  for (const { pack } of await readEnabledPacks()) gate[pack.id] = pack.gate;
  await browser.storage.local.set({ gate });
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
