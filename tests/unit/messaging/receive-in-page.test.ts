import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { receiveInPage } from '../../../messaging/receive-in-page';
import { ownSender } from '../../support/fake-browser';

const { id } = fakeBrowser.runtime;
/** What a page that has got into our content script could send. */
const contentScript = { id, url: 'https://a.example/', tab: { id: 4 } };
const stranger = { id: 'another-extension', url: 'chrome-extension://another-extension/a.html' };

const handlers = {
  readPage: vi.fn(() => null),
  readSite: vi.fn(() => ({ host: 'a.example', siteMode: 'on' as const })),
  readArticle: vi.fn(() => null),
  showClaim: vi.fn(() => true),
};
const listeners = { command: vi.fn(), readAgain: vi.fn() };
let end: AbortController;

beforeEach(() => {
  vi.clearAllMocks();
  end = new AbortController();
  receiveInPage(handlers, listeners, end.signal);
});
afterEach(() => fakeBrowser.runtime.onMessage.removeAllListeners());

/** What is answered; undefined when nobody does. */
async function send(message: object, sender: object): Promise<unknown> {
  const answer = vi.fn();
  // The fake hands on whatever it is given, also the third argument that its type leaves out.
  const trigger: (...given: never[]) => Promise<unknown[]> = fakeBrowser.runtime.onMessage.trigger;
  const [isAnswered] = await trigger(...([message, sender, answer] as never[]));
  if (isAnswered) await vi.waitFor(() => expect(answer).toHaveBeenCalled());
  return isAnswered ? answer.mock.lastCall?.[0] : undefined;
}

const ask = { sidelight: 'page', name: 'showClaim', payload: 'c4' };
const tell = { sidelight: 'event', name: 'command', payload: { name: 'next-claim' } };

describe('receiveInPage', () => {
  it('answers our own pages', async () => {
    expect(await send(ask, ownSender())).toEqual({ ok: true, value: true });
    expect(handlers.showClaim).toHaveBeenCalledExactlyOnceWith('c4');
  });

  it('hears the background, and answers nothing', async () => {
    expect(await send(tell, ownSender())).toBeUndefined();
    expect(listeners.command).toHaveBeenCalledExactlyOnceWith({ name: 'next-claim' });
  });

  it.each([
    ['a content script', contentScript],
    ['another extension', stranger],
  ])('believes nothing of %s', async (_, sender) => {
    expect(await send(ask, sender)).toBeUndefined();
    await send(tell, sender);
    expect(handlers.showClaim).not.toHaveBeenCalled();
    expect(listeners.command).not.toHaveBeenCalled();
  });

  it.each([
    { sidelight: 'page', name: 'toString', payload: null },
    { sidelight: 'page', name: 'command', payload: null },
    { sidelight: 'event', name: 'readPage', payload: null },
    { sidelight: 'background', name: 'readPage', payload: null },
    { name: 'readPage' },
  ])('leaves %j alone', async (message) => {
    expect(await send(message, ownSender())).toBeUndefined();
    expect(listeners.command).not.toHaveBeenCalled();
    expect(handlers.readPage).not.toHaveBeenCalled();
  });

  it('is silent when the page has ended', async () => {
    end.abort();
    expect(await send(ask, ownSender())).toBeUndefined();
    expect(handlers.showClaim).not.toHaveBeenCalled();
  });
});
