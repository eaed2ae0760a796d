import { type DBSchema, openDB } from 'idb';
import type { Id } from '../../../engine/pack/types';

interface VectorStore extends DBSchema {
  /** By the id of an imported pack, the bytes of its vectors. */
  vectors: { key: Id; value: Uint8Array };
}

/** Megabytes a pack, and made anew when they are lost: not for the storage of settings and packs. */
const open = () =>
  openDB<VectorStore>('sidelight-vectors', 1, {
    upgrade: (database) => void database.createObjectStore('vectors'),
  });

async function use<T>(
  work: (database: Awaited<ReturnType<typeof open>>) => Promise<T>,
): Promise<T> {
  const database = await open();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** Undefined when the pack has none yet. */
export const readStoredVectors = (pack: Id): Promise<Uint8Array | undefined> =>
  use((database) => database.get('vectors', pack));

export const storeVectors = (pack: Id, data: Uint8Array): Promise<unknown> =>
  use((database) => database.put('vectors', data, pack));

/** Forgets the vectors of a pack that is removed, or all when everything is erased. */
export const forgetVectors = (pack?: Id): Promise<unknown> =>
  use((database) =>
    pack === undefined ? database.clear('vectors') : database.delete('vectors', pack),
  );
