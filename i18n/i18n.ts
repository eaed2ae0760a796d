import type { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '../.wxt/i18n/structure';
import type { ProblemValue } from '../engine/problem/problem';
import { causeWords, errorWords } from './problem-words';
import { isolatedIn, type Spoken, textOf } from './texts';

type Value = string | number;
type Ask = ReturnType<typeof createI18n<GeneratedI18nStructure>>['t'];

let spoken: Spoken = { lang: 'en', dir: 'ltr', locale: 'en-GB', texts: {} };

/** Gives the texts of one key: `load-texts.ts` has to have loaded them before. Keys and values are checked by type. */
function t(key: string, ...rest: (number | readonly Value[])[]): string {
  const [first, second] = rest;
  return typeof first === 'number'
    ? textOf(spoken, key, first, Array.isArray(second) ? second : [first])
    : textOf(spoken, key, undefined, first);
}

/** The interface's texts, and the language they are in now. `#i18n` in all code that shows something. */
export const i18n = {
  t: t as Ask,
  get lang(): string {
    return spoken.lang;
  },
  get dir(): Spoken['dir'] {
    return spoken.dir;
  },
  get locale(): string {
    return spoken.locale;
  },
};

/** Puts the interface into a language: what is asked for from then on comes in it. */
export function speak(language: Spoken): void {
  spoken = language;
}

/** Names or words one after another, as the language lists them: “A, B, C”, “A, B und C”; empty for none. */
export function listed(items: readonly string[]): string {
  const { locale } = spoken;
  return new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }).format(
    items.map(isolated),
  );
}

/** The same where more follow, which are only counted: “A, B” of “A, B and 3 more”. */
export function listedInPart(items: readonly string[]): string {
  return items.map(isolated).join(spoken.dir === 'rtl' ? '، ' : ', ');
}

/** A share as a whole percentage: “93%”, “93 %”. */
export function percent(share: number): string {
  return new Intl.NumberFormat(spoken.locale, { style: 'percent' }).format(share);
}

/**
 * A name or title as it stands beside words of the interface: where it may run the other way, between the marks that
 * keep it from turning round what stands beside it. Values of `i18n.t` and items of `listed` are isolated already.
 */
export function isolated(text: string): string {
  return isolatedIn(spoken, text);
}

/** What is wrong, and what to do about it, as it is stored and sent: in the reader's language. */
export function saidOf(problem: ProblemValue): string {
  return causeWords(spoken, problem);
}

/** Why something failed, for a reader: a `ProblemError` in their language, any other in the words it has. */
export function saidOfError(error: unknown): string {
  return errorWords(spoken, error);
}
