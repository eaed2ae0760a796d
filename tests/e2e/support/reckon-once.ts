import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../../tools/corpus/build-packs';

/**
 * What Node reckons of `about` for the tests of both browsers: under `npm test`, whose builds all suites share, by the
 * one that comes first; by each in a run of its own.
 *
 * @param name of what is reckoned
 * @param about all that it depends on besides the source, which is one for all suites of a run
 * @param reckon gives a value as JSON has it
 */
export async function reckonOnce<T>(
  name: string,
  about: string,
  reckon: () => Promise<T> | T,
): Promise<T> {
  const { SIDELIGHT_TEST_BUILDS: prepared } = process.env;
  if (prepared === undefined || !existsSync(prepared)) return reckon();
  const file = join(prepared, `${name}-${sha256(about)}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as T;
  const value = await reckon();
  // Two suites may come at once: what is there is whole.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(value));
  renameSync(draft, file);
  return value;
}
