import type { GeneratedI18nStructure } from '../../.wxt/i18n/structure';

type Texts = GeneratedI18nStructure;

/** The key of a text of the interface; not of one whose form a count chooses. */
export type TextKey = {
  [K in keyof Texts]: Texts[K]['plural'] extends true ? never : K;
}[keyof Texts];

/** What fills a place of a text: a list stands as “A, B”. */
export type ProblemValue = string | number | Problem | readonly ProblemValue[];

/**
 * What is wrong and what to do about it, or a part of that such as the place: a text of the interface by its key, and
 * what fills its places. Plain data, so that it can be stored and sent; its words are made where they are shown, in the
 * reader's language, by `i18n/problem-words.ts`.
 */
export type Problem = { text: TextKey; values: readonly ProblemValue[] };

type Places<
  Count extends number,
  Filled extends ProblemValue[] = [],
> = Filled['length'] extends Count ? Filled : Places<Count, [...Filled, ProblemValue]>;

/** A problem; its text has to be in `locales/en.yml`, with as many places as there are values. */
export function problem<K extends TextKey>(
  text: K,
  ...values: Places<Texts[K]['substitutions']>
): Problem {
  return { text, values };
}

/**
 * Thrown where a reader is told why: one or more problems, each a line of its own. Every other error is a breach between
 * our own modules, in English, which no reader should see.
 */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];

  constructor(...problems: readonly Problem[]) {
    super(JSON.stringify(problems));
    this.problems = problems;
  }
}

/** The problems of a `ProblemError`; null for every other error. */
export function problemsOf(error: unknown): readonly Problem[] | null {
  return error instanceof Error && 'problems' in error ? (error as ProblemError).problems : null;
}

/** Why something failed, as it can stand in another problem: in our words, or in those of the browser. */
export function causeOf(error: unknown): ProblemValue {
  return problemsOf(error) ?? (error instanceof Error ? error.message : String(error));
}

/** What is to be thrown for a cause that was sent on. */
export function errorOf(cause: ProblemValue): Error {
  if (typeof cause !== 'object') return new Error(String(cause));
  const problems = 'text' in cause ? [cause] : cause.filter((each) => typeof each === 'object');
  return new ProblemError(...problems.filter((each) => 'text' in each));
}
