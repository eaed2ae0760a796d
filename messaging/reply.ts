import type { Reply } from './message';

/** The answer, or what went wrong with it, as it travels back. */
export async function replyWith(answer: () => unknown): Promise<Reply> {
  try {
    return { ok: true, value: (await answer()) ?? null };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
