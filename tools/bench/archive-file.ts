import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { packLines } from '../../engine/pack/pack-lines';
import { sealPack } from '../../engine/pack/seal-pack';
import type { Pack } from '../../engine/pack/types';
import { sha256 } from '../corpus/build-packs';
import { type SyntheticArchive, syntheticArchive } from './synthetic-archive';

/** The day on which all articles appear: none reports what was said later. */
const published = '2023-12-31';

/** A made-up archive that every rule for imports lets pass. */
export function importableArchive(wordings: number): SyntheticArchive {
  const { pack, page } = syntheticArchive(wordings);
  const articles = pack.articles.map((article) => ({ ...article, datePublished: published }));
  return { pack: { ...pack, articles }, page };
}

/** The lines of the file that such a pack is imported from, each with its end. */
export async function* archiveLines(pack: Pack): AsyncGenerator<string> {
  for (const line of packLines(await sealPack(pack, async (text) => sha256(text))))
    yield `${line}\n`;
}

/** Writes that file. */
export async function writeArchiveFile(pack: Pack, path: string): Promise<void> {
  const file = createWriteStream(path);
  for await (const line of archiveLines(pack)) if (!file.write(line)) await once(file, 'drain');
  file.end();
  await once(file, 'close');
}
