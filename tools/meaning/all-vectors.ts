import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { encodeInBatches } from '../../encoder/encode-in-batches';
import { exampleTexts } from '../../engine/match/meaning/pack-vectors';
import type { SentenceVector } from '../../engine/match/meaning/sentence-vector';
import type { Pack } from '../../engine/pack/types';
import { segmentSentences } from '../../engine/text/segment-sentences';
import { openNodeEncoder, readModelDescription } from './node-encoder';
import { keptFolder } from './pack-vectors';

/**
 * Vectors of a pack's examples and of every sentence of its articles and of the texts given. They are kept from
 * run to run, since making them takes minutes.
 */
export async function allVectors(
  pack: Pack,
  texts: readonly string[],
): Promise<Map<string, SentenceVector>> {
  const sentences = new Set(exampleTexts(pack));
  for (const text of [...pack.articles.map((article) => article.text), ...texts])
    for (const { start, end } of segmentSentences(text)) sentences.add(text.slice(start, end));
  const all = [...sentences];
  const { version, dimensions } = await readModelDescription();
  const hash = createHash('sha256')
    .update(`${version}\n${all.join('\n')}`)
    .digest('hex');
  const file = `${keptFolder}/sentences-${hash.slice(0, 16)}.bin`;
  const data = await readFile(file).catch(() => null);
  if (data) {
    const numbers = new Int8Array(data.buffer, data.byteOffset, data.length);
    return new Map(
      all.map((text, i) => [text, numbers.subarray(i * dimensions, (i + 1) * dimensions)]),
    );
  }
  console.error(`Reading what ${all.length} sentences mean …`);
  const encoder = await openNodeEncoder();
  const vectors = await encodeInBatches(encoder, all);
  await encoder.end();
  const numbers = new Int8Array(all.length * dimensions);
  all.forEach((text, i) => {
    numbers.set(vectors.get(text) as SentenceVector, i * dimensions);
  });
  await mkdir(keptFolder, { recursive: true });
  await writeFile(file, numbers);
  return vectors;
}
