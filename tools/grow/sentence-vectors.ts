import { encodeInBatches } from '../../encoder/encode-in-batches';
import { meaningTexts, type ReadArticle } from '../../engine/grow/read-kept-article';
import type { VectorOf } from '../../engine/match/meaning/sentence-vector';
import { openNodeEncoder } from '../meaning/node-encoder';

/** What every sentence and part of kept articles means, from the encoder: seconds for an article. */
export async function sentenceVectors(articles: readonly ReadArticle[]): Promise<VectorOf> {
  const texts = [...new Set(articles.flatMap(meaningTexts))];
  const encoder = await openNodeEncoder();
  try {
    const vectors = await encodeInBatches(encoder, texts);
    return (text) => vectors.get(text);
  } finally {
    await encoder.end();
  }
}
