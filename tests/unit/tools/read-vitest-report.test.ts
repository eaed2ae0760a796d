import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  readVitestReport,
  replaceFiles,
  type VitestReport,
} from '../../../tools/test/read-vitest-report';
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

it('what failed stands above the last line, with the first line of what it said', () => {
  const report: VitestReport = {
    testResults: [
      {
        name: join(process.cwd(), 'tests', 'a.test.ts'),
        status: 'failed',
        assertionResults: [
          { status: 'passed', title: 'adds' },
          {
            status: 'failed',
            title: 'opens the card',
            failureMessages: ['\u001b[31mError: no card after 5 s\u001b[39m\n    at a.test.ts:3'],
          },
        ],
      },
    ],
  };
  const result = readVitestReport('e2e', report, { exitCode: 1, timedOut: false, seconds: 1 });
  expect(formatReport([result]).split('\n').slice(-2)).toEqual([
    `failed  e2e > ${join('tests', 'a.test.ts')} > opens the card: Error: no card after 5 s`,
    '1 passed, 1 failed',
  ]);
});

describe('files run again by themselves', () => {
  const other = { ...file('passed', 'passed'), name: 'b.test.ts' };
  const first: VitestReport = { testResults: [file('failed', 'passed', 'failed'), other] };

  it('take the place of their first run', () => {
    const again: VitestReport = { testResults: [file('passed', 'passed', 'passed')] };
    expect(replaceFiles(first, again).testResults).toEqual([...again.testResults, other]);
  });

  it('that broke off leave it as it was', () => {
    expect(replaceFiles(first, null)).toEqual(first);
  });

  it('are named where they passed', () => {
    const result = { name: 'e2e', passed: 3, failed: 0, seconds: 1, passedAlone: ['a.test.ts'] };
    expect(formatReport([result])).toContain('e2e: a.test.ts passed only by itself');
  });
});
