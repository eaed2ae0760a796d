import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { refusalOf } from '../../../support/refusal';
import { api, ask, resetBrowser, senders, startWorker } from './support/worker';

beforeEach(async () => {
  await resetBrowser();
  await startWorker();
});

const told = () => {
  const sent = vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(undefined);
  return () => sent.mock.calls.map(([message]) => message);
};
const firstListener = (spy: { mock: { calls: unknown[][] } }) =>
  spy.mock.calls[0]?.[0] as (...values: unknown[]) => void;

describe('opening the panel from a page', () => {
  it('opens in the page’s window before anything is awaited, or the gesture is lost', () => {
    void ask('openPanel', { pack: 'a', statement: 'b' }, senders.page);
    expect(api.openSidePanel).toHaveBeenCalledWith({ windowId: 3 });
  });

  it('remembers the target for a panel that opens late, tells one that is open', async () => {
    const events = told();
    await ask('openPanel', { claim: 'c1', pack: 'a', statement: 'b' }, senders.page);
    expect(await ask('panelTarget', { tab: 7 })).toEqual({
      claim: 'c1',
      pack: 'a',
      statement: 'b',
    });
    expect(events()).toEqual([
      {
        sidelight: 'event',
        name: 'showStatement',
        payload: { claim: 'c1', pack: 'a', statement: 'b', tab: 7 },
      },
    ]);
  });

  it('opens no more than five in ten seconds for pages, and says so', async () => {
    const open = () => ask('openPanel', { pack: 'a', statement: 'b' }, senders.page);
    for (let i = 0; i < 5; i++) await open();
    expect(await refusalOf(open())).toMatch(/too often\. Wait ten seconds/);
    expect(api.openSidePanel).toHaveBeenCalledTimes(5);
    const now = performance.now();
    vi.spyOn(performance, 'now').mockReturnValue(now + 10_000);
    await open();
    expect(api.openSidePanel).toHaveBeenCalledTimes(6);
  });

  it('forgets the target with the tab', async () => {
    await ask('openPanel', { pack: 'a', statement: 'b' }, senders.page);
    await fakeBrowser.tabs.onRemoved.trigger(7, { windowId: 3, isWindowClosing: false });
    await vi.waitFor(async () => expect(await ask('panelTarget', { tab: 7 })).toBeNull());
  });
});

describe('the menu of a selection', () => {
  const click = (info: object, tab: object | undefined = { id: 7, windowId: 3 }) =>
    firstListener(api.onMenuClick)({ menuItemId: 'compare-selection', ...info }, tab);

  it('is made on installation', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', temporary: false });
    await vi.waitFor(() =>
      expect(api.createMenu).toHaveBeenCalledWith(
        expect.objectContaining({ title: 'Compare this sentence', contexts: ['selection'] }),
      ),
    );
  });

  it('opens the panel at once and has it look the text up', async () => {
    const events = told();
    click({ selectionText: '  The dam will hold.\n' });
    expect(api.openSidePanel).toHaveBeenCalledWith({ windowId: 3 });
    await vi.waitFor(() => expect(events()).toHaveLength(1));
    expect(events()[0]).toMatchObject({
      name: 'showLookUp',
      payload: { lookUp: 'The dam will hold.', tab: 7 },
    });
    expect(await ask('panelTarget', { tab: 7 })).toEqual({ lookUp: 'The dam will hold.' });
  });

  it('has the panel add the text once, and not begin with it for ever', async () => {
    click({ menuItemId: 'add-selection', selectionText: 'The dam will hold.' });
    const target = { lookUp: 'The dam will hold.', add: true };
    await vi.waitFor(async () => expect(await ask('panelTarget', { tab: 7 })).toEqual(target));
    expect(await ask('panelTarget', { tab: 7 })).toBeNull();
  });

  it.each([
    ['nothing is selected', { selectionText: ' ' }],
    ['the selection is unknown', {}],
    ['the item is another', { menuItemId: 'other', selectionText: 'a' }],
  ])('does nothing when %s', (_, info) => {
    click(info);
    expect(api.openSidePanel).not.toHaveBeenCalled();
  });

  it('looks up no more than some sentences of a selection that is a whole page', async () => {
    click({ selectionText: 'a'.repeat(10_000_000) });
    await vi.waitFor(async () => {
      const target = await ask<{ lookUp: string } | null>('panelTarget', { tab: 7 });
      expect(target?.lookUp).toHaveLength(4_000);
    });
  });
});

describe('keyboard commands', () => {
  const press = (command: string) => firstListener(api.onCommand)(command, { id: 7, windowId: 3 });

  it('open the panel', () => {
    press('open-panel');
    expect(api.openSidePanel).toHaveBeenCalledWith({ windowId: 3 });
  });

  it.each(['next-claim', 'previous-claim', 'toggle-marks'])('pass %s on to the page', (name) => {
    press(name);
    expect(api.sendToTab).toHaveBeenCalledWith(
      7,
      { sidelight: 'event', name: 'command', payload: { name } },
      { frameId: 0 },
    );
  });

  it('ignore a command of no manifest of ours', () => {
    press('format-disk');
    expect(api.sendToTab).not.toHaveBeenCalled();
  });
});

it('has the toolbar button open and close the panel', () => {
  expect(api.setPanelBehavior).toHaveBeenCalledWith({ openPanelOnActionClick: true });
});
