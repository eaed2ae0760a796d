import { browser } from 'wxt/browser';
import type { EncoderAnswer, EncoderQuestion, EncoderReply } from '../../../encoder/questions';
import { createRestingWorker } from '../../../encoder/resting-worker';
import type { SentenceVector } from '../../../engine/match/meaning/sentence-vector';
import { errorOf, ProblemError, problem } from '../../../engine/problem/problem';

/** Null when the encoder was ended before it answered. */
type Ask = (sentences: string[]) => Promise<EncoderReply | null>;

let asking: Promise<Ask> | null = null;

/**
 * The sentences' vectors from the encoder, which is started when it does not run, and once more when it is ended
 * while it is asked, as by its rest.
 * @throws when there is none to be had, with the cause
 */
export async function askEncoder(sentences: string[]): Promise<SentenceVector[]> {
  const answer = (await askOnce(sentences)) ?? (await askOnce(sentences));
  if (!answer) throw new ProblemError(problem('problem.modelEnded'));
  if ('problem' in answer) throw errorOf(answer.problem);
  return answer.vectors.map((vector) => Int8Array.from(vector));
}

async function askOnce(sentences: string[]): Promise<EncoderReply | null> {
  asking ??= import.meta.env.FIREFOX ? startHere() : startInDocument();
  try {
    return await (await asking)(sentences);
  } catch (error) {
    asking = null;
    throw error;
  }
}

/** Firefox's background is a page and has workers of its own. */
async function startHere(): Promise<Ask> {
  return createRestingWorker('/encoder-worker.js').ask;
}

/** Chromium's background is a worker: a page that nobody sees starts another one in its place. */
async function startInDocument(): Promise<Ask> {
  const { offscreen } = browser;
  if (!(await offscreen.hasDocument())) {
    await offscreen.createDocument({
      url: '/encoder.html',
      reasons: [offscreen.Reason.WORKERS],
      justification: 'Runs the model that tells whether two sentences say the same.',
    });
  }
  const port = browser.runtime.connect({ name: 'encoder' });
  let lastId = 0;
  const waiting = new Map<number, (answer: EncoderAnswer | null) => void>();
  port.onMessage.addListener((message) => {
    const answer = message as EncoderAnswer;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  port.onDisconnect.addListener(() => {
    asking = null;
    for (const answer of waiting.values()) answer(null);
  });
  return (sentences) =>
    new Promise((resolve) => {
      lastId += 1;
      waiting.set(lastId, resolve);
      port.postMessage({ id: lastId, sentences } satisfies EncoderQuestion);
    });
}
