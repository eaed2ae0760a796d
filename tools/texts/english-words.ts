import { type Problem, problemsOf } from '../../engine/problem/problem';
import { errorWords, problemWords } from '../../i18n/problem-words';
import { spokenOf } from '../../i18n/texts';
import { firstLanguage, readLocale } from './read-locales';

const english = spokenOf(firstLanguage, await readLocale(firstLanguage));

/** The words of a problem, for a terminal. */
export function englishWords(problem: Problem): string {
  return problemWords(english, problem);
}

/** Why a command failed, for a terminal. */
export function englishErrorWords(error: unknown): string {
  if (problemsOf(error)) return errorWords(english, error);
  return error instanceof Error ? error.message : String(error);
}
