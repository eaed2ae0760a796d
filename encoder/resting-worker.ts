import { type ProblemValue, problem } from '../engine/problem/problem';
import type { EncoderAnswer, EncoderQuestion, EncoderReply } from './questions';

/** How long the model stays in memory when nobody asks, in milliseconds. */
const rest = 60_000;

export type RestingWorker = {
  /** The worker's reply; also one with a problem when it cannot be started or dies. */
  ask(sentences: string[]): Promise<EncoderReply>;
};

/**
 * The encoder's worker: started by the first question, ended a minute after the last one.
 * @param onRest called when it was ended
 */
export function createRestingWorker(address: string, onRest: () => void = () => {}): RestingWorker {
  let worker: Worker | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Of its own: who asks may begin to count anew while an older question is still being answered.
  let lastId = 0;
  const waiting = new Map<number, (reply: EncoderReply) => void>();

  const end = () => {
    worker?.terminate();
    worker = null;
  };
  const fail = (cause: ProblemValue) => {
    end();
    for (const answer of waiting.values()) answer({ problem: cause });
    waiting.clear();
    restSoon();
  };
  const start = (): Worker => {
    const started = new Worker(address);
    started.onmessage = ({ data }: MessageEvent<EncoderAnswer>) => {
      const { id, ...reply } = data;
      waiting.get(id)?.(reply);
      waiting.delete(id);
      restSoon();
    };
    started.onerror = ({ message }) => fail(message || problem('problem.modelNotStarted'));
    return started;
  };

  /** Counts anew from now, unless somebody still waits. */
  const restSoon = () => {
    clearTimeout(timer);
    if (waiting.size > 0) return;
    timer = setTimeout(() => {
      end();
      onRest();
    }, rest);
  };

  return {
    ask: (sentences) =>
      new Promise((resolve) => {
        clearTimeout(timer);
        lastId += 1;
        waiting.set(lastId, resolve);
        worker ??= start();
        worker.postMessage({ id: lastId, sentences } satisfies EncoderQuestion);
      }),
  };
}
