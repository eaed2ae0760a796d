import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EncoderQuestion } from '../../../encoder/questions';
import { createRestingWorker } from '../../../encoder/resting-worker';

/** Stands in for the browser's workers: answers on order. */
class FakeWorker {
  static started: FakeWorker[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  questions: EncoderQuestion[] = [];
  isEnded = false;
  constructor(readonly address: string) {
    FakeWorker.started.push(this);
  }
  postMessage(question: EncoderQuestion) {
    this.questions.push(question);
  }
  answer(id: number) {
    this.onmessage?.({ data: { id, vectors: [[id]] } });
  }
  terminate() {
    this.isEnded = true;
  }
}

const question = (id: number) => [`sentence ${id}`];
const last = () => FakeWorker.started.at(-1) as FakeWorker;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
  FakeWorker.started = [];
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the encoder’s worker', () => {
  it('is started by the first question, and serves all', async () => {
    const { ask } = createRestingWorker('/worker.js');
    expect(FakeWorker.started).toHaveLength(0);
    const answers = [ask(question(1)), ask(question(2))];
    expect(FakeWorker.started).toHaveLength(1);
    last().answer(2);
    last().answer(1);
    expect(await Promise.all(answers)).toEqual([{ vectors: [[1]] }, { vectors: [[2]] }]);
  });

  it('is ended a minute after the last question, and started anew by the next', async () => {
    const onRest = vi.fn();
    const { ask } = createRestingWorker('/worker.js', onRest);
    const first = ask(question(1));
    last().answer(1);
    await first;
    vi.advanceTimersByTime(59_000);
    const second = ask(question(2));
    last().answer(2);
    await second;
    vi.advanceTimersByTime(59_000);
    expect(last().isEnded).toBe(false);
    vi.advanceTimersByTime(1_001);
    expect(last().isEnded).toBe(true);
    expect(onRest).toHaveBeenCalledOnce();
    void ask(question(3));
    expect(FakeWorker.started).toHaveLength(2);
  });

  it('does not rest while somebody waits', () => {
    const { ask } = createRestingWorker('/worker.js');
    void ask(question(1));
    vi.advanceTimersByTime(200_000);
    expect(last().isEnded).toBe(false);
  });

  it('answers all who wait when it dies, and another is tried for the next', async () => {
    const { ask } = createRestingWorker('/worker.js');
    const answers = [ask(question(1)), ask(question(2))];
    last().onerror?.({ message: 'out of memory' });
    expect(await Promise.all(answers)).toEqual([
      { problem: 'out of memory' },
      { problem: 'out of memory' },
    ]);
    void ask(question(3));
    expect(FakeWorker.started).toHaveLength(2);
  });
});
