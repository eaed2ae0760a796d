import { type DBSchema, openDB } from 'idb';
import { checksumOf } from '../../engine/pack/bytes/checksum';
import type { Id } from '../../engine/pack/types';
import { useDatabase } from '../database/use-database';
import { watchErasure } from './stored-in-turn';

/** An index with what tells that it is whole, and of which pack. */
type StoredIndex = { packSha256: string; checksum: string; index: ArrayBuffer };

interface IndexStore extends DBSchema {
  /** By pack id, what matching reads of the pack. */
  indexes: { key: Id; value: StoredIndex };
}

/** As large as their packs, and made anew when they are lost: not for the storage of settings and packs. */
const open = () =>
  openDB<IndexStore>('sidelight-indexes', 1, {
    upgrade: (database) => void database.createObjectStore('indexes'),
  });

/** The index of exactly this pack; undefined when there is none, it is damaged, or the browser refuses. */
export async function readStoredIndex(
  pack: Id,
  packSha256: string,
): Promise<ArrayBuffer | undefined> {
  try {
    const stored = await useDatabase(open, (database) => database.get('indexes', pack));
    if (stored?.packSha256 !== packSha256) return undefined;
    return checksumOf(stored.index) === stored.checksum ? stored.index : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Stores a pack's index whole or not at all, and not once everything was erased. What fails leaves the index to be
 * made again when the background starts next.
 */
export async function storeIndex(pack: Id, packSha256: string, index: ArrayBuffer): Promise<void> {
  const isErased = watchErasure();
  try {
    const stored = { packSha256, checksum: checksumOf(index), index };
    await useDatabase(open, async (database) => {
      if (!isErased()) await database.put('indexes', stored, pack);
    });
  } catch {
    // No room, or none allowed: the engine does without.
  }
}

/** Forgets the index of a pack that is removed, or all when everything is erased. */
export const forgetIndexes = (pack?: Id): Promise<unknown> =>
  useDatabase(open, (database) =>
    pack === undefined ? database.clear('indexes') : database.delete('indexes', pack),
  );
