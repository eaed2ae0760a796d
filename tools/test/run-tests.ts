import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNodeVersion } from '../machine/check-node-version';
import { requireBrowsers } from '../machine/require-browsers';
import { runProgram } from '../machine/run-program';
import { missingForSearchNode } from '../teams/search-node';
import { readVitestReport, type VitestReport } from './read-vitest-report';
import { formatReport, type SuiteResult, total } from './suite';

/** `npm test`: every check and every suite, a table, and one line that adds them up. */

const checks: [name: string, command: string[]][] = [
  ['format and lint', ['npx', 'biome', 'check', '--error-on-warnings', '.']],
  ['types', ['npx', 'tsc', '-p', 'tsconfig.json']],
  ['types, engine', ['npx', 'tsc', '-p', 'engine/tsconfig.json']],
  ['corpus', ['npm', 'run', '--silent', 'corpus:check']],
];

/**
 * A suite that takes longer hangs, in milliseconds: a page that loops stops the browser's clock too,
 * so that no test's own limit ends it. Twice what the longest takes on two cores that others keep busy.
 */
const suiteTimeoutMs = 20 * 60_000;

/**
 * Suites that run side by side, row beside row. Those of browsers wait for most of their time, for pages to
 * rest and cards to open: a core each is enough. What computes all the time comes where nothing is timed.
 */
const rowsOfSuites = [['e2e'], ['page', 'firefox', 'quality', 'teams']];

async function runCheck(name: string, [program = '', ...args]: string[]): Promise<SuiteResult> {
  const started = performance.now();
  const { exitCode } = await runProgram(program, args, { timeoutMs: suiteTimeoutMs });
  const seconds = (performance.now() - started) / 1000;
  return { name, passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, seconds };
}

async function runProject(name: string, folder: string, holdOutput = false): Promise<SuiteResult> {
  if (!holdOutput) console.log(`\n== ${name}`);
  const reportFile = join(folder, `${name}.json`);
  const started = performance.now();
  const { exitCode, timedOut } = await runProgram(
    'npx',
    [
      'vitest',
      'run',
      '--project',
      name,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
    ],
    { timeoutMs: suiteTimeoutMs, holdOutput },
  );
  const seconds = (performance.now() - started) / 1000;
  const report = readReport(reportFile);
  return readVitestReport(name, report, { exitCode, timedOut, seconds });
}

/** Side by side where there is a core for each row, and one after another where there is not. */
async function runRows(folder: string): Promise<SuiteResult[]> {
  const runRow = async (names: string[], holdOutput: boolean) => {
    const suites: SuiteResult[] = [];
    for (const name of names) suites.push(await runProject(name, folder, holdOutput));
    return suites;
  };
  if (availableParallelism() < rowsOfSuites.length) return runRow(rowsOfSuites.flat(), false);
  // Two reporters would write over each other's lines: the first is seen at work.
  const rows = rowsOfSuites.map((names, row) => runRow(names, row > 0));
  return (await Promise.all(rows)).flat();
}

function readReport(file: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch {
    return null;
  }
}

/** What this machine cannot run: said in the table and counted, and a failure where everything is to be run. */
function leaveOut(): SuiteResult[] {
  const missing = missingForSearchNode();
  if (missing === null) return [];
  process.env.SIDELIGHT_NO_SEARCH_NODE = '1';
  const name = 'OpenSearch itself';
  const why = `it needs ${missing}; a stand-in was asked in its place`;
  return process.env.CI
    ? [{ name, passed: 0, failed: 1, seconds: 0, reason: why }]
    : [{ name, passed: 0, failed: 0, seconds: 0, notRun: why }];
}

async function runAll(): Promise<SuiteResult[]> {
  const suites: SuiteResult[] = [];
  const leftOut = leaveOut();
  const reports = mkdtempSync(join(tmpdir(), 'sidelight-test-'));
  try {
    console.log(`\n== ${checks.map(([name]) => name).join(', ')}`);
    // Side by side: each uses one core for most of its time, and names its file in what it says.
    suites.push(...(await Promise.all(checks.map((check) => runCheck(...check)))));
    // On every core.
    suites.push(await runProject('unit', reports));
    suites.push(...(await runRows(reports)));
    suites.push(...leftOut);
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  return suites;
}

try {
  checkNodeVersion();
  await requireBrowsers(['chromium', 'firefox']);
  const suites = await runAll();
  console.log(`\n${formatReport(suites)}`);
  process.exitCode = total(suites).failed > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
