import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Failure, SuiteResult } from './suite';

/** What we read of Vitest's JSON report. */
export type VitestReport = { testResults: TestFile[] };

type TestFile = {
  /** Its absolute path. */
  name: string;
  status: string;
  message?: string;
  assertionResults: {
    status: string;
    duration?: number | null;
    title: string;
    failureMessages?: string[] | null;
  }[];
};

/**
 * One suite's result from its Vitest report. A file that fails without a failing test (it did not
 * load, or its hooks broke) counts as one failure; so do skipped tests, each, because a skipped test
 * is a hole that nobody sees; and so does a suite that ran nothing, or whose run ended badly for a
 * reason the report doesn't hold, such as an unhandled rejection.
 */
export function readVitestReport(
  name: string,
  report: VitestReport | null,
  run: { exitCode: number; timedOut: boolean; seconds: number },
): SuiteResult {
  const { exitCode, timedOut, seconds } = run;
  if (report === null) {
    const reason = timedOut ? 'hung, and was ended' : 'no report: the run broke off';
    return { name, passed: 0, failed: 1, seconds, reason };
  }
  const statuses = report.testResults.flatMap((file) => file.assertionResults.map((t) => t.status));
  const passed = statuses.filter((status) => status === 'passed').length;
  const notPassed = statuses.length - passed;
  const broken = report.testResults.filter(
    (file) =>
      file.status !== 'passed' && file.assertionResults.every((test) => test.status === 'passed'),
  );
  const failed = notPassed + broken.length;
  const failures = report.testResults.flatMap(failuresOf);
  if (broken.length > 0) {
    const reason = `could not run: ${broken.map((file) => file.name).join(', ')}`;
    return { name, passed, failed, seconds, reason, failures };
  }
  if (failed > 0) return { name, passed, failed, seconds, failures };
  if (passed === 0) return { name, passed, failed: 1, seconds, reason: 'no test ran' };
  if (exitCode !== 0) return { name, passed, failed: 1, seconds, reason: 'error outside any test' };
  return { name, passed, failed, seconds };
}

/** The first report with the files of a second run in place of its own; the first where the second broke off. */
export function replaceFiles(first: VitestReport, second: VitestReport | null): VitestReport {
  const again = new Map(second?.testResults.map((file) => [file.name, file]));
  return { testResults: first.testResults.map((file) => again.get(file.name) ?? file) };
}

function failuresOf({ name, status, message, assertionResults }: TestFile): Failure[] {
  const file = relative('.', name);
  const notPassed = assertionResults.filter((test) => test.status !== 'passed');
  if (notPassed.length === 0)
    return status === 'passed' ? [] : [{ file, message: firstLine(message) }];
  return notPassed.map((test) => ({
    file,
    test: test.title,
    message: firstLine(test.failureMessages?.[0]) || test.status,
  }));
}

/** Without the colours it was printed in. */
function firstLine(text = ''): string {
  const [line = ''] = stripVTControlCharacters(text).trim().split('\n');
  return line;
}
