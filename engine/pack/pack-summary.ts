import type { Problem } from '../problem/problem';
import type { Id } from './types';

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
