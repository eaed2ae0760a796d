import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openEncoder } from '../../encoder/open-encoder';
import type { EncoderAnswer, EncoderQuestion } from '../../encoder/questions';
import type { SentenceEncoder } from '../../encoder/sentence-encoder';
import { causeOf } from '../../engine/problem/problem';

/** Reads what sentences mean, apart from everything that a reader waits for. */
export default defineUnlistedScript(() => {
  let encoder: Promise<SentenceEncoder> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const answer = async ({ id, sentences }: EncoderQuestion): Promise<EncoderAnswer> => {
    try {
      encoder ??= openEncoder();
      const vectors = await (await encoder).encode(sentences);
      return { id, vectors: vectors.map((vector) => [...vector]) };
    } catch (error) {
      return { id, problem: causeOf(error) };
    }
  };
  // One after another: the runtime has one thread and one memory.
  self.onmessage = ({ data }: MessageEvent<EncoderQuestion>) => {
    last = last.then(async () => self.postMessage(await answer(data)));
  };
});
