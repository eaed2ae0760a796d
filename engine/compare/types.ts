import type { CopyKind, Id, PartialDate, QuotationType, WordingNote } from '../pack/types';

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
 * One cell of the aligned table: a row's words in one slot. Joined with their `gap`s, a row's cells
 * give the row's text back to the letter.
 */
export type Cell = {
  /** The row's words in this slot as printed; empty when the row has none. */
  text: string;
  /** White space and punctuation between this cell's text and the next one's. */
  gap: string;
  /** How this cell differs from the row it is compared with; absent where they say the same. */
  difference?: DifferenceType;
};

export type ComparisonRow = {
  /** `page` for the sentence the reader hovers. */
  kind: 'page' | 'wording';
  article?: Id;
  outlet: { id?: Id; name: string; publisherNote?: string };
  headline?: string;
  url?: string;
  datePublished?: PartialDate;
  text: string;
  /** Sentence before and after in the article; empty at its ends. */
  before: string;
  after: string;
  quotationType?: QuotationType;
  attribution?: { source: string; cue: string };
  copy?: CopyKind;
  basedOn: string[];
  notes: WordingNote[];
  /** One cell per column of the alignment. */
  cells: Cell[];
};

export type Denial = {
  statement: Id;
  /** `denies`: the other statement denies this one; `deniedBy`: this one denies the other. */
  direction: 'denied-by' | 'denies';
  speaker?: string;
  dateCreated: PartialDate;
  text: string;
  outlets: string[];
};

export type Notice = {
  kind:
    | 'attribution-conflict'
    | 'name-spelling'
    | 'copy'
    | 'common-origin'
    | 'reversed-meaning'
    | 'page-leaves-out';
  text: string;
  articles: Id[];
};

/** Everything the popover and the panel show about one statement, joined. */
export type Comparison = {
  pack: { id: Id; title: string; version: string };
  statement: Id;
  speaker?: { id: Id; name: string; jobTitle?: string };
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
