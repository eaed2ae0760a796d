import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isSoundEvent } from '../../../messaging/event-shapes';
import { onEvent } from '../../../messaging/events';
import { ownSender } from '../../support/fake-browser';

const id = fakeBrowser.runtime.id;
const contentScript = { id, url: 'https://a.example/', tab: { id: 4 } };
const lookalike = { id, url: `https://a.example/#chrome-extension://${id}/`, tab: { id: 4 } };
const target = { tab: 4, pack: 'ferry-2031', statement: 'captain-denies' };

/** Event, payload, who may tell it. */
const events: [name: string, payload: unknown, teller: 'page' | 'ours'][] = [
  ['pageChanged', { url: 'https://a.example/' }, 'page'],
  ['claimEntered', { claim: 'c4' }, 'page'],
  ['command', { name: 'next-claim' }, 'ours'],
  ['readAgain', undefined, 'ours'],
  ['readAgain', null, 'ours'],
  ['showStatement', target, 'ours'],
  ['showStatement', { ...target, claim: 'c4' }, 'ours'],
  ['showLookUp', { tab: 4, lookUp: 'He denies it.' }, 'ours'],
];

const misshapen: [name: string, payload: unknown][] = [
  ['pageChanged', undefined],
  ['pageChanged', { url: 'a'.repeat(20_001) }],
  ['claimEntered', { claim: '../c4' }],
  ['claimEntered', { claim: { toString: 'c4' } }],
  ['claimEntered', 'c4'],
  ['command', { name: 'erase' }],
  ['showStatement', { ...target, tab: '4' }],
  ['showStatement', { ...target, pack: '__proto__' }],
  ['showStatement', { ...target, claim: 4 }],
  ['showLookUp', { tab: 4, lookUp: 'a'.repeat(10_000_000) }],
  ['showLookUp', { tab: Number.NaN, lookUp: 'a' }],
  ['toString', {}],
  ['__proto__', {}],
];

afterEach(() => fakeBrowser.runtime.onMessage.removeAllListeners());

describe('isSoundEvent', () => {
  it.each(events)('takes %s %o of %s alone', (name, payload, teller) => {
    for (const each of ['page', 'ours', 'stranger'] as const)
      expect(isSoundEvent(name, payload, each)).toBe(each === teller);
  });

  it.each(misshapen)('refuses %s of another shape', (name, payload) => {
    expect(isSoundEvent(name, payload, 'ours')).toBe(false);
    expect(isSoundEvent(name, payload, 'page')).toBe(false);
  });

  it('decides on anything at all', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...events.map(([name]) => name)),
        fc.anything(),
        (name, payload) => {
          expect(typeof isSoundEvent(name, payload, 'ours')).toBe('boolean');
        },
      ),
    );
  });
});

describe('onEvent', () => {
  const tell = (payload: unknown, sender: object) =>
    fakeBrowser.runtime.onMessage.trigger(
      { sidelight: 'event', name: 'showStatement', payload },
      sender as never,
    );

  it('hears the background', async () => {
    const heard = vi.fn();
    onEvent('showStatement', heard);
    await tell(target, ownSender());
    expect(heard).toHaveBeenCalledWith(target, undefined);
  });

  it.each([
    ['a content script', contentScript],
    ['a page whose address looks like ours', lookalike],
    ['another extension', { id: 'other', url: 'chrome-extension://other/a.html' }],
    ['nobody', {}],
  ])('does not hear %s tell what is the background’s', async (_, sender) => {
    const heard = vi.fn();
    onEvent('showStatement', heard);
    await tell(target, sender);
    expect(heard).not.toHaveBeenCalled();
  });

  it('is deaf after its signal', async () => {
    const heard = vi.fn();
    const ended = new AbortController();
    onEvent('showStatement', heard, ended.signal);
    ended.abort();
    await tell(target, ownSender());
    expect(heard).not.toHaveBeenCalled();
  });
});
