import type { ContentScriptContext } from 'wxt/utils/content-script-context';

/**
 * How often a page that is looked at checks whether the extension is still there, in milliseconds:
 * no reader waits for it, and a check costs a microsecond.
 */
const interval = 2_000;

/**
 * Ends the script soon after the extension was updated, reloaded or removed. Chromium tells open pages
 * nothing of it: the script would go on with marks that no background answers for.
 */
export function endWithExtension(ctx: ContentScriptContext, document: Document): void {
  const check = () => {
    // Asking is what finds out, and ends the script when the extension is gone.
    if (document.visibilityState === 'visible') void ctx.isValid;
  };
  const timer = setInterval(check, interval);
  document.addEventListener('visibilitychange', check, { signal: ctx.signal });
  ctx.onInvalidated(() => clearInterval(timer));
}
