/*
 * Stands in for `@wxt-dev/i18n` in pages, where each byte counts. `wxt.config.ts` puts this module in
 * its place; `#i18n` still checks keys and what goes into them. Both browsers know `chrome` for what
 * needs no promise.
 */

/**
 * The text of `key` in the browser's language. A number chooses between a text's two forms
 * ("1 outlet | $1 outlets") and stands in the place of `$1`; no text of pages is given anything else.
 */
function t(key: string, count?: number): string {
  const text = chrome.i18n.getMessage(key.replaceAll('.', '_'), [String(count)]);
  return String(text.split(' | ').at(count === 1 ? 0 : -1));
}

export const createI18n = () => ({ t });
