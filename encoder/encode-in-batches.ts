import type { SentenceVector } from '../engine/match/meaning/sentence-vector';
import type { SentenceEncoder } from './sentence-encoder';

/** Sentences in one run: more are hardly quicker each, and hold everything else up for longer. */
const batchSize = 16;

/**
 * Vectors of many sentences, by their text. Sentences of like length are read together, since all of a
 * batch are as slow as its longest. Each batch is told of as it is done.
 */
export async function encodeInBatches(
  { encode }: Pick<SentenceEncoder, 'encode'>,
  sentences: Iterable<string>,
  onBatch: (done: number) => void = () => {},
): Promise<Map<string, SentenceVector>> {
  const ordered = [...new Set(sentences)].sort((a, b) => a.length - b.length);
  const vectors = new Map<string, SentenceVector>();
  for (let at = 0; at < ordered.length; at += batchSize) {
    const batch = ordered.slice(at, at + batchSize);
    (await encode(batch)).forEach((vector, i) => {
      vectors.set(batch[i] as string, vector);
    });
    onBatch(vectors.size);
  }
  return vectors;
}
