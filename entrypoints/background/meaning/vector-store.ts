import { type DBSchema, openDB } from 'idb';
import type { Id } from '../../../engine/pack/types';
import { useDatabase } from '../../database/use-database';

interface VectorStore extends DBSchema {
  /** By the id of an imported pack, the bytes of its vectors. */
  vectors: { key: Id; value: Uint8Array };
}

/** Megabytes a pack, and made anew when they are lost: not for the storage of settings and packs. */
const open = () =>
  openDB<VectorStore>('sidelight-vectors', 1, {
    upgrade: (database) => void database.createObjectStore('vectors'),
  });

/** Undefined when the pack has none yet. */
export const readStoredVectors = (pack: Id): Promise<Uint8Array | undefined> =>
  useDatabase(open, (database) => database.get('vectors', pack));

export const storeVectors = (pack: Id, data: Uint8Array): Promise<unknown> =>
  useDatabase(open, (database) => database.put('vectors', data, pack));

/** Forgets the vectors of a pack that is removed, or all when everything is erased. */
export const forgetVectors = (pack?: Id): Promise<unknown> =>
  useDatabase(open, (database) =>
    pack === undefined ? database.clear('vectors') : database.delete('vectors', pack),
  );
