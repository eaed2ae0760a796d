import type { ClaimKind } from '../claims/claim-kind';
import type { Id, PartialDate } from '../pack/types';
import type { Span } from '../text/span';

/** Why a statement was matched: everything the receipt shows. Deterministic for the same input. */
export type Receipt = {
  /** Calibrated probability 0…1 that the claim reports the statement. */
  probability: number;
  thresholds: { mark: number; suggest: number };
  /** Each part's share of the decision, in log-odds, largest first. */
  parts: { name: string; value: number; share: number }[];
  matchedWords: string[];
  /** Pairs joined by meaning, not form: the page's word, the statement's word. */
  paraphrases: [string, string][];
  speaker: 'agrees' | 'differs' | 'unknown' | 'none';
  numbers: 'agree' | 'differ' | 'none';
  date: 'fits' | 'differs' | 'unknown';
  polarity: 'same' | 'opposite';
  /** The example that spoke loudest: a wording, the gloss or a formulation. */
  bestExample: { kind: 'wording' | 'gloss' | 'formulation'; text: string };
  packVersion: string;
};

export type MatchedWording = {
  /** Id of the article. */
  article: Id;
  /** Name of the file the article was taken from. */
  sourceFile: string;
  exact: string;
};

export type Match = {
  pack: Id;
  statement: Id;
  /** The receipt's probability. */
  probability: number;
  /**
   * What of the article's text it rests on: the part of the claim's sentence that states it, or all of the
   * claim. Matches that rest on the same words have the same span.
   */
  at: Span;
  /** Somebody denies the statement: the pack holds the denial. */
  denied: boolean;
  receipt: Receipt;
  /** `otherSpeaker`: the same content, but the page has it from somebody else. */
  relation: 'same' | 'otherSpeaker';
  /** Wordings of outlets other than the page itself, in the pack's order. */
  wordings: MatchedWording[];
};

export type Claim = Span & {
  /** By where the sentence begins, so that it is the same in every analysis of the same text: `c0`, `c120` … */
  id: string;
  /** Exact substring of the article's text. */
  text: string;
  kind: ClaimKind;
  /** Speaker as resolved within the article: the pack's speaker id, else the name as printed. */
  speaker: { id?: Id; name: string } | null;
  /** The engine's decision for this sentence, before duplicates are folded and marks budgeted. */
  highlighted: boolean;
  /** Somebody denies a statement this claim is marked for: the pack holds the denial. */
  denied: boolean;
  /** How much the mark tells, for choosing between the marks of one page (`tellingOf`); 0 for what is not marked. */
  telling: number;
  /** Id of the fuller claim on the page that already reports the same statement; absent when this one is marked for another one too. */
  duplicateOf?: string;
  /** Best first; never empty. Below the mark threshold: suggestions, for the panel only. */
  matches: Match[];
};

export type ArticleAnalysis = {
  /** How many sentences were read. */
  sentences: number;
  /** In reading order. Empty when the page is about something else. */
  claims: Claim[];
  /** How many sentences words leave undecided, whose meaning nobody has asked for yet. */
  doubtful: number;
  /** Articles of the pack that this page is a copy of; their wordings are never "another outlet's". */
  sameAs: { pack: Id; article: Id }[];
  /** Statements of the same event and days that other outlets carried and this page does not. */
  absent: { pack: Id; statement: Id }[];
  /** Terms of the packs as this page expresses them. */
  terms: { pack: Id; term: Id; label: string; spans: Span[] }[];
  datePublished?: PartialDate;
};
