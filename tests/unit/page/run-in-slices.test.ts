import { describe, expect, it } from 'vitest';
import { runInSlices, sliceTime } from '../../../page/run-in-slices';

/** Steps of about a millisecond each; tells when it was ended early. */
function* work(steps: number, ended: () => void = () => {}): Generator<void, string> {
  try {
    for (let i = 0; i < steps; i++) {
      const end = performance.now() + 1;
      while (performance.now() < end);
      yield;
    }
    return 'done';
  } finally {
    ended();
  }
}

describe('runInSlices', () => {
  it('gives the result and the time of its steps', async () => {
    const result = await runInSlices(work(5), new AbortController().signal);
    expect(result?.value).toBe('done');
    expect(result?.busy).toBeGreaterThanOrEqual(5);
  });

  it('lets others work in between', async () => {
    const stretches: number[] = [];
    let last = performance.now();
    const timer = setInterval(() => {
      stretches.push(performance.now() - last);
      last = performance.now();
    }, 0);
    await runInSlices(work(60), new AbortController().signal);
    clearInterval(timer);
    expect(stretches.length).toBeGreaterThan(60 / sliceTime / 2);
  });

  it('gives null and ends the steps when it is aborted', async () => {
    const abort = new AbortController();
    let ended = false;
    const running = runInSlices(
      work(1_000, () => {
        ended = true;
      }),
      abort.signal,
    );
    setTimeout(() => abort.abort(), 20);
    expect(await running).toBeNull();
    expect(ended).toBe(true);
  });
});
