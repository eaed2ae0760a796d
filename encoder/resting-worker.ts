import { type ProblemValue, problem } from '../engine/problem/problem';
import type { EncoderAnswer, EncoderQuestion } from './questions';

/** How long the model stays in memory when nobody asks, in milliseconds. */
const rest = 60_000;

export type RestingWorker = {
  /** The worker's answer; also one with a problem when it cannot be started or dies. */
  ask(question: EncoderQuestion): Promise<EncoderAnswer>;
};

/**
 * The encoder's worker: started by the first question, ended a minute after the last one.
 * @param onRest called when it was ended
 */
export function createRestingWorker(address: string, onRest: () => void = () => {}): RestingWorker {
  let worker: Worker | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waiting = new Map<number, (answer: EncoderAnswer) => void>();

  const end = () => {
    worker?.terminate();
    worker = null;
  };
  const fail = (cause: ProblemValue) => {
    end();
    for (const [id, answer] of waiting) answer({ id, problem: cause });
    waiting.clear();
    restSoon();
  };
  const start = (): Worker => {
    const started = new Worker(address);
    started.onmessage = ({ data }: MessageEvent<EncoderAnswer>) => {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
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
    ask: (question) =>
      new Promise((resolve) => {
        clearTimeout(timer);
        waiting.set(question.id, resolve);
        worker ??= start();
        worker.postMessage(question);
      }),
  };
}
