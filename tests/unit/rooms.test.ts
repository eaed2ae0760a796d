import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rooms } from '../support/source-files';
import { type MadeUpFile, madeUpBreaches, madeUpOrder } from './room-cases';

const root = join(import.meta.dirname, '../..');

/** Folders with code, each with its own override in biome.jsonc. */
const guarded = [...rooms, 'tests', 'tools'];

/** Data, pictures and texts; nothing that runs. */
const foldersWithoutCode = ['assets', 'corpus', 'docs', 'locales', 'public'];

/** Not ours, or made from what is ours. */
const notSource = ['node_modules', 'build', 'screenshots'];

describe('the rooms of the project', () => {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .filter((name) => !notSource.includes(name));

  it('are all there is: every other folder holds no code', () => {
    expect(folders.filter((name) => ![...guarded, ...foldersWithoutCode].includes(name))).toEqual(
      [],
    );
    const code = folders
      .filter((name) => foldersWithoutCode.includes(name))
      .flatMap((name) => readdirSync(join(root, name), { encoding: 'utf8', recursive: true }))
      .filter((name) => /\.[cm]?[jt]sx?$/.test(name));
    expect(code).toEqual([]);
  });

  it('keep the engine from DOM and Node types', () => {
    const config = JSON.parse(readFileSync(join(root, 'engine/tsconfig.json'), 'utf8'));
    expect(config.compilerOptions.types).toEqual([]);
    expect(config.compilerOptions.lib.filter((lib: string) => !lib.startsWith('ES'))).toEqual([]);
    const references = readdirSync(join(root, 'engine'), { encoding: 'utf8', recursive: true })
      .filter((name) => name.endsWith('.ts'))
      .filter((name) =>
        /^\s*\/\/\/\s*<reference/m.test(readFileSync(join(root, 'engine', name), 'utf8')),
      );
    expect(references).toEqual([]);
  });
});

/** Biome's own answer, with the project's settings, to a project that is made up for it. */
describe('the guard of the rooms', () => {
  const complaints = lintMadeUp([...madeUpBreaches, ...madeUpOrder]);

  it.each(madeUpBreaches)('reports $what', ({ path, complaint }) => {
    expect(complaints.get(path) ?? []).toEqual([expect.stringMatching(complaint as RegExp)]);
  });

  it.each(madeUpOrder)('lets $what pass', ({ path }) => {
    expect(complaints.get(path) ?? []).toEqual([]);
  });
});

type BiomeReport = { diagnostics: { message: string; location: { path: string } }[] };

/** What the guard says of each file, by path, when the project's settings are laid beside them. */
function lintMadeUp(files: MadeUpFile[]): Map<string, string[]> {
  const project = mkdtempSync(join(tmpdir(), 'sidelight-rooms-'));
  try {
    for (const each of ['biome.jsonc', '.gitignore', 'engine/rooms.grit', 'tools/lint'])
      cpSync(join(root, each), join(project, each), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
    for (const { path, source } of files) {
      mkdirSync(dirname(join(project, path)), { recursive: true });
      writeFileSync(join(project, path), source);
    }
    const { diagnostics } = JSON.parse(runLint(project)) as BiomeReport;
    const found = new Map<string, string[]>();
    for (const { message, location } of diagnostics)
      found.set(location.path, [...(found.get(location.path) ?? []), message]);
    return found;
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

/** The program itself, without npx: one start for all files. */
function runLint(project: string): string {
  const program = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const args = [
    program,
    'lint',
    '--reporter=json',
    '--max-diagnostics=none',
    '--diagnostic-level=error',
    '.',
  ];
  try {
    return execFileSync(process.execPath, args, {
      cwd: project,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    // It ends with 1 when it finds something, which is what it is run for.
    return (error as { stdout: string }).stdout;
  }
}
