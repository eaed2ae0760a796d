import { ProblemError, problemsOf } from '../engine/problem/problem';
import type { Reply } from './message';

/** The answer, or what went wrong with it, as it travels back. */
export async function replyWith(answer: () => unknown): Promise<Reply> {
  try {
    return { ok: true, value: (await answer()) ?? null };
  } catch (error) {
    const problems = problemsOf(error);
    return problems
      ? { ok: false, problems }
      : { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/** What `replyWith` could not answer, thrown again where it was asked. */
export function refusalOf(reply: Exclude<Reply, { ok: true }>): Error {
  return 'problems' in reply ? new ProblemError(...reply.problems) : new Error(reply.error);
}
