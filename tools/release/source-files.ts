import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { ZipEntry } from './write-zip';

/**
 * The files under version control as they lie there: what Mozilla's reviewers ask for with minified
 * scripts, to build the same bytes from.
 */
export async function sourceFiles(): Promise<ZipEntry[]> {
  const listed = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' });
  const paths = listed.split('\0').filter((path) => path !== '');
  return Promise.all(paths.map(async (path) => ({ path, content: await readFile(path) })));
}
