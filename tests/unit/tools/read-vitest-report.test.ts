import { describe, expect, it } from 'vitest';
import { readVitestReport, type VitestReport } from '../../../tools/test/read-vitest-report';
import { formatReport } from '../../../tools/test/suite';

type File = VitestReport['testResults'][number];

function file(status: string, ...statuses: string[]): File {
  return {
    name: 'a.test.ts',
    status,
    assertionResults: statuses.map((each) => ({ status: each, title: each })),
  };
}

const cases: [
  name: string,
  files: File[] | null,
  exitCode: number,
  passed: number,
  failed: number,
][] = [
  ['all is well', [file('passed', 'passed', 'passed')], 0, 2, 0],
  ['a test fails', [file('failed', 'passed', 'failed')], 1, 1, 1],
  ['a file does not load', [file('passed', 'passed'), file('failed')], 1, 1, 1],
  ['a hook breaks after its tests passed', [file('failed', 'passed')], 1, 1, 1],
  ['a test is skipped', [file('passed', 'passed', 'skipped')], 0, 1, 1],
  ['a test is left to be written', [file('passed', 'passed', 'todo')], 0, 1, 1],
  ['nothing ran', [], 0, 0, 1],
  ['an error outside any test', [file('passed', 'passed')], 1, 1, 1],
  ['the run broke off', null, 137, 0, 1],
];

describe('readVitestReport', () => {
  it.each(cases)('%s', (_, testResults, exitCode, passed, failed) => {
    const report = testResults && { testResults };
    expect(
      readVitestReport('unit', report, { exitCode, timedOut: false, seconds: 1 }),
    ).toMatchObject({
      passed,
      failed,
    });
  });
});

it('the last line of the report adds up all suites', () => {
  const report = formatReport([
    { name: 'types', passed: 1, failed: 0, seconds: 1 },
    { name: 'unit', passed: 40, failed: 2, seconds: 2, reason: 'could not run: a.test.ts' },
  ]);
  expect(report.split('\n').at(-1)).toBe('41 passed, 2 failed');
  expect(report).toContain('could not run: a.test.ts');
});

it('what was not run is said, and is neither passed nor failed', () => {
  const report = formatReport([
    { name: 'unit', passed: 40, failed: 0, seconds: 2 },
    { name: 'a server', passed: 0, failed: 0, seconds: 0, notRun: 'it needs Java 17' },
  ]);
  expect(report).toContain('NOT RUN  a server: it needs Java 17');
  expect(report.split('\n').at(-1)).toBe('40 passed, 0 failed, 1 not run');
});

it('a suite that hung says so', () => {
  const result = readVitestReport('page', null, { exitCode: 1, timedOut: true, seconds: 900 });
  expect(result).toMatchObject({ passed: 0, failed: 1, reason: expect.stringContaining('hung') });
});
