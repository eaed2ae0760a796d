/** One row of the table at the end of `npm test`. */
export type SuiteResult = {
  name: string;
  passed: number;
  failed: number;
  seconds: number;
  /** Why the suite counts as failed when no single test says so. */
  reason?: string;
  /** Why it was not run at all, which is neither passed nor failed, and said. */
  notRun?: string;
  /** Each test that failed, and each file that could not run. */
  failures?: Failure[];
  /** Files that failed beside other suites and passed when they were run again by themselves. */
  passedAlone?: string[];
};

/** A test that failed, or a whole file when `test` is left out. */
export type Failure = {
  file: string;
  test?: string;
  /** The first line of what it said. */
  message: string;
};

/** The only lines of the report anyone has to read; the last one is for programs. */
export function formatReport(suites: SuiteResult[]): string {
  const widest = Math.max(...suites.map(({ name }) => name.length));
  const rows = suites.map(({ name, passed, failed, seconds, reason, notRun }) =>
    notRun !== undefined
      ? `NOT RUN  ${name}: ${notRun}`
      : `${failed > 0 ? 'FAIL' : 'ok  '}  ${name.padEnd(widest)}  ${String(passed).padStart(5)} passed  ` +
        `${String(failed).padStart(3)} failed  ${seconds.toFixed(1).padStart(6)} s` +
        (reason ? `  (${reason})` : ''),
  );
  const left = suites.filter(({ notRun }) => notRun !== undefined).length;
  const { passed, failed } = total(suites);
  const notRun = left > 0 ? `, ${left} not run` : '';
  const line = `${passed} passed, ${failed} failed${notRun}`;
  return [...rows, '', ...suites.flatMap(notesOn), line].join('\n');
}

/** What the rows do not tell of a suite, a line each: what failed, and what passed only alone. */
function notesOn({ name, failures = [], passedAlone = [] }: SuiteResult): string[] {
  return [
    ...passedAlone.map((file) => `again  ${name}: ${file} passed only by itself, after the others`),
    ...failures.map(
      ({ file, test, message }) =>
        `failed  ${[name, file, test].filter((part) => part !== undefined).join(' > ')}: ${message}`,
    ),
  ];
}

export function total(suites: SuiteResult[]): { passed: number; failed: number } {
  return {
    passed: suites.reduce((sum, suite) => sum + suite.passed, 0),
    failed: suites.reduce((sum, suite) => sum + suite.failed, 0),
  };
}
