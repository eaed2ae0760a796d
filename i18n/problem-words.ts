import {
  causeOf,
  type Problem,
  type ProblemValue,
  problem,
  problemsOf,
} from '../engine/problem/problem';
import { type Spoken, textOf } from './texts';

/** The words of a problem in a language. */
export function problemWords(spoken: Spoken, { text, values }: Problem): string {
  return textOf(
    spoken,
    text,
    undefined,
    values.map((value) => (typeof value === 'number' ? value : causeWords(spoken, value))),
  );
}

/** The words of a cause as it may stand in a problem: our own problem's, one after another of a list, or given ones. */
export function causeWords(spoken: Spoken, cause: ProblemValue): string {
  if (typeof cause === 'string') return cause;
  if (typeof cause === 'number') return new Intl.NumberFormat(spoken.locale).format(cause);
  if ('text' in cause) return problemWords(spoken, cause);
  return cause.map((each) => causeWords(spoken, each)).join(spoken.dir === 'rtl' ? '، ' : ', ');
}

/** Why something failed, for a reader: each problem in a line of its own; what nobody foresaw, as such. */
export function errorWords(spoken: Spoken, error: unknown): string {
  const problems = problemsOf(error) ?? [problem('problem.unforeseen', causeOf(error))];
  return problems.map((each) => problemWords(spoken, each)).join('\n');
}
