import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A copy of the small sample pack's folder, for one test to change; gone when the test is over. */
export async function samplePackFolder(): Promise<string> {
  const parent = await temporaryFolder();
  const folder = join(parent, 'tarn-dam-2031');
  await cp('tests/fixtures/packs/tarn-dam-2031', folder, { recursive: true });
  return folder;
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Replaces words in a file of the folder; throws when they are not there. */
export async function replaceIn(folder: string, file: string, from: string, to: string) {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${JSON.stringify(from)}`);
  await writeFile(path, text.replace(from, to));
}

/** The value in a JSON file, changed and written back. */
export async function editJson<T>(
  folder: string,
  file: string,
  edit: (value: T) => void,
): Promise<void> {
  const path = join(folder, file);
  const value = JSON.parse(await readFile(path, 'utf8')) as T;
  edit(value);
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}
