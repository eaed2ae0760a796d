import type { ProblemValue } from '../engine/problem/problem';

/** What the encoder's worker is asked, and what it answers: plain data, since ports know nothing else. */
export type EncoderQuestion = { id: number; sentences: string[] };

export type EncoderAnswer = { id: number } & EncoderReply;

/** The sentences' vectors, in their order. */
export type EncoderReply =
  | { vectors: number[][] }
  /** Why it cannot, for the reader. */
  | { problem: ProblemValue };
