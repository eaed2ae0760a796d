/** Longest stretch of work in one task, in milliseconds: half a frame, the page has the other. */
export const sliceTime = 8;

/**
 * Runs a generator to its end in slices, letting the page work in between. Null when `signal` aborts
 * first.
 */
export async function runInSlices<T>(
  steps: Generator<void, T>,
  signal: AbortSignal,
): Promise<T | null> {
  for (;;) {
    const end = performance.now() + sliceTime;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
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
