/** Longest stretch of work in one task, in milliseconds: half a frame, the page has the other. */
export const sliceTime = 8;

export type SlicedResult<T> = {
  value: T;
  /** Time spent in the steps, in milliseconds, without the pauses. */
  busy: number;
};

/**
 * Runs a generator to its end in slices, letting the page work in between. Null when `signal` aborts
 * first.
 */
export async function runInSlices<T>(
  steps: Generator<void, T>,
  signal: AbortSignal,
): Promise<SlicedResult<T> | null> {
  let busy = 0;
  for (;;) {
    const start = performance.now();
    let now = start;
    do {
      const step = steps.next();
      now = performance.now();
      if (step.done) return { value: step.value, busy: busy + now - start };
    } while (now - start < sliceTime);
    busy += now - start;
    await nextTask();
    if (signal.aborted) {
      steps.return(undefined as T);
      return null;
    }
  }
}

/** A message channel comes back at once; timers are held up to 4 ms, and a second in hidden tabs. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
