import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { problemsOf } from '../../../engine/problem/problem';
import { askBackground } from '../../../messaging/send';
import { saidOfError } from '../../support/i18n';

const vanished = [
  'Could not establish connection. Receiving end does not exist.',
  'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
  'The message port closed before a response was received.',
];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

type Send = (message: unknown) => Promise<unknown>;
const sendMessage = () => vi.spyOn(browser.runtime as { sendMessage: Send }, 'sendMessage');
const settled = async (question: Promise<unknown>) => {
  const outcome = question.then(
    (value) => ({ value }),
    (error: Error) => ({ error: problemsOf(error) ? saidOfError(error) : error.message }),
  );
  await vi.runAllTimersAsync();
  return outcome;
};

describe('askBackground', () => {
  it.each(vanished)('asks again when the background died: %s', async (message) => {
    const sent = sendMessage()
      .mockRejectedValueOnce(new Error(message))
      .mockResolvedValueOnce(undefined)
      .mockResolvedValueOnce({ ok: true, value: [] });
    expect(await settled(askBackground('listPacks'))).toEqual({ value: [] });
    expect(sent).toHaveBeenCalledTimes(3);
  });

  it('does not ask again what was refused', async () => {
    const sent = sendMessage().mockResolvedValue({ ok: false, error: 'No room.' });
    expect(await settled(askBackground('importPack', { json: '{}' }))).toEqual({
      error: 'No room.',
    });
    expect(sent).toHaveBeenCalledTimes(1);
  });

  it('gives up after four times, and says what to do', async () => {
    const sent = sendMessage().mockRejectedValue(new Error(vanished[0]));
    const { error } = (await settled(askBackground('listPacks'))) as { error: string };
    expect(error).toMatch(/no answer.*Reload the page/);
    expect(sent).toHaveBeenCalledTimes(4);
  });

  it('does not let a change that is asked for again undo a later one', async () => {
    const done: unknown[] = [];
    const sent = sendMessage().mockImplementation(async (message) => {
      done.push((message as { payload: unknown }).payload);
      if (sent.mock.calls.length === 1) throw new Error(vanished[0]);
      return { ok: true, value: null };
    });
    const both = Promise.all([
      askBackground('changeSettings', { tint: 'green' }),
      askBackground('changeSettings', { tint: 'blue' }),
    ]);
    await settled(both);
    expect(done).toEqual([{ tint: 'green' }, { tint: 'green' }, { tint: 'blue' }]);
  });

  it('does not wait for ever', async () => {
    sendMessage().mockReturnValue(new Promise(() => {}));
    const { error } = (await settled(askBackground('listPacks'))) as { error: string };
    expect(error).toMatch(/no answer/);
  });

  it('asks nobody when the extension is gone', async () => {
    const sent = sendMessage();
    vi.spyOn(browser, 'runtime', 'get').mockReturnValue({ sendMessage: sent } as never);
    const { error } = (await settled(askBackground('listPacks'))) as { error: string };
    expect(error).toMatch(/updated or removed. Reload/);
    expect(sent).not.toHaveBeenCalled();
  });
});
