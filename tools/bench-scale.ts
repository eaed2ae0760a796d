import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { ScaleFigures } from './bench/scale-step';
import { runTool } from './command-line/run-tool';

const help = `Usage: npm run bench:scale [-- options] [WORDINGS…]

Measures, for archives of made-up statements in so many wordings, how long it takes to learn them, to open
them in a fresh process and answer a first page, and to read a long page; how much memory that holds; and
beside it MiniSearch over the same wordings. Each size runs in processes of its own.

  WORDINGS         how many wordings (default: 1000 10000 50000 200000)
  --limit SECONDS  a step that takes longer is ended and shown as "–" (default: 600)
  --json           machine-readable
  --help           this text`;

const defaultSizes = ['1000', '10000', '50000', '200000'];

const steps = ['build', 'read', 'minisearch'] as const;

const columns: readonly (readonly [keyof ScaleFigures, string, number])[] = [
  ['statements', 'statements', 0],
  ['learnSeconds', 'learn s', 1],
  ['longestStepMs', 'longest step ms', 0],
  ['packMb', 'pack MB', 1],
  ['indexMb', 'index MB', 1],
  ['checkMs', 'check ms', 0],
  ['openMs', 'open ms', 0],
  ['firstAnswerMs', 'first answer ms', 0],
  ['pageMs', 'page of 300 ms', 0],
  ['memoryMb', 'memory MB', 0],
  ['plainPageMs', 'MiniSearch page ms', 0],
  ['plainMemoryMb', 'MiniSearch MB', 0],
];

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      limit: { type: 'string', default: '600' },
      json: { type: 'boolean', default: false },
    },
  });
  const limit = Number(values.limit) * 1000;
  const sizes = (positionals.length ? positionals : defaultSizes).map(Number);
  const wrong = sizes.find((size) => !Number.isInteger(size) || size < 1);
  if (wrong !== undefined || !(limit > 0)) throw new Error(`Give whole numbers.\n\n${help}`);
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-scale-'));
  if (!values.json) console.log(['wordings', ...columns.map(([, title]) => title)].join('  '));
  try {
    for (const size of sizes) {
      const figures: ScaleFigures = {};
      for (const step of steps) {
        // There is nothing to read of an archive that was not learned in time.
        if (step === 'read' && figures.learnSeconds === undefined) continue;
        Object.assign(figures, await runStep(step, size, folder, limit));
      }
      console.log(
        values.json ? JSON.stringify({ wordings: size, ...figures }) : row(size, figures),
      );
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

function row(size: number, figures: ScaleFigures): string {
  const cells = columns.map(([key, title, places]) =>
    (figures[key]?.toFixed(places) ?? '–').padStart(title.length),
  );
  return [String(size).padStart('wordings'.length), ...cells].join('  ');
}

/** What a step measured; nothing when it took too long, or there was nothing to go on from. */
function runStep(
  step: string,
  size: number,
  folder: string,
  limit: number,
): Promise<Partial<ScaleFigures>> {
  const file = fileURLToPath(new URL('./bench/scale-step.ts', import.meta.url));
  const node = ['--expose-gc', '--max-old-space-size=6000', '--import', 'tsx', file];
  const child = spawn(process.execPath, [...node, step, String(size), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: limit,
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve(code === 0 ? JSON.parse(printed) : {}));
  });
}

await runTool(help, main);
