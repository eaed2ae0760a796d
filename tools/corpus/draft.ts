import type {
  Id,
  LeftOutReason,
  PartialDate,
  QuotationType,
  Statement,
  Wording,
} from '../../engine/pack/types';

/**
 * `drafts/<article>.json` in a pack's folder: what an imported article seems to report, for an author
 * to confirm sentence by sentence. Not part of the pack.
 */
export type Draft = { article: Id; sentences: DraftSentence[] };

export type DraftSentence = {
  /** Words of the article; may be shortened, or the entry doubled, where a sentence says two things. */
  exact: string;
  /**
   * For the author: `open` until decided; `statement`: it is worded here, by the id in `statement`;
   * `new`: the statement begun in `new`; `leave-out`: for the reason in `leaveOut`.
   */
  decision: 'open' | 'statement' | 'new' | 'leave-out';
  /** Id of the statement it reports; the likeliest one to begin with, empty when none is likely. */
  statement: Id | '';
  /** What the engine thinks it may report, best first, with how sure it is (0…1). */
  proposals: { statement: Id; probability: number; text: string }[];
  quotationType: QuotationType;
  attribution: Wording['attribution'];
  new: NewStatement;
  leaveOut: LeftOutReason | '';
};

/** What a new statement needs; `text` is the gloss, for the author to write. */
export type NewStatement = Pick<Statement, 'kind' | 'text'> & {
  id: Id;
  speaker?: Id;
  dateCreated: PartialDate;
};
