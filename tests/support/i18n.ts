import { inject } from 'vitest';
import { speak } from '../../i18n/i18n';
import { spokenOf, type Texts } from '../../i18n/texts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The interface's texts by language, as `locales/` has them. */
    texts: Record<string, Texts>;
  }
}

/** Puts the interface into a language of `locales/`. */
export function speakLanguage(language: string): void {
  speak(spokenOf(language, inject('texts')[language] ?? {}));
}

speakLanguage('en');

/** Stands in for `#i18n`: the same, in English from the start. */
export * from '../../i18n/i18n';
