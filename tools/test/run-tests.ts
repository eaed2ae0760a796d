import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNodeVersion } from '../machine/check-node-version';
import { requireBrowsers } from '../machine/require-browsers';
import { runProgram } from '../machine/run-program';
import { missingForSearchNode } from '../teams/search-node';
import { readVitestReport, replaceFiles, type VitestReport } from './read-vitest-report';
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
 * A suite, or a part of one that takes long: which, of how many; or just these files of it. Its tests are Vitest's project of
 * that name unless `projects` names them.
 */
type Job = { suite: string; projects?: string[]; part?: [number, number]; files?: string[] };

const nameOf = ({ suite, part }: Job) => (part ? `${suite} ${part.join('/')}` : suite);

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

/**
 * Files that fail beside another suite are run again by themselves, up to so many: a browser that is starved of its core
 * answers late, which says nothing of Sidelight. What fails twice has failed; what passes then is named in the table.
 */
const mostRunAgain = 4;

const unit: Job = { suite: 'unit', projects: ['unit', 'unit-alone'] };

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

/** What a run of Vitest left: its report, unless it broke off, and how it ended. */
type VitestRun = {
  report: VitestReport | null;
  exitCode: number;
  timedOut: boolean;
  seconds: number;
};

async function runVitest(
  job: Job,
  folder: string,
  { holdOutput = false, isPatient = false } = {},
): Promise<VitestRun> {
  const { suite, projects = [suite], part, files = [] } = job;
  if (!holdOutput) console.log(`\n== ${[nameOf(job), ...files].join(' ')}`);
  const reportFile = join(folder, `${[suite, ...(part ?? [])].join('-')}-${files.length}.json`);
  const started = performance.now();
  const { exitCode, timedOut } = await runProgram(
    'npx',
    [
      'vitest',
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      ...files,
      ...(part && files.length === 0 ? [`--shard=${part.join('/')}`] : []),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
    ],
    { timeoutMs: suiteTimeoutMs, holdOutput, isPatient },
  );
  const seconds = (performance.now() - started) / 1000;
  return { report: readReport(reportFile), exitCode, timedOut, seconds };
}

const resultOf = (job: Job, run: VitestRun): SuiteResult =>
  readVitestReport(nameOf(job), run.report, run);

/** As many side by side as there are cores for, and one besides; the results in the order of the list. */
async function runJobs(folder: string): Promise<SuiteResult[]> {
  const runs: VitestRun[] = [];
  const waiting = [...jobs.entries()];
  const runInTurn = async (holdOutput: boolean) => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, job] = next;
      runs[place] = await runVitest(job, folder, { holdOutput });
    }
  };
  const atOnce = Math.min(availableParallelism(), mostAtOnce);
  // Two reporters would write over each other's lines: the first is seen at work.
  const [patient] = await Promise.all([
    runVitest(besides, folder, { holdOutput: true, isPatient: true }),
    ...Array.from({ length: atOnce }, (_, i) => runInTurn(i > 0)),
  ]);
  const results: SuiteResult[] = [];
  for (const [place, job] of jobs.entries())
    results.push(await runFailedAgain(job, runs[place] as VitestRun, folder));
  return [...results, resultOf(besides, patient)];
}

/** The result once files that failed have run again by themselves; as it was where none did, or too many. */
async function runFailedAgain(job: Job, first: VitestRun, folder: string): Promise<SuiteResult> {
  const before = resultOf(job, first);
  const files = failedFiles(before);
  if (first.report === null || files.length === 0 || files.length > mostRunAgain) return before;
  const again = await runVitest({ ...job, files }, folder);
  const seconds = first.seconds + again.seconds;
  const report = replaceFiles(first.report, again.report);
  const after = resultOf(job, { ...again, report, seconds });
  const stillFail = new Set(failedFiles(after));
  return { ...after, passedAlone: files.filter((file) => !stillFail.has(file)) };
}

const failedFiles = ({ failures = [] }: SuiteResult): string[] => [
  ...new Set(failures.map(({ file }) => file)),
];

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
    const [built, unitRun] = await Promise.all([
      runCheck('builds', build, true),
      runVitest(unit, reports),
    ]);
    suites.push(built, resultOf(unit, unitRun));
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
