import { type Browser, browser } from 'wxt/browser';
import { type Answer, type Payload, readEnvelope } from './message';
import type { PanelToPage } from './protocol';
import { replyWith } from './reply';
import { whoSent } from './who-sent';

export type PageHandlers = {
  [N in keyof PanelToPage]: (
    payload: Payload<PanelToPage, N>,
  ) => Answer<PanelToPage, N> | Promise<Answer<PanelToPage, N>>;
};

/**
 * Answers what the panel asks of this tab, until `signal` aborts. Apart from the background's side, so
 * that content scripts do not carry the checks of what they send.
 */
export function answerPageCalls(handlers: PageHandlers, signal: AbortSignal): void {
  const onMessage = (message: unknown, sender: Browser.runtime.MessageSender) => {
    const envelope = readEnvelope(message);
    if (envelope?.sidelight !== 'page' || !Object.hasOwn(handlers, envelope.name)) return undefined;
    if (whoSent(sender) !== 'ours') return undefined;
    const handler = handlers[envelope.name as keyof PanelToPage] as (payload: unknown) => unknown;
    return replyWith(() => handler(envelope.payload));
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage));
}
