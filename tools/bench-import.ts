import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importableArchive, writeArchiveFile } from './bench/archive-file';
import { type ImportFigures, importInBrowser } from './bench/import-in-browser';
import { buildExtension } from './browser/build-extension';
import { findBrowser } from './browser/find-browser';
import { runTool } from './command-line/run-tool';

const help = `Usage: npm run bench:import [-- options]

Imports an archive of made-up statements, in lines, in the options page of a real Chromium, and measures how long
that takes, how long the background leaves a question unanswered meanwhile, and the memory of all of the
browser's processes before, during and after; then opens a page that reports the archive and waits for its marks.

  --wordings N       how many wordings (default: 200000, which takes minutes)
  --pictures FOLDER  takes pictures there: reading, learning, done, and the marked page
  --limit SECONDS    how long the import may take (default: 1800)
  --json             machine-readable
  --help             this text`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      wordings: { type: 'string', default: '200000' },
      pictures: { type: 'string' },
      limit: { type: 'string', default: '1800' },
      json: { type: 'boolean', default: false },
    },
  });
  const wordings = Number(values.wordings);
  const limit = Number(values.limit) * 1000;
  if (!Number.isInteger(wordings) || wordings < 1 || !(limit > 0))
    throw new Error(`Give whole numbers.\n\n${help}`);
  const browser = findBrowser('chromium');
  if (!browser) throw new Error('No Chromium found; `npm test` says how to get one.');
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-import-'));
  try {
    const extensionFolder = await buildExtension('chromium', join(folder, 'extension'));
    const archive = importableArchive(wordings);
    const file = join(folder, 'archive.jsonl');
    await writeArchiveFile(archive.pack, file);
    if (values.pictures) mkdirSync(values.pictures, { recursive: true });
    const load = loadavg()[0] as number;
    const figures = await importInBrowser({
      browser,
      extensionFolder,
      file,
      page: archive.page,
      pictures: values.pictures ?? null,
      limit,
    });
    const megabytes = statSync(file).size / 1e6;
    console.log(
      values.json
        ? JSON.stringify({ wordings, megabytes, ...figures })
        : [
            `${wordings} wordings, ${megabytes.toFixed(1)} MB in lines; ${cpus().length} cores, load ${load.toFixed(1)}`,
            ...linesOf(figures),
          ].join('\n'),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function linesOf(figures: ImportFigures): string[] {
  const { importSeconds, answers, memoryMb, marks, markedAfterMs } = figures;
  const memory = memoryMb
    ? `memory of the browser: ${memoryMb.before} MB before, ${memoryMb.most} at most, ${memoryMb.after} after`
    : 'memory of the browser: not told by this system';
  return [
    `imported in ${importSeconds.toFixed(0)} s, from ${figures.checkedAt.toFixed(0)} s on learning`,
    `${answers.asked} questions meanwhile: median ${answers.medianMs} ms, 95 % within ${answers.mostlyMs} ms, longest ${answers.longestMs} ms`,
    memory,
    `a page of 40 sentences: ${marks} marks in view, the first after ${markedAfterMs} ms`,
  ];
}

await runTool(help, main);
