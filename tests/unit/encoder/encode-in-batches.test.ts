import { expect, it } from 'vitest';
import { encodeInBatches } from '../../../encoder/encode-in-batches';

/** Vectors are as long as their sentence. */
function recorder() {
  const batches: string[][] = [];
  const encode = async (sentences: string[]) => {
    batches.push(sentences);
    return sentences.map(({ length }) => Int8Array.of(length));
  };
  return { encode, batches };
}

it('gives each sentence its own vector, whatever the order they are read in', async () => {
  const sentences = ['four', 'a', 'eleven word', 'to'];
  const vectors = await encodeInBatches(recorder(), sentences);
  for (const sentence of sentences)
    expect(vectors.get(sentence)).toEqual(Int8Array.of(sentence.length));
});

it('reads each sentence once, a handful at a time, and says how far it is', async () => {
  const { encode, batches } = recorder();
  const sentences = Array.from({ length: 40 }, (_, i) => 'x'.repeat(((i * 7) % 40) + 1));
  const told: number[] = [];
  await encodeInBatches({ encode }, [...sentences, ...sentences], (done) => told.push(done));
  expect(batches.flat()).toEqual(sentences);
  expect(told).toEqual([16, 32, 40]);
});

it('asks nothing about nothing', async () => {
  const { encode, batches } = recorder();
  expect((await encodeInBatches({ encode }, [])).size).toBe(0);
  expect(batches).toEqual([]);
});
