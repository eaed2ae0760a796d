import { encodeInBatches } from '../../encoder/encode-in-batches';
import type { SentenceEncoder } from '../../encoder/sentence-encoder';
import type { OpenAnalysis } from '../../engine/engine';
import type { SentenceVector } from '../../engine/match/meaning/sentence-vector';
import type { ArticleAnalysis } from '../../engine/match/types';
import type { Pack } from '../../engine/pack/types';
import { openNodeEncoder } from './node-encoder';
import { packVectors } from './pack-vectors';

export type PageMeaning = {
  /** The analysis once the meaning of the page's doubtful sentences is known. */
  decide(reading: OpenAnalysis): Promise<ArticleAnalysis>;
  end(): Promise<void>;
};

/** What the background does for pages in doubt, in Node: model and vectors are read for the first of them. */
export function createPageMeaning(folders: readonly string[], packs: readonly Pack[]): PageMeaning {
  let opened: Promise<[SentenceEncoder, Map<string, SentenceVector>]> | null = null;
  const open = async (): Promise<[SentenceEncoder, Map<string, SentenceVector>]> => {
    const vectors = await Promise.all(
      packs.map((pack, i) => packVectors(folders[i] as string, pack)),
    );
    return [await openNodeEncoder(), new Map(vectors.flatMap((each) => [...each]))];
  };
  return {
    async decide({ analysis, doubtful, decide }) {
      if (doubtful.length === 0) return analysis;
      opened ??= open();
      const [encoder, examples] = await opened;
      const sentences = await encodeInBatches(encoder, doubtful);
      return decide((text) => sentences.get(text) ?? examples.get(text));
    },
    async end() {
      if (opened) await (await opened)[0].end();
    },
  };
}
