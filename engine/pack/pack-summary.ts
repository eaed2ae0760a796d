import type { Problem } from '../problem/problem';
import type { Id } from './types';

/** Statements beyond which a pack is never sent to a page of ours as a whole: a message has room for no more. */
const mostSentWhole = 5_000;

/** Whether a pack is so large that pages of ours are told of it in parts. */
export function isLarge(statements: number): boolean {
  return statements > mostSentWhole;
}

/** Wordings beyond which no vectors of a pack's examples are made: that takes minutes as it is. */
const mostReadByMeaning = 10_000;

/** Whether a pack's statements are told apart by their words alone. */
export function isByWordsAlone(wordings: number): boolean {
  return wordings > mostReadByMeaning;
}

/** An installed pack as lists of packs show it. */
export type PackSummary = {
  id: Id;
  title: string;
  description: string;
  version: string;
  sha256: string;
  builtIn: boolean;
  enabled: boolean;
  /** Made of what the reader keeps: it comes and goes with its story. */
  ofStory?: boolean;
  /** Why the pack cannot be used and what to do about it; absent when it is sound. */
  problem?: Problem;
  counts: { articles: number; statements: number; wordings: number };
};
