import type { DBSchema, IDBPDatabase } from 'idb';

/**
 * Opens a database for one piece of work, and closes it: a connection that stays would outlive nothing here anyway.
 * Throws what opening or the work throws.
 */
export async function useDatabase<Stores extends DBSchema, T>(
  open: () => Promise<IDBPDatabase<Stores>>,
  work: (database: IDBPDatabase<Stores>) => Promise<T>,
): Promise<T> {
  const database = await open();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
