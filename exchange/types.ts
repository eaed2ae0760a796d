import type { PartialDate, QuotationType, Statement } from '../engine/pack/types';

/**
 * One wording as a file tells of it: whose, where and when it was printed, and what statement it words. Everything is
 * as the file has it, white space tidied; nothing is checked yet.
 */
export type ToldWording = {
  /** Line of a table, counted from 1 as editors do; of other files the number of the claim. */
  place: number;
  /** What is alike in all wordings of one statement; empty where the wording stands by itself. */
  statement: string;
  /** The statement in neutral words; empty where the file has none. */
  summary: string;
  wording: string;
  outlet: string;
  headline: string;
  url: string;
  published: string;
  author: string;
  language: string;
  /** When it was said; empty where the file does not tell. */
  said: string;
  /** Absent where the file has no place for speakers: then the words themselves are asked. */
  speaker?: string;
  speakerTitle: string;
  speakerType: 'Person' | 'Organization' | null;
  kind: Statement['kind'] | null;
  topics: string[];
  /** Absent where the file has no place for it: then the words themselves are asked. */
  quotationType?: QuotationType;
  attribution?: { source: string; cue: string };
};

/** Why a wording of a file is left out; `value` is what the file has there. */
export type LeftOut = { place: number } & (
  | { why: 'no-wording' | 'no-outlet' | 'no-date' | 'too-long' | 'double' | 'tells-nothing' }
  | { why: 'too-many' }
  | { why: 'bad-date' | 'bad-address' | 'other-language' | 'hidden-letters'; value: string }
  /** Rows of one statement that do not agree on it, by the line of the first. */
  | { why: 'other-speaker' | 'other-day'; value: string; first: number }
  | { why: 'said-later'; value: PartialDate; published: PartialDate }
);

/** Why nothing of a file can be used. */
export type Refusal =
  | { why: 'too-large'; megabytes: string; most: string }
  | { why: 'no-text' | 'encoding' | 'empty' | 'backup' | 'annotations' }
  | { why: 'json'; line: number; column: number }
  | { why: 'no-claims'; of: 'json' | 'html' }
  | { why: 'open-quote'; line: number }
  | { why: 'no-wording-column'; headings: string[] }
  | { why: 'no-rows' };

/** What a file is, told from its content, and what it holds. */
export type FileReading =
  | { is: 'pack'; json: string }
  | ({ is: 'statements' } & ToldStatements)
  | { is: 'refused'; refusal: Refusal };

export type ToldStatements = {
  format: 'csv' | 'json-ld';
  told: ToldWording[];
  leftOut: LeftOut[];
  /** Ratings and verdicts that are left out on purpose. */
  ratings: number;
  /** Headings of columns that Sidelight has no use for. */
  unused: string[];
};
