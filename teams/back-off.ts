import type { ProblemKind } from './ask-server';

/** How long a server that could not be used is left alone; outlives the worker that noted it. */
export type Pause = {
  kind: ProblemKind;
  detail: string;
  /** Failures in a row. */
  failures: number;
  /** When it may be asked again, in milliseconds since 1970. */
  until: number;
};

/** Pause after a first failure, doubled with each further one, in milliseconds. */
const firstPause = 5_000;
const longestPause = 900_000;

/** What nobody but a person can mend is not tried again and again. */
const needsSomebody: ReadonlySet<ProblemKind> = new Set([
  'unauthorised',
  'forbidden',
  'noIndex',
  'redirected',
  'version',
]);

/**
 * The pause after one more failure. A share of it is drawn, so that the readers of a newsroom do not all come back to
 * a server at the moment it is up again.
 * @param random from 0 to 1
 */
export function pauseAfter(
  before: Pause | null,
  problem: { kind: ProblemKind; detail: string; retryAfter: number | null },
  now: number,
  random: number,
): Pause {
  const failures = (before?.failures ?? 0) + 1;
  const doubled = Math.min(firstPause * 2 ** Math.min(failures - 1, 20), longestPause);
  const wanted = needsSomebody.has(problem.kind) ? longestPause : doubled;
  const drawn = wanted * (0.5 + random / 2);
  return {
    kind: problem.kind,
    detail: problem.detail,
    failures,
    until: now + Math.max(drawn, problem.retryAfter ?? 0),
  };
}
