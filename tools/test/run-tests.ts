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

/** A suite, or a part of one that takes long: which, of how many. */
type Job = { suite: string; part?: [number, number] };

/**
 * Suites that run side by side, one a core; whichever core is free takes the next, so that none is idle at the end. The
 * longest come first. All are of browsers, which wait at times: for pages to rest, for hands to come.
 */
const jobs: Job[] = [
  { suite: 'e2e', part: [1, 2] },
  { suite: 'e2e', part: [2, 2] },
  { suite: 'firefox' },
  { suite: 'teams' },
  { suite: 'page' },
];

/** Suites at a time. More of them would wait for one another where a test says how long something may take. */
const mostAtOnce = 2;

/** Computes all the time and times nothing: meanwhile, with what the others leave. */
const besides: Job = { suite: 'quality' };

async function runCheck(
  name: string,
  [program = '', ...args]: string[],
  holdOutput = false,
): Promise<SuiteResult> {
  const started = performance.now();
  const options = { timeoutMs: suiteTimeoutMs, holdOutput };
  const { exitCode } = await runProgram(program, args, options);
  const seconds = (performance.now() - started) / 1000;
  return { name, passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, seconds };
}

async function runSuite(
  { suite, part }: Job,
  folder: string,
  { holdOutput = false, isPatient = false } = {},
): Promise<SuiteResult> {
  const name = part ? `${suite} ${part.join('/')}` : suite;
  if (!holdOutput) console.log(`\n== ${name}`);
  const reportFile = join(folder, `${name.replace(/\W/g, '-')}.json`);
  const started = performance.now();
  const { exitCode, timedOut } = await runProgram(
    'npx',
    [
      'vitest',
      'run',
      '--project',
      suite,
      ...(part ? [`--shard=${part.join('/')}`] : []),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
    ],
    { timeoutMs: suiteTimeoutMs, holdOutput, isPatient },
  );
  const seconds = (performance.now() - started) / 1000;
  const report = readReport(reportFile);
  return readVitestReport(name, report, { exitCode, timedOut, seconds });
}

/** As many side by side as there are cores for, and one besides; the results in the order of the list. */
async function runJobs(folder: string): Promise<SuiteResult[]> {
  const results: SuiteResult[] = [];
  const waiting = [...jobs.entries()];
  const runInTurn = async (holdOutput: boolean) => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, job] = next;
      results[place] = await runSuite(job, folder, { holdOutput });
    }
  };
  const atOnce = Math.min(availableParallelism(), mostAtOnce);
  // Two reporters would write over each other's lines: the first is seen at work.
  const [patient] = await Promise.all([
    runSuite(besides, folder, { holdOutput: true, isPatient: true }),
    ...Array.from({ length: atOnce }, (_, i) => runInTurn(i > 0)),
  ]);
  return [...results, patient];
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
  const builds = `build/test-${process.pid}`;
  process.env.SIDELIGHT_TEST_BUILDS = builds;
  try {
    console.log(`\n== ${checks.map(([name]) => name).join(', ')}`);
    // Side by side: each uses one core for most of its time, and names its file in what it says.
    suites.push(...(await Promise.all(checks.map((check) => runCheck(...check)))));
    const build = ['npx', 'tsx', 'tools/test/build-for-tests.ts', builds];
    // On every core, and the suites after them need what is built.
    const [built, unit] = await Promise.all([
      runCheck('builds', build, true),
      runSuite({ suite: 'unit' }, reports),
    ]);
    suites.push(built, unit);
    suites.push(...(await runJobs(reports)));
    suites.push(...leftOut);
  } finally {
    rmSync(reports, { recursive: true, force: true });
    rmSync(builds, { recursive: true, force: true });
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
