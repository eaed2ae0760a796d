/**
 * How often a marked page that is looked at checks whether the extension is still there, in
 * milliseconds: no reader waits for it, and a check costs a microsecond.
 */
const interval = 2_000;

/** What is needed of WXT's context of a content script. */
type Context = {
  /** Asking is what finds out, and ends the script when the extension is gone. */
  readonly isValid: boolean;
  readonly signal: AbortSignal;
};

/**
 * Ends the script soon after the extension was updated, reloaded or removed. Chromium tells open pages
 * nothing of it: the script would go on with marks that no background answers for. A port would tell,
 * but also whenever the background falls asleep, and opening it again would wake the background.
 *
 * To be told, by the function that comes back, whether the page has marks: others have no timer, and
 * learn of the end when they are next looked at.
 */
export function endWithExtension(
  context: Context,
  document: Document,
): (isMarked: boolean) => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const check = () => {
    if (document.visibilityState === 'visible') void context.isValid;
  };
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };
  document.addEventListener('visibilitychange', check, { signal: context.signal });
  context.signal.addEventListener('abort', stop);
  return (isMarked) => {
    if (context.signal.aborted) return;
    if (isMarked) timer ??= setInterval(check, interval);
    else stop();
  };
}
