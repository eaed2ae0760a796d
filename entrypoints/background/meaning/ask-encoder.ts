import { browser } from 'wxt/browser';
import type { EncoderAnswer, EncoderQuestion } from '../../../encoder/questions';
import { createRestingWorker } from '../../../encoder/resting-worker';
import type { SentenceVector } from '../../../engine/match/meaning/sentence-vector';

type Ask = (question: EncoderQuestion) => Promise<EncoderAnswer>;

let asking: Promise<Ask> | null = null;
let lastId = 0;

/**
 * The sentences' vectors from the encoder, which is started when it does not run.
 * @throws when there is none to be had, with the cause
 */
export async function askEncoder(sentences: string[]): Promise<SentenceVector[]> {
  asking ??= import.meta.env.FIREFOX ? startHere() : startInDocument();
  let answer: EncoderAnswer;
  try {
    lastId += 1;
    answer = await (await asking)({ id: lastId, sentences });
  } catch (error) {
    asking = null;
    throw error;
  }
  if ('problem' in answer) throw new Error(answer.problem);
  return answer.vectors.map((vector) => Int8Array.from(vector));
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
  const waiting = new Map<number, (answer: EncoderAnswer) => void>();
  port.onMessage.addListener((message) => {
    const answer = message as EncoderAnswer;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  port.onDisconnect.addListener(() => {
    asking = null;
    for (const [id, answer] of waiting) answer({ id, problem: 'it was ended by the browser' });
  });
  return (question) =>
    new Promise((resolve) => {
      waiting.set(question.id, resolve);
      port.postMessage(question);
    });
}
