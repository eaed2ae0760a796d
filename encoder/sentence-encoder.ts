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

export type SentenceEncoder = {
  /** The sentences' vectors, in their order. Sentences of like length are quickest together. */
  encode(sentences: string[]): Promise<SentenceVector[]>;
  /** Gives the model's memory back. */
  end(): Promise<void>;
};

/**
 * Opens a sentence encoder: a transformer whose token vectors are averaged (Reimers & Gurevych 2019),
 * as `tools/reader` trains and exports it.
 * @param model the ONNX file: `input_ids` and `attention_mask` in, unit vectors out
 * @throws when the file is no model, or the runtime has no SIMD
 */
export async function createSentenceEncoder(
  runtime: OnnxRuntime,
  tokenizer: Tokenizer,
  model: Uint8Array,
  { dimensions, maxTokens }: ModelDescription,
): Promise<SentenceEncoder> {
  const session = await runtime.InferenceSession.create(model, {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
  });

  /** The last token closes the sentence and stays when the rest is cut. */
  const tokensOf = (sentence: string): number[] => {
    const { ids } = tokenizer.encode(sentence);
    return ids.length <= maxTokens ? ids : [...ids.slice(0, maxTokens - 1), ids.at(-1) as number];
  };

  return {
    async encode(sentences) {
      if (sentences.length === 0) return [];
      const rows = sentences.map(tokensOf);
      const width = Math.max(...rows.map((row) => row.length));
      const ids = new BigInt64Array(rows.length * width);
      const mask = new BigInt64Array(rows.length * width);
      rows.forEach((row, r) => {
        row.forEach((id, c) => {
          ids[r * width + c] = BigInt(id);
          mask[r * width + c] = 1n;
        });
      });
      const shape = [rows.length, width];
      const { vectors } = await session.run({
        input_ids: new runtime.Tensor('int64', ids, shape),
        attention_mask: new runtime.Tensor('int64', mask, shape),
      });
      const numbers = vectors?.data as Float32Array;
      return rows.map((_, r) => rounded(numbers.subarray(r * dimensions, (r + 1) * dimensions)));
    },
    end: () => session.release(),
  };
}

/** The direction in whole numbers, its longest part 127 long. */
function rounded(direction: Float32Array): SentenceVector {
  const longest = direction.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  return Int8Array.from(direction, (x) => Math.round((x * 127) / (longest || 1)));
}
