/*
 * Stands in for `@wxt-dev/i18n` in pages, where each byte counts. `wxt.config.ts` puts this module in
 * its place; `#i18n` still checks keys and what goes into them. Both browsers know `chrome` for what
 * needs no promise.
 */

type Text = string | number;

/**
 * The text of `key` in the browser's language, with what is given in the places of `$1`, `$2`…; a
 * number chooses between a text's forms ("1 outlet | $1 outlets") and is what is given unless a list is.
 */
function t(key: string, ...given: (number | Text[])[]): string {
  const count = given.find((each) => typeof each === 'number');
  const places = given.find((each) => typeof each === 'object') ?? given;
  const text = chrome.i18n.getMessage(key.replaceAll('.', '_'), places.map(String));
  if (count === undefined) return text;
  const forms = text.split(' | ');
  // Of three forms the first is for none.
  return forms.at(count === 1 ? -2 : count === 0 ? -3 : -1) ?? String(forms.at(-1));
}

export const createI18n = () => ({ t });
