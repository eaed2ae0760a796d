import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { learnPack } from '../../engine/match/learning/learn-pack';
import { canonicalJson } from '../../engine/pack/canonical-json';
import { packLines } from '../../engine/pack/pack-lines';
import type { Id, Pack, PackBundle } from '../../engine/pack/types';
import { readPackFolder } from './read-pack-folder';

/** A file to be shipped: `<id>.json`, or the index of them. */
export type BuiltFile = { name: string; text: string };

/** `packs/index.json`: what the extension finds its built-in packs by. */
export type PackIndex = { id: Id; file: string; sha256: string }[];

/** Folders below `corpus/` that hold a pack, those that are still being made among them. */
export async function packFolders(corpus = 'corpus'): Promise<string[]> {
  const entries = await readdir(corpus, { withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(corpus, name));
  const found = await Promise.all(
    folders.map(async (folder) => (await readdir(folder)).includes('pack.json')),
  );
  return folders.filter((_, i) => found[i]).sort();
}

/**
 * Those whose pack comes with Sidelight: `pack.json` says `"shipped": true`. By its text alone, so that one that is being
 * made, and cannot be read yet, stops no build.
 */
export async function shippedFolders(corpus = 'corpus'): Promise<string[]> {
  const folders = await packFolders(corpus);
  const infos = await Promise.all(
    folders.map((folder) => readFile(join(folder, 'pack.json'), 'utf8')),
  );
  return folders.filter((_, i) => /"shipped"\s*:\s*true\b/.test(infos[i] ?? ''));
}

/** A pack with its hash and what is learned from it; the same pack gives the same value. */
export function bundlePack(pack: Pack): PackBundle {
  return {
    format: 'sidelight-pack',
    formatVersion: 1,
    sha256: sha256(canonicalJson(pack)),
    pack,
    learned: learnPack(pack),
  };
}

/** Hexadecimal SHA-256 of a text's UTF-8 bytes. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * The bundles of the given pack folders and their index, as files; the same input gives the same
 * bytes.
 * @throws as `readPackFolder`, and when two packs have one id
 */
export async function buildPacks(folders: readonly string[]): Promise<BuiltFile[]> {
  const files: BuiltFile[] = [];
  const index: PackIndex = [];
  for (const folder of folders) {
    const bundle = bundlePack(await readPackFolder(folder));
    const { id } = bundle.pack;
    if (index.some((entry) => entry.id === id)) {
      throw new Error(
        `${folder}: another pack has the id "${id}" already; change one in pack.json`,
      );
    }
    index.push({ id, file: `${id}.json`, sha256: bundle.sha256 });
    files.push({ name: `${id}.json`, text: `${canonicalJson(bundle)}\n` });
  }
  files.push({ name: 'index.json', text: `${canonicalJson(index)}\n` });
  return files;
}

/** Writes built files to a folder, which is made when it is not there; the paths written. */
export async function writeBuiltFiles(files: readonly BuiltFile[], out: string): Promise<string[]> {
  await mkdir(out, { recursive: true });
  return Promise.all(
    files.map(async ({ name, text }) => {
      const path = join(out, name);
      await writeFile(path, text);
      return path;
    }),
  );
}

/** Writes the same packs in lines, which may be of any size; the paths written. */
export async function writePackLines(files: readonly BuiltFile[], out: string): Promise<string[]> {
  const packs = files.filter(({ name }) => name !== 'index.json');
  return Promise.all(
    packs.map(async ({ name, text }) => {
      const path = join(out, name.replace(/\.json$/, '.jsonl'));
      await writeFile(
        path,
        Array.from(packLines(JSON.parse(text)), (line) => `${line}\n`),
      );
      return path;
    }),
  );
}
