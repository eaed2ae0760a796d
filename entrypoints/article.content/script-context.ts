import { browser } from 'wxt/browser';

/**
 * The life of a content script. Stands in for WXT's class of this name, which posts a message with the
 * extension's id to every page's window, so that any page could tell who has the extension, and sends
 * an event through the page's document, which the page may have broken. WXT ends older copies of a
 * script in that way; neither browser runs two: Firefox ends those of an extension that is updated, and
 * Chromium leaves open pages to theirs. `wxt.config.ts` puts this module in the place of WXT's.
 */
export class ContentScriptContext {
  readonly #end = new AbortController();

  /** Aborts when the script finds the extension gone. */
  get signal(): AbortSignal {
    return this.#end.signal;
  }

  /** Whether the extension is still there: asking is what finds out. */
  get isValid(): boolean {
    // In Firefox the whole of `runtime` goes, in Chromium the id.
    if (!browser.runtime?.id) this.#end.abort();
    return !this.signal.aborted;
  }
}
