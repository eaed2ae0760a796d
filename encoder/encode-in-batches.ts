import type { SentenceVector } from '../engine/match/meaning/sentence-vector';
import type { SentenceEncoder } from './sentence-encoder';

/** Sentences that are asked for at once: more would keep those of another page waiting for long. */
const batchSize = 16;

/** Vectors of many sentences, by their text, each read once. Each batch is told of as it is done. */
export async function encodeInBatches(
  { encode }: Pick<SentenceEncoder, 'encode'>,
  sentences: Iterable<string>,
  onBatch: (done: number) => void = () => {},
): Promise<Map<string, SentenceVector>> {
  const all = [...new Set(sentences)];
  const vectors = new Map<string, SentenceVector>();
  for (let at = 0; at < all.length; at += batchSize) {
    const batch = all.slice(at, at + batchSize);
    (await encode(batch)).forEach((vector, i) => {
      vectors.set(batch[i] as string, vector);
    });
    onBatch(vectors.size);
  }
  return vectors;
}
