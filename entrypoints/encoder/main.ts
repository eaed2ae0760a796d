import { browser } from 'wxt/browser';
import type { EncoderAnswer, EncoderQuestion } from '../../encoder/questions';
import { createRestingWorker } from '../../encoder/resting-worker';

/**
 * Nobody sees this page: Chromium's background cannot start a worker, so this one does it in its place, and
 * is gone when the worker rests.
 */
const worker = createRestingWorker('/encoder-worker.js', () => window.close());

browser.runtime.onConnect.addListener((port) => {
  if (port.name !== 'encoder') return;
  let isOpen = true;
  port.onDisconnect.addListener(() => {
    isOpen = false;
  });
  port.onMessage.addListener(async (question) => {
    const { id, sentences } = question as EncoderQuestion;
    const reply = await worker.ask(sentences);
    // The background may have ended meanwhile.
    if (isOpen) port.postMessage({ id, ...reply } satisfies EncoderAnswer);
  });
});
