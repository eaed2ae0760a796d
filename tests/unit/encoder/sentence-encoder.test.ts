import type { Tokenizer } from '@huggingface/tokenizers';
import { describe, expect, it } from 'vitest';
import { createSentenceEncoder, type OnnxRuntime } from '../../../encoder/sentence-encoder';

type Feeds = Record<'input_ids' | 'attention_mask', { data: BigInt64Array; dims: number[] }>;

/** A runtime whose model gives each sentence the numbers it is told, and remembers what it was fed. */
function runtimeGiving(vectors: number[][]) {
  const fed: Feeds[] = [];
  class Tensor {
    constructor(
      readonly type: string,
      readonly data: BigInt64Array,
      readonly dims: number[],
    ) {}
  }
  const session = {
    async run(feeds: Feeds) {
      fed.push(feeds);
      return { vectors: { data: Float32Array.from(vectors.flat()) } };
    },
    async release() {},
  };
  const runtime = { Tensor, InferenceSession: { create: async () => session } };
  return { runtime: runtime as unknown as OnnxRuntime, fed };
}

/** A token a word, by its length, between 101 and 102. */
const tokenizer = {
  encode: (text: string) => ({ ids: [101, ...text.split(' ').map(({ length }) => length), 102] }),
} as unknown as Tokenizer;

const description = { version: 'v', dimensions: 2, maxTokens: 5 };
const open = (runtime: OnnxRuntime) =>
  createSentenceEncoder(runtime, tokenizer, new Uint8Array(), description);

describe('a sentence encoder', () => {
  it('fills shorter sentences up, and says what is none of theirs', async () => {
    const { runtime, fed } = runtimeGiving([
      [1, 0],
      [0, 1],
    ]);
    await (await open(runtime)).encode(['a', 'four by']);
    const [feeds] = fed;
    expect(feeds?.input_ids.dims).toEqual([2, 4]);
    expect([...(feeds?.input_ids.data ?? [])]).toEqual([101n, 1n, 102n, 0n, 101n, 4n, 2n, 102n]);
    expect([...(feeds?.attention_mask.data ?? [])]).toEqual([1n, 1n, 1n, 0n, 1n, 1n, 1n, 1n]);
  });

  it('cuts what is too long, and closes it all the same', async () => {
    const { runtime, fed } = runtimeGiving([[1, 0]]);
    await (await open(runtime)).encode(['one three seven a b c d e']);
    expect([...(fed[0]?.input_ids.data ?? [])]).toEqual([101n, 3n, 5n, 5n, 102n]);
  });

  it('gives whole numbers, the longest part 127', async () => {
    const { runtime } = runtimeGiving([
      [0.5, -0.25],
      [0, 0],
    ]);
    const vectors = await (await open(runtime)).encode(['a', 'b']);
    expect(vectors).toEqual([Int8Array.of(127, -63), Int8Array.of(0, 0)]);
  });

  it('does not trouble the model about nothing', async () => {
    const { runtime, fed } = runtimeGiving([]);
    expect(await (await open(runtime)).encode([])).toEqual([]);
    expect(fed).toEqual([]);
  });
});
