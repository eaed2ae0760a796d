import { type Browser, browser } from 'wxt/browser';
import { isSoundEvent } from './event-shapes';
import { type Arguments, type Envelope, type Payload, readEnvelope } from './message';
import type { BackgroundEvents, PageEvents } from './protocol';
import { whoSent } from './who-sent';

type Events = PageEvents & BackgroundEvents;

/** Tells the extension's own pages (panel, options) and the background. Nobody listening is fine. */
export function emit<N extends keyof Events & string>(
  name: N,
  ...[payload]: Arguments<Events, N>
): void {
  const envelope: Envelope = { sidelight: 'event', name, payload };
  browser.runtime.sendMessage(envelope).catch(() => {});
}

/** Tells the content script of one tab. No content script there is fine. */
export function emitToTab<N extends keyof BackgroundEvents & string>(
  tab: number,
  name: N,
  ...[payload]: Arguments<BackgroundEvents, N>
): void {
  const envelope: Envelope = { sidelight: 'event', name, payload };
  browser.tabs.sendMessage(tab, envelope, { frameId: 0 }).catch(() => {});
}

/**
 * Calls `listener` for each event of that name until `signal` aborts. `tab` is the tab the event
 * came from, absent when it came from the background or a page of ours that is not in a tab. An event
 * told by who may not tell it, or of another shape than its name says, is as if it had not been.
 */
export function onEvent<N extends keyof Events & string>(
  name: N,
  listener: (payload: Payload<Events, N>, tab: number | undefined) => void,
  signal?: AbortSignal,
): void {
  if (signal?.aborted) return;
  const onMessage = (message: unknown, sender: Browser.runtime.MessageSender): undefined => {
    const envelope = readEnvelope(message);
    if (envelope?.sidelight !== 'event' || envelope.name !== name) return undefined;
    if (!isSoundEvent(name, envelope.payload, whoSent(sender))) return undefined;
    listener(envelope.payload as Payload<Events, N>, sender.tab?.id);
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage));
}
