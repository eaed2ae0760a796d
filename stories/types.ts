import type { PageArticle } from '../engine/article/types';
import type { Decision, Group, KeptArticle } from '../engine/grow/types';
import type { Id } from '../engine/pack/types';
import type { ProblemValue } from '../engine/problem/problem';

/**
 * What the reader keeps on one crisis. The interface calls it a story; a pack is drafted from it, and
 * holds nothing that could not be drafted anew.
 */
export type StoryContent = {
  title: string;
  /** In the order they were kept. */
  articles: KeptEntry[];
  /** In the order they were made. */
  decisions: Decision[];
  /** What the reader reads on it is kept without being asked. */
  keepsByItself: boolean;
  /** ISO 8601; null as long as the story is there. One that is erased can be brought back for a while. */
  erasedAt: string | null;
};

/** An article as a tab has it loaded: what the reader keeps of it. */
export type LoadedArticle = {
  article: PageArticle;
  /** The page shows, or we read, only its beginning. */
  truncated: boolean;
  /** Where the day of publication comes from; null where the page tells none. */
  dateFrom: KeptEntry['dateFrom'];
};

/** What is known of a kept article beside its text, which lies apart and never changes. */
export type KeptEntry = Omit<KeptArticle, 'paragraphs'> & {
  /** ISO 8601 with time zone. */
  keptAt: string;
  /** Where the page tells its day; null where it does not. */
  dateFrom: 'data' | 'meta' | 'text' | null;
  /** The page showed only its beginning. */
  truncated: boolean;
};

/** One state of a story: written once, never changed. */
export type Revision = {
  story: Id;
  /** Counts up from 1 in each story. */
  version: number;
  savedAt: string;
  /** Hexadecimal SHA-256 over the canonical JSON of all else. */
  hash: string;
  content: StoryContent;
};

/** A change of one story, by the version it led to; what undoing asks for. */
export type StoryChange = { story: Id; version: number };

/** Whether a story’s pack is made of all that is kept, and if not, how far it is. */
export type Growth =
  | { is: 'done' }
  /** `share`: 0 to 1. */
  | { is: 'growing'; share: number }
  | { is: 'stopped' }
  /** With cause and cure. */
  | { is: 'failed'; problem: ProblemValue };

/** A story as lists show it. */
export type StorySummary = {
  id: Id;
  title: string;
  version: number;
  articles: KeptEntry[];
  keepsByItself: boolean;
  /** When it was last changed. */
  savedAt: string;
  growth: Growth;
  /** Statements that several outlets report, and proposals that nobody has decided; of the last growth. */
  counts: { shared: number; open: number };
  /** Said when the newest state was damaged and an older one is shown. */
  damaged: boolean;
};

/** A story with all that its review shows. */
export type StoryReview = StorySummary & {
  /** Of the last growth; what was kept since is not in it yet. */
  groups: Group[];
  /** What the reader has decided, in the order it was made. */
  decisions: Decision[];
  /** Text of each article, by id; one that is not there was lost, and is not used until it is kept again. */
  texts: Record<Id, string>;
};

/** What came of keeping an article. */
export type Kept = {
  story: Id;
  title: string;
  article: Id;
  /** It was kept before: nothing has changed. */
  already: boolean;
  /** What undoing takes back; empty when nothing has changed. */
  changes: StoryChange[];
};

/** What can be said of a tab’s page and the reader’s stories. */
export type KeptState = {
  /** Null while the page is not kept. `changed`: its article says something else than when it was. */
  kept: { story: Id; article: Id; changed: boolean } | null;
  /** All stories, last used first. */
  stories: Pick<StorySummary, 'id' | 'title' | 'growth' | 'counts'>[];
  /** Where it would be kept; null for a new story. */
  offered: Id | null;
  /** What the page holds can be kept: it is an article of the web. */
  keepable: boolean;
  /** The tab is in a private window, where nothing is kept. */
  private: boolean;
};

/** What came of restoring a backup. */
export type Restored = {
  /** Titles of stories that are there again, or have what the backup has besides. */
  restored: string[];
  /** Titles of those that were there as they are in the backup. */
  same: string[];
  changes: StoryChange[];
};
