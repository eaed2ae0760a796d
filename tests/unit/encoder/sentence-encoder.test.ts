import type { Tokenizer } from '@huggingface/tokenizers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createSentenceEncoder,
  type OnnxRuntime,
  type SentenceEncoder,
} from '../../../encoder/sentence-encoder';
import { openNodeEncoder } from '../../../tools/meaning/node-encoder';

type Feeds = { input_ids: { data: BigInt64Array; dims: number[] } };

/** A runtime whose model gives each sentence the next of the numbers it is told, and remembers what it was fed. */
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
      return { vectors: { data: Float32Array.from(vectors[fed.length - 1] ?? []) } };
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
const files = { graph: new Uint8Array(), weights: new Uint8Array() };
const open = (runtime: OnnxRuntime) =>
  createSentenceEncoder(runtime, tokenizer, files, description);

describe('a sentence encoder', () => {
  it('reads each sentence by itself', async () => {
    const { runtime, fed } = runtimeGiving([
      [1, 0],
      [0, 1],
    ]);
    await (await open(runtime)).encode(['a', 'four by']);
    expect(fed.map(({ input_ids }) => [[...input_ids.data], input_ids.dims])).toEqual([
      [
        [101n, 1n, 102n],
        [1, 3],
      ],
      [
        [101n, 4n, 2n, 102n],
        [1, 4],
      ],
    ]);
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

describe('the sentence encoder that is shipped', () => {
  let encoder: SentenceEncoder;

  beforeAll(async () => {
    encoder = await openNodeEncoder();
  });
  afterAll(() => encoder?.end());

  it('gives a sentence the same vector whatever is read beside it', async () => {
    const sentence = 'The harbour of Lund stays closed, the minister said.';
    const [alone] = await encoder.encode([sentence]);
    const beside = await encoder.encode([
      'No!',
      sentence,
      'Ferries, tugs and two trawlers that had been waiting off the mole since Tuesday turned back before noon.',
    ]);
    expect(beside[1]).toEqual(alone);
  });

  it('takes accents, quotation marks and letters of other scripts as they come', async () => {
    const [plain, accented, foreign, otherForeign] = await encoder.encode([
      'Zoe Muller spoke in Lodz.',
      'Zoë Müller spoke in Lodz.',
      'The paper Вести was closed.',
      'The paper 新聞報 was closed.',
    ]);
    expect(accented).toEqual(plain);
    expect(foreign).not.toEqual(plain);
    // Each is one unknown word, or three, and no reason to fail.
    expect(otherForeign).toHaveLength(384);
  });
});
