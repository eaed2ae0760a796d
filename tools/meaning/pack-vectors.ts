import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeInBatches } from '../../encoder/encode-in-batches';
import {
  exampleTexts,
  readPackVectors,
  writePackVectors,
} from '../../engine/match/meaning/pack-vectors';
import type { SentenceVector } from '../../engine/match/meaning/sentence-vector';
import type { Pack } from '../../engine/pack/types';
import { readPackFolder } from '../corpus/read-pack-folder';
import { openNodeEncoder, readModelDescription } from './node-encoder';

/** In a pack's folder: vectors that come with the pack, so that a build need not make them. */
export const vectorsFile = 'vectors.bin';

/** Where vectors are kept that came with no pack. */
export const keptFolder = 'build/vectors';

/**
 * A pack's vectors: from its folder, from an earlier run, or made now, which takes a minute for two thousand
 * texts and says so on standard error.
 * @param folder the pack's folder
 */
export async function packVectors(
  folder: string,
  pack: Pack,
): Promise<Map<string, SentenceVector>> {
  const { version } = await readModelDescription();
  const data = await readFile(await freshFile(folder, pack, version));
  return readPackVectors(pack, version, data) as Map<string, SentenceVector>;
}

/** Files of vectors that fit the packs as they are now, with the names they are shipped by. */
export async function freshVectors(
  folders: readonly string[],
): Promise<{ name: string; file: string }[]> {
  const { version } = await readModelDescription();
  return Promise.all(
    folders.map(async (folder) => {
      const pack = await readPackFolder(folder);
      return { name: `${pack.id}.vectors`, file: await freshFile(folder, pack, version) };
    }),
  );
}

async function freshFile(folder: string, pack: Pack, version: string): Promise<string> {
  const kept = join(keptFolder, `${pack.id}.bin`);
  for (const file of [join(folder, vectorsFile), kept]) {
    const data = await readFile(file).catch(() => null);
    if (data && readPackVectors(pack, version, data)) return file;
  }
  const vectors = await makePackVectors(pack);
  await mkdir(keptFolder, { recursive: true });
  await writeFile(
    kept,
    writePackVectors(pack, version, (text) => vectors.get(text)),
  );
  return kept;
}

/** The vectors of all a pack's examples, from the encoder. */
export async function makePackVectors(pack: Pack): Promise<Map<string, SentenceVector>> {
  const texts = exampleTexts(pack);
  console.error(`Reading what the ${texts.length} examples of “${pack.title}” mean …`);
  const encoder = await openNodeEncoder();
  try {
    return await encodeInBatches(encoder, texts);
  } finally {
    await encoder.end();
  }
}
