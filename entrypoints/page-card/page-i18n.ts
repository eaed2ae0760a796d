/*
 * Stands in for `#i18n` in pages, where each byte counts. `wxt.config.ts` puts this module in its
 * place; types still check keys and what goes into them. The texts come from the background, a few of them
 * (`i18n/page-texts.ts`).
 */

import type { PluralForms, Spoken } from '../../i18n/texts';

export const i18n = {
  /** The text of `key`; a number chooses between its plural forms, and stands in the place of `$1`. */
  t(key: string, count = 0): string {
    const { texts, locale } = i18n as unknown as Spoken;
    const forms = texts[key] as PluralForms;
    const text = forms.other ? forms[new Intl.PluralRules(locale).select(count)] : forms;
    return `${text}`.replace('$1', `${count}`);
  },
};

/** Puts the card into a language, before anything of it is made. */
export const speak = (spoken: Spoken) => Object.assign(i18n, spoken);
