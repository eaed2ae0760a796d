import type { Tokenizer } from '@huggingface/tokenizers';
import type { InferenceSession, Tensor } from 'onnxruntime-web';
import type { SentenceVector } from '../engine/match/meaning/sentence-vector';

/** What the model is: `assets/encoder/model.json`. */
export type ModelDescription = {
  /** Vectors of two versions cannot be compared. */
  version: string;
  /** Numbers of a vector. */
  dimensions: number;
  /** Tokens of a sentence that are read; what stands behind is not. */
  maxTokens: number;
};

/** What `onnxruntime-web` gives: in browsers and in Node it comes from different files. */
export type OnnxRuntime = {
  InferenceSession: typeof InferenceSession;
  Tensor: typeof Tensor;
};

/** The model's two files: the graph of operations, and its large numbers. */
export type ModelFiles = { graph: Uint8Array; weights: Uint8Array };

/** What the graph calls the file of its large numbers. */
const weightsFile = 'weights.bin';

export type SentenceEncoder = {
  /** The sentences' vectors, in their order. */
  encode(sentences: string[]): Promise<SentenceVector[]>;
  /** Gives the model's memory back. */
  end(): Promise<void>;
};

/**
 * Opens a sentence encoder: a transformer whose token vectors are averaged (Reimers & Gurevych 2019),
 * as `tools/reader` trains and exports it.
 * @param model `input_ids` of one sentence in, its unit vector out. The runtime copies the files, and needs
 *   them no longer than until the encoder is open
 * @throws when the files are no model, or the runtime has no SIMD
 */
export async function createSentenceEncoder(
  runtime: OnnxRuntime,
  tokenizer: Tokenizer,
  model: ModelFiles,
  { maxTokens }: ModelDescription,
): Promise<SentenceEncoder> {
  const session = await runtime.InferenceSession.create(model.graph, {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
    externalData: [{ path: weightsFile, data: model.weights }],
  });

  /** The last token closes the sentence and stays when the rest is cut. */
  const tokensOf = (sentence: string): number[] => {
    const { ids } = tokenizer.encode(sentence);
    return ids.length <= maxTokens ? ids : [...ids.slice(0, maxTokens - 1), ids.at(-1) as number];
  };

  const encodeOne = async (sentence: string): Promise<SentenceVector> => {
    const ids = BigInt64Array.from(tokensOf(sentence), BigInt);
    const { vectors } = await session.run({
      input_ids: new runtime.Tensor('int64', ids, [1, ids.length]),
    });
    return rounded(vectors?.data as Float32Array);
  };

  return {
    async encode(sentences) {
      const vectors: SentenceVector[] = [];
      // Each alone: the runtime rounds by the largest number of all that it reads in one go, so that a sentence's
      // vector would depend on its neighbours. Reading them together is no quicker.
      for (const sentence of sentences) vectors.push(await encodeOne(sentence));
      return vectors;
    },
    end: () => session.release(),
  };
}

/** The direction in whole numbers, its longest part 127 long. */
function rounded(direction: Float32Array): SentenceVector {
  const longest = direction.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  return Int8Array.from(direction, (x) => Math.round((x * 127) / (longest || 1)));
}
