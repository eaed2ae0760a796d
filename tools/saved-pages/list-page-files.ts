import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const pageEnding = /\.html?(?:\.gz)?$/i;

/** A saved web page, and the name it goes by: the file's without its endings. */
export type PageFile = { file: string; name: string };

/**
 * The pages among `paths`: files as they are, folders with every page in them, in order of their names.
 *
 * @throws when a path does not exist or a folder has no page.
 */
export function listPageFiles(paths: string[]): PageFile[] {
  return paths.flatMap((path) => {
    if (!isFolder(path)) return [pageFile(path)];
    const files = readdirSync(path).filter((name) => pageEnding.test(name));
    if (files.length === 0)
      throw new Error(`${path} holds no page. Name a folder with .html or .html.gz files.`);
    return files.sort().map((name) => pageFile(join(path, name)));
  });
}

const pageFile = (file: string): PageFile => ({
  file,
  name: basename(file).replace(pageEnding, ''),
});

function isFolder(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Error(`${path}: no such file or folder`);
  return found.isDirectory();
}

/**
 * The page's bytes, unpacked.
 *
 * @throws when the file is not to be read; the message names it.
 */
export function readPageSource({ file }: PageFile): Buffer {
  try {
    const bytes = readFileSync(file);
    return file.toLowerCase().endsWith('.gz') ? gunzipSync(bytes) : bytes;
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
