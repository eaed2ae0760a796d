import type { Id, PartialDate } from '../pack/types';
import type { Span } from '../text/span';

/**
 * What grows from the articles a reader keeps. Everything here is plain data that survives structured
 * cloning and JSON; nothing is stored or fetched by the engine.
 *
 * How they go together: `readKeptArticle` cuts a kept article into sentences and parts (keep the result as long
 * as the article is kept: it does not hang on other articles); `growGroups` puts together what several articles
 * report; `growPack` drafts the pack that further pages are read with. Each has a twin `…InSteps`, a
 * generator that yields between steps of about a millisecond and returns the same.
 */

/** An article a reader has kept: its text as it was loaded, and what its page told of it. */
export type KeptArticle = {
  /** Unique in its collection. */
  id: Id;
  /** Where it was read. */
  url: string;
  /** Name of the outlet, as the page gives it. Articles of one name are of one outlet. */
  outlet: string;
  author?: string;
  /** The day it was published, else kept, as far as known: `2031-05-17`. */
  day: PartialDate;
  /** Where the day is from: the page, the day it was kept, or the reader's correction. */
  daySource: 'page' | 'kept' | 'reader';
  /** BCP 47. Only English is grouped: articles in other languages are kept, and report nothing. */
  language: string;
  headline?: string;
  /** In reading order, white space within them collapsed, no markup; the headline only where it stands in the text. */
  paragraphs: readonly string[];
};

/** Words of a kept article: what a sentence states, or a part of one, exactly as printed. */
export type Passage = {
  /** Id of the article. */
  article: Id;
  /** Exact words; a substring of the article's text (`textOf`) at `start`. */
  text: string;
  /** Offset of the words in the article's text. */
  start: number;
};

/**
 * What a reader has decided. Decisions are named by passages, never by groups, so that they survive every
 * regrouping; a passage means the group that holds the words that overlap it most. One whose article is not
 * there (any more) is passed over, and counts again when the article is. Of two that contradict each other
 * the later one in the list counts.
 */
export type Decision = {
  /** When, ISO 8601 with time zone. For the record: order is that of the list. */
  at: string;
  /** By whom, where several decide. */
  by?: string;
} & (
  | {
      /** Both report one statement (must-link), or each another (cannot-link). */
      kind: 'same' | 'different';
      a: Passage;
      b: Passage;
    }
  | {
      /**
       * `no-term`: the two are not two words for one thing, here or anywhere in the articles. `no-denial`: the
       * statement of `a` does not deny that of `b`. What was drafted of either is dropped.
       */
      kind: 'no-term' | 'no-denial';
      a: Passage;
      b: Passage;
    }
  | {
      /**
       * `leave-out`: reports nothing worth comparing. `take-in`: a passage the reader selected, whatever the
       * engine would have cut; also undoes leaving it out.
       */
      kind: 'leave-out' | 'take-in';
      passage: Passage;
    }
  | {
      /** What the passage's statement is called; an empty text gives the draft back. */
      kind: 'rename';
      passage: Passage;
      text: string;
    }
  | {
      /** Who says it: a name, which need not be known; null for nobody. */
      kind: 'speaker';
      passage: Passage;
      speaker: string | null;
    }
  | {
      /** When it was said, or happened. */
      kind: 'day';
      passage: Passage;
      day: PartialDate;
    }
  | {
      /** Another way to put it, in the reader's words; only to recognise it by. */
      kind: 'formulation';
      passage: Passage;
      text: string;
    }
);

/** Why two passages are not taken for one statement however alike they are. */
export type Conflict = 'speaker' | 'number' | 'date' | 'negation' | 'role';

/**
 * What speaks against two passages being surely one statement, though they may be: each has a word for which the
 * other has its like, names in one place, words that have changed places; each has a number that the other lacks; they
 * tell of two times; one is asked, planned or hangs on a condition; they are two people's or bodies'; or all they share
 * is what everybody says.
 */
export type Doubt =
  | 'contrast'
  | 'place'
  | 'role'
  | 'mood'
  | 'condition'
  | 'negation'
  | 'number'
  | 'time'
  | 'speaker'
  | 'stock';

/** One wording of a statement, as grouping sees it. */
export type Member = Passage & {
  /** The sentence it stands in, offsets in the article's text. */
  sentence: Span;
  /** How likely it reports what the others of its group do, 0 to 1; 1 where the reader said so. */
  probability: number;
  /** Of a proposal: what its answer is expected to bring, 0 to 1; 0 where the answer to another one decides it. */
  worth?: number;
  /** False: a proposal, to be confirmed or refused. */
  sure: boolean;
  /** The reader has put it here. */
  decided: boolean;
};

/** What is taken for one statement. */
export type Group = {
  /** By its first sure member, `<article>-<start>`: stays while that member does. */
  id: Id;
  /**
   * Sure ones first, each part in the order of articles and places; at least one is sure. A proposal
   * may be sure in a group of its own as well.
   */
  members: Member[];
  /** The words of the member that says it best, or what the reader calls it. */
  text: string;
  /** Who says it, a name as drafted or as the reader corrected it; null when nobody or unclear. */
  speaker: string | null;
  day: PartialDate;
  /** Names of the outlets of its sure members, in the order of articles. */
  outlets: string[];
};

/** All that a collection of articles reports, as grouping sees it. */
export type Groups = {
  /** Those that several articles report first, then what one alone does; each in the order of articles. */
  groups: Group[];
  /** Proposals still to be decided: members that are not sure, those that go with another's answer left out. */
  open: number;
};

/** A collection: what a reader keeps on one story. */
export type Collection = {
  id: Id;
  title: string;
  /** In the order they were kept. */
  articles: readonly KeptArticle[];
  decisions: readonly Decision[];
};
