import { type DBSchema, openDB } from 'idb';
import { checksumOf } from '../../engine/pack/bytes/checksum';
import { openPackFile } from '../../engine/pack/pack-file/pack-file';
import type { PackRecords } from '../../engine/pack/pack-records';
import type { Id } from '../../engine/pack/types';
import { ProblemError, problem } from '../../engine/problem/problem';
import { useDatabase } from '../database/use-database';

/** A pack as it lies in the database: the checksum that its authors gave it, and that of the file it was made into. */
export type StoredPack = { sha256: string; checksum: string; file: ArrayBuffer };

/** A stored pack, opened. */
export type OpenedFile = { pack: PackRecords; sha256: string };

interface PackDatabase extends DBSchema {
  /** By pack id. */
  packs: { key: Id; value: StoredPack };
}

const open = () =>
  openDB<PackDatabase>('sidelight-packs', 1, {
    upgrade: (database) => void database.createObjectStore('packs'),
  });

/** What is to be stored of a pack. */
export const storedPack = (sha256: string, file: ArrayBuffer): StoredPack => ({
  sha256,
  checksum: checksumOf(file),
  file,
});

/** All packs that are stored, by id, as they lie there. */
export const readStoredPacks = (): Promise<Map<Id, StoredPack>> =>
  useDatabase(open, async (database) => {
    const [ids, packs] = await Promise.all([
      database.getAllKeys('packs'),
      database.getAll('packs'),
    ]);
    return new Map(ids.map((id, i) => [id, packs[i] as StoredPack]));
  });

/**
 * Opens a stored pack.
 * @throws when it is not the one that was stored, letter by letter, or this Sidelight cannot read it
 */
export function openStoredPack({ sha256, checksum, file }: StoredPack): OpenedFile {
  if (!(file instanceof ArrayBuffer) || checksumOf(file) !== checksum)
    throw new ProblemError(problem('problem.notAsStored'));
  return { pack: openPackFile(file), sha256 };
}

/** Stores a pack whole or not at all, in place of one of its id; gives that back, undefined when there was none. */
export const putPack = (id: Id, stored: StoredPack): Promise<StoredPack | undefined> =>
  useDatabase(open, async (database) => {
    const transaction = database.transaction('packs', 'readwrite');
    const before = await transaction.store.get(id);
    await transaction.store.put(stored, id);
    await transaction.done;
    return before;
  });

/** Forgets a pack that is removed, or all when everything is erased. */
export const forgetPacks = (pack?: Id): Promise<unknown> =>
  useDatabase(open, (database) =>
    pack === undefined ? database.clear('packs') : database.delete('packs', pack),
  );
