import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { EncoderAnswer, EncoderQuestion } from '../../../../encoder/questions';
import { refusalOf } from '../../../support/refusal';

type Listener<T> = (value: T) => void;

/** The encoder's document, as far as the background sees it. */
class FakePort {
  static opened: FakePort[] = [];
  questions: EncoderQuestion[] = [];
  answer: Listener<EncoderAnswer> = () => {};
  end: () => void = () => {};
  onMessage = {
    addListener: (listener: Listener<EncoderAnswer>) => {
      this.answer = listener;
    },
  };
  onDisconnect = {
    addListener: (listener: () => void) => {
      this.end = listener;
    },
  };
  constructor() {
    FakePort.opened.push(this);
  }
  postMessage(question: EncoderQuestion) {
    this.questions.push(question);
  }
  /** The question that was asked here, as soon as it is. */
  question = (): Promise<EncoderQuestion> =>
    vi.waitFor(() => {
      const last = this.questions.at(-1);
      if (!last) throw new Error('nothing asked yet');
      return last;
    });
}

const createDocument = vi.fn(async () => {});
const opened = (count: number) =>
  vi.waitFor(() => {
    expect(FakePort.opened).toHaveLength(count);
    return FakePort.opened.at(-1) as FakePort;
  });

async function ask(...sentences: string[]) {
  const module = await import('../../../../entrypoints/background/meaning/ask-encoder');
  return module.askEncoder(sentences);
}

beforeEach(() => {
  vi.resetModules();
  FakePort.opened = [];
  createDocument.mockClear();
  Object.assign(browser, {
    offscreen: { hasDocument: async () => false, createDocument, Reason: { WORKERS: 'WORKERS' } },
  });
  Object.assign(browser.runtime, { connect: () => new FakePort() });
});

it('opens the document once, and tells answers apart', async () => {
  const first = ask('One.');
  const port = await opened(1);
  await port.question();
  const second = ask('Two.');
  await vi.waitFor(() => expect(port.questions).toHaveLength(2));
  const [one, two] = port.questions as [EncoderQuestion, EncoderQuestion];
  port.answer({ id: two.id, vectors: [[2]] });
  port.answer({ id: one.id, vectors: [[1]] });
  expect(await Promise.all([first, second])).toEqual([[Int8Array.of(1)], [Int8Array.of(2)]]);
  expect(createDocument).toHaveBeenCalledOnce();
});

it('tells those apart that are asked before the document is there', async () => {
  const both = [ask('One.'), ask('Two.')];
  const port = await opened(1);
  await vi.waitFor(() => expect(port.questions).toHaveLength(2));
  for (const { id, sentences } of port.questions)
    port.answer({ id, vectors: [[sentences[0] === 'One.' ? 1 : 2]] });
  expect(await Promise.all(both)).toEqual([[Int8Array.of(1)], [Int8Array.of(2)]]);
});

it('asks another one when it is ended while it is asked', async () => {
  const answer = ask('One.');
  const port = await opened(1);
  await port.question();
  port.end();
  const next = await opened(2);
  const { id } = await next.question();
  next.answer({ id, vectors: [[7]] });
  expect(await answer).toEqual([Int8Array.of(7)]);
});

it('gives up when that is ended as well', async () => {
  const answer = ask('One.');
  for (const count of [1, 2]) {
    const port = await opened(count);
    await port.question();
    port.end();
  }
  expect(await refusalOf(answer)).toMatch('ended it twice');
});

it('says what the encoder says of a problem', async () => {
  const answer = ask('One.');
  const port = await opened(1);
  const { id } = await port.question();
  port.answer({ id, problem: 'the file model.onnx is damaged' });
  expect(await refusalOf(answer)).toMatch('the file model.onnx is damaged');
});
