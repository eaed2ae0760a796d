import type { SuiteResult } from './suite';

/** What we read of Vitest's JSON report. */
export type VitestReport = {
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; duration?: number | null; title: string }[];
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
  if (broken.length > 0) {
    const reason = `could not run: ${broken.map((file) => file.name).join(', ')}`;
    return { name, passed, failed, seconds, reason };
  }
  if (failed > 0) return { name, passed, failed, seconds };
  if (passed === 0) return { name, passed, failed: 1, seconds, reason: 'no test ran' };
  if (exitCode !== 0) return { name, passed, failed: 1, seconds, reason: 'error outside any test' };
  return { name, passed, failed, seconds };
}
