import { browser } from 'wxt/browser';
import { ProblemError, problem } from '../engine/problem/problem';
import type { Answer, Arguments, Envelope, Reply } from './message';
import { refusalOf } from './reply';

/**
 * Pauses before asking again, in milliseconds. The browser may end the background at any moment, also
 * in the midst of an answer; a new one is there after some 20 to 60 ms, later on a busy machine.
 */
const pausesBeforeRetry = [50, 250, 1_000];

/**
 * How long one question may go without an answer, in milliseconds. Reading in the largest pack takes
 * a few seconds on a slow machine; what takes longer is no longer on its way.
 */
const longestWait = 30_000;

export type AskBackground<D> = <N extends keyof D & string>(
  name: N,
  ...payload: Arguments<D, N>
) => Promise<Answer<D, N>>;

/**
 * What asks the background, and asks again when it died before it answered: every call may be made twice.
 * Calls that are `changing` what is stored are made one after another, so that one that is asked for again
 * never comes after, and undoes, what the reader chose since. `waits` holds calls that may take longer than
 * others, in milliseconds.
 *
 * Asking throws the background's problem (cause and cure) when it refuses, and when there is no background
 * any more, as after an update of the extension.
 */
export function createAsk<D>(
  changing: readonly (keyof D & string)[],
  waits: Readonly<Record<string, number>> = {},
): AskBackground<D> {
  let lastChange: Promise<unknown> = Promise.resolve();
  return async (name, ...[payload]) => {
    const envelope: Envelope = { sidelight: 'background', name, payload };
    const answer = () => askUntilAnswered(envelope, waits[name] ?? longestWait);
    if (!changing.includes(name)) return unwrap(await answer());
    const change = lastChange.then(answer);
    lastChange = change.catch(() => {});
    return unwrap(await change);
  };
}

async function askUntilAnswered(envelope: Envelope, wait: number): Promise<Reply> {
  for (const pause of pausesBeforeRetry) {
    const reply = await ask(envelope, wait);
    if (reply !== null) return reply;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  const reply = await ask(envelope, wait);
  if (reply === null) throw noAnswer(envelope.name);
  return reply;
}

/**
 * Null when the background died before it answered. Throws when there is still no answer after
 * `wait` milliseconds, and when the extension that this script belongs to is gone.
 */
async function ask(envelope: Envelope, wait: number): Promise<Reply | null> {
  // Gone with the extension: in Chromium the id, in Firefox the whole of `runtime`.
  if (!browser.runtime?.id) throw new ProblemError(problem('problem.extensionGone'));
  // A refusal arrives as a reply; what rejects here is the way there or back.
  const answered = (browser.runtime.sendMessage(envelope) as Promise<Reply | undefined>).then(
    (reply) => reply ?? null,
    () => null,
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<'too late'>((resolve) => {
    timer = setTimeout(() => resolve('too late'), wait);
  });
  const reply = await Promise.race([answered, tooLate]);
  clearTimeout(timer);
  if (reply === 'too late') throw noAnswer(envelope.name);
  return reply;
}

const noAnswer = (name: string) => new ProblemError(problem('problem.noAnswer', name));

function unwrap<T>(reply: Reply): T {
  if (!reply.ok) throw refusalOf(reply);
  return reply.value as T;
}
