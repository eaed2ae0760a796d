/** Takes the steps one by one, each when the page rests, until `signal` aborts. */
export function runWhileResting(steps: Iterator<void>, signal: AbortSignal): void {
  let waiting = 0;
  const goOn = () => {
    waiting = requestIdleCallback(() => {
      if (!steps.next().done) goOn();
    });
  };
  signal.addEventListener('abort', () => cancelIdleCallback(waiting));
  if (!signal.aborted) goOn();
}
