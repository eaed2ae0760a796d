/** One text by the plural categories of its language (CLDR): `other` and whichever else the language has. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>>;

/** The interface's texts in one language, by key; `$1`, `$2` … stand where something is filled in. */
export type Texts = Readonly<Record<string, string | PluralForms>>;

/** A language with all that is needed to speak it. */
export type Spoken = {
  /** BCP 47 tag of the texts, such as `de`; it names their file too. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** BCP 47 tag that dates, numbers and lists are written by, such as `en-GB`. */
  locale: string;
  texts: Texts;
};

/** First strong isolate and its end: what stands between has a direction of its own. */
const isolate = '\u2068';
const isolateEnd = '\u2069';

/** Letters of Hebrew, Arabic and their kin, which run from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufefc]/;

/** A file of texts as a language: its `direction` and `dateLocale` are among them. */
export function spokenOf(language: string, texts: Texts): Spoken {
  const { direction, dateLocale } = texts;
  return {
    lang: language,
    dir: direction === 'rtl' ? 'rtl' : 'ltr',
    locale: typeof dateLocale === 'string' ? dateLocale : language,
    texts,
  };
}

/**
 * The text of a key. `count` chooses between its plural forms by the language's own rules, and stands in the place of
 * `$1` when no values are given. Numbers are written as the language writes them. A value that may run
 * the other way keeps a direction of its own. The key itself when there is no such text.
 */
export function textOf(
  spoken: Spoken,
  key: string,
  count?: number,
  values: readonly (string | number)[] = count === undefined ? [] : [count],
): string {
  const { texts, locale } = spoken;
  const found = texts[key];
  if (found === undefined) return key;
  const text = typeof found === 'string' ? found : formFor(found, locale, count ?? 0);
  return text.replace(/\$([1-9])/g, (place, index: string) => {
    const value = values[Number(index) - 1];
    if (value === undefined) return place;
    if (typeof value === 'number') return numbersIn(locale).format(value);
    return isolatedIn(spoken, value);
  });
}

/** The text, with a direction of its own where that may be another than the language's. */
export function isolatedIn({ dir }: Pick<Spoken, 'dir'>, text: string): string {
  const mayTurn = dir === 'rtl' || rightToLeft.test(text);
  return mayTurn && text !== '' ? isolate + text + isolateEnd : text;
}

function formFor(forms: PluralForms, locale: string, count: number): string {
  return forms[rulesOf(locale).select(count)] ?? forms.other ?? '';
}

const rulesOf = once((locale) => new Intl.PluralRules(locale));
const numbersIn = once((locale) => new Intl.NumberFormat(locale));

/** Making one of these takes longer than all that is done with it. */
function once<Made>(make: (locale: string) => Made): (locale: string) => Made {
  const made = new Map<string, Made>();
  return (locale) => {
    const known = made.get(locale) ?? make(locale);
    made.set(locale, known);
    return known;
  };
}
