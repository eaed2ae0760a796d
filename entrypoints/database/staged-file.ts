import { type DBSchema, openDB } from 'idb';
import { useDatabase } from './use-database';

/** A file that the options page hands to the background: too large for a message, and asked for again after a kill. */
type StagedFile = { id: string; file: Blob };

interface StagedFiles extends DBSchema {
  files: { key: 'file'; value: StagedFile };
}

const open = () =>
  openDB<StagedFiles>('sidelight-staged', 1, {
    upgrade: (database) => void database.createObjectStore('files'),
  });

/** Lays a file down, in place of one that lies there. Throws what the browser refuses with, as when it has no room. */
export async function stageFile(file: Blob): Promise<string> {
  const id = crypto.randomUUID();
  await useDatabase(open, (database) => database.put('files', { id, file }, 'file'));
  return id;
}

/** The file of this id; null when another one took its place, or none is there. */
export async function readStagedFile(id: string): Promise<Blob | null> {
  const staged = await useDatabase(open, (database) => database.get('files', 'file'));
  return staged?.id === id ? staged.file : null;
}

/** Takes away what lies there, whatever it is, or the file of this id. */
export const unstageFile = (id?: string): Promise<void> =>
  useDatabase(open, async (database) => {
    const transaction = database.transaction('files', 'readwrite');
    const staged = await transaction.store.get('file');
    if (staged && (id === undefined || staged.id === id)) await transaction.store.delete('file');
    await transaction.done;
  });
