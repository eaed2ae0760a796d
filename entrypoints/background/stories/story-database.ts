import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Groups } from '../../../engine/grow/types';
import type { SentenceVector } from '../../../engine/match/meaning/sentence-vector';
import type { Id } from '../../../engine/pack/types';
import type { ProblemValue } from '../../../engine/problem/problem';
import type { Revision } from '../../../stories/types';
import { useDatabase } from '../../database/use-database';

/** A kept article's text: written once. */
export type StoredText = {
  id: Id;
  paragraphs: string[];
  /** Hexadecimal SHA-256 of the paragraphs, joined by blank lines. */
  hash: string;
};

/** What still has to be done for a story: written with the change that asks for it. */
export type Job = {
  story: Id;
  /** The story's version that the pack has to be made of. */
  version: number;
  /** The reader has stopped it. */
  stopped: boolean;
  /** It is grown by words already, and once more when what its articles’ sentences mean is known. */
  byWords?: true;
  /** Why it could not be done, with cause and cure; it is tried again after the next change. */
  problem?: ProblemValue;
};

/** What a story's pack was last made of. */
export type Grown = {
  story: Id;
  version: number;
  groups: Groups;
  /** Version of the model whose vectors it was grouped with; none when it was grouped by words alone. */
  model?: string;
};

/** What a kept article's texts mean, by each text: made anew when lost, or when the model is another. */
export type StoredVectors = {
  /** The article's. */
  id: Id;
  /** Version of the model that made them. */
  model: string;
  vectors: Map<string, SentenceVector>;
};

interface StoryDatabase extends DBSchema {
  revisions: { key: [story: Id, version: number]; value: Revision };
  texts: { key: Id; value: StoredText };
  jobs: { key: Id; value: Job };
  grown: { key: Id; value: Grown };
  vectors: { key: Id; value: StoredVectors };
}

export type Stories = IDBPDatabase<StoryDatabase>;

const open = () =>
  openDB<StoryDatabase>('sidelight-stories', 2, {
    upgrade(database, before) {
      if (before < 1) {
        database.createObjectStore('revisions', { keyPath: ['story', 'version'] });
        database.createObjectStore('texts', { keyPath: 'id' });
        database.createObjectStore('jobs', { keyPath: 'story' });
        database.createObjectStore('grown', { keyPath: 'story' });
      }
      database.createObjectStore('vectors', { keyPath: 'id' });
    },
  });

/** Lets `work` use the stories. */
export const useStories = <T>(work: (database: Stories) => Promise<T>): Promise<T> =>
  useDatabase(open, work);

/** The versions of one story, all of them or up to one, which may be none. */
export const versionsOf = (story: Id, last = Infinity) =>
  IDBKeyRange.bound([story, -Infinity], [story, last]);

/** The stores, all of which a story has something in. */
export const allStores = ['revisions', 'texts', 'jobs', 'grown', 'vectors'] as const;
