import type {
  CopyKind,
  Id,
  PartialDate,
  QuotationType,
  Speaker,
  TextQuoteSelector,
  WordingNote,
} from '../pack/types';
import type { Span } from '../text/span';

export type DifferenceType =
  | 'number'
  | 'name'
  | 'date'
  | 'negation'
  | 'hedge'
  | 'reporting-verb'
  | 'added'
  | 'left-out'
  | 'other-word';

/**
 * One cell of the aligned table: a row's words in one slot. Columns may stand in another order than the
 * row prints them, so a row is read in the order of `at` (`inTextOrder`). Joined so with their `gap`s, a
 * row's cells give the row's text back to the letter.
 */
export type Cell = {
  /** The row's words in this slot as printed; empty when the row has none. */
  text: string;
  /** White space and punctuation between this cell's text and the one printed next. */
  gap: string;
  /** Where the cell begins in the row's text, in UTF-16 code units; of an empty one, where it would. */
  at: number;
  /** How this cell differs from the row it is compared with; absent where they say the same. */
  difference?: DifferenceType;
  /**
   * Which of the cell's words differ: `[start, end)` in UTF-16 code units of `text`, in order. Absent
   * where none does, and where the difference is what the cell leaves out, be it all or a part.
   */
  marks?: [start: number, end: number][];
  /**
   * What the sentence tells besides the statement: words of another statement, or an introduction. Shown
   * back, and never compared. Absent elsewhere.
   */
  outside?: true;
};

export type ComparisonRow = {
  /** `page` for the sentence the reader hovers. */
  kind: 'page' | 'wording';
  article?: Id;
  outlet: { id?: Id; name: string; publisherNote?: string };
  headline?: string;
  url?: string;
  datePublished?: PartialDate;
  /** BCP 47 tag of the language the row is in; absent when the page does not say. */
  inLanguage?: string;
  text: string;
  /** Where in `text` the statement stands, in UTF-16 code units; absent when all of it is the statement. */
  stated?: Span;
  /**
   * Sentence before and after in the article, with the rest of the wording's own sentence when it is a
   * clause; empty at the article's ends.
   */
  before: string;
  after: string;
  /** Where the wording stands in its article. Absent for the page. */
  selector?: TextQuoteSelector;
  quotationType?: QuotationType;
  /** Who the sentence says it is from and the cue, as printed; for the page as found by the engine. */
  attribution?: { source: string; cue: string };
  /** Who the sentence says passes it on: “…, the agency reported”. Absent when nobody is named. */
  relay?: { source: string; cue: string };
  copy?: CopyKind;
  basedOn: string[];
  notes: WordingNote[];
  /** How much of what it says the row shares with the base row: 0 (no word) to 1 (all). */
  likeness: number;
  /** One cell per column of the alignment. */
  cells: Cell[];
};

/** What one or more rows have in a slot of the strip. */
export type SlotWords = {
  /** As the first of the rows prints it; empty when these rows leave it out. */
  text: string;
  /** Which rows have it, and where in their text, in UTF-16 code units; `start` is `end` where it is left out. */
  at: { row: number; start: number; end: number }[];
};

/** A slot in which the rows differ tellingly: a few words each. */
export type StripSlot = {
  /** What it changes for a reader. */
  type: DifferenceType;
  /** What the rows have there, each once, the base row's first; two at least. */
  words: SlotWords[];
};

/** The difference at a glance: what a reader should see before any sentence. */
export type Strip = {
  /** The most telling slot first; at most three, none where words are alike or have no slot in common. */
  slots: StripSlot[];
  /** Rows that say it in quite other words, so that none of the slots is theirs; never the base row. */
  apart: number[];
};

export type Denial = {
  statement: Id;
  /** `denies`: this statement denies the other; `deniedBy`: the other denies this one. */
  direction: 'deniedBy' | 'denies';
  speaker?: string;
  dateCreated: PartialDate;
  text: string;
  outlets: string[];
  /** Found by a program; nobody has looked at it yet. */
  drafted?: true;
};

/**
 * What a reader should know of the rows. Data, not prose: the interface's message files have the
 * sentences. `note` is the pack authors' own remark, shown as theirs. `articles` names the wordings'
 * articles it is about, in the order of the rows; the page's row is never among them.
 */
export type Notice =
  | {
      /** The articles name different people, offices or genders as the source. */
      kind: 'attribution-conflict';
      articles: Id[];
      /** Who each says it is from, as printed. */
      sources: { article: Id; source: string }[];
      note?: string;
    }
  | {
      kind: 'name-spelling';
      articles: Id[];
      /** The pack's name of who or what is spelled differently; empty when only a note tells. */
      name: string;
      /** Each spelling as printed; `page` when the reader's page has it. */
      spellings: { spelling: string; articles: Id[]; page: boolean }[];
      note?: string;
    }
  | {
      /** The article is a copy of another text; `note` says from what this was inferred. */
      kind: 'copy';
      articles: Id[];
      copy: Exclude<CopyKind, 'original'>;
      note?: string;
    }
  | {
      /** Probably one origin: the same agency credited, or a long run of the same words. */
      kind: 'common-origin';
      articles: Id[];
      /** Whom they all credit; empty when the shared words are the sign. */
      agencies: string[];
      /** The longest run of words they share, as the first of them prints it. */
      sharedWords?: string;
    }
  | { kind: 'reversed-meaning'; articles: Id[]; note?: string }
  | { kind: 'copy-error'; articles: Id[]; note?: string }
  | {
      /** Words that all or most others have and this page's sentence does not. */
      kind: 'page-leaves-out';
      articles: Id[];
      /** One entry per slot, in the order of the columns. */
      slots: { column: number; words: string; articles: Id[] }[];
    };

/** Everything the popover and the panel show about one statement, joined. */
export type Comparison = {
  pack: { id: Id; title: string; version: string };
  statement: Id;
  speaker?: { id: Id; type?: Speaker['type']; name: string; jobTitle?: string };
  event?: { name: string; startDate: PartialDate };
  dateCreated: PartialDate;
  /** Days from `dateCreated` to the page's publication; absent when either is unknown. */
  daysBeforePage?: number;
  gloss: string;
  topics: string[];
  /** The page's sentence first when there is one, then the wordings by date and outlet. */
  rows: ComparisonRow[];
  /** Number of columns of the alignment. */
  columns: number;
  /**
   * The row that differences are told from: the page's row, else the wording most like all others.
   * Its own cells never carry a difference.
   */
  base: number;
  /** The few words in which the rows differ most tellingly. */
  strip: Strip;
  /** Number of outlets other than the page's. */
  outletCount: number;
  /** How many differences of each type the rows show. */
  differenceCounts: Partial<Record<DifferenceType, number>>;
  denials: Denial[];
  relations: {
    type: 'sameClaimBy' | 'followsUp' | 'background';
    statement: Id;
    text: string;
    speaker?: string;
  }[];
  terms: { term: Id; concept: string; byRow: (string | null)[] }[];
  notices: Notice[];
};
