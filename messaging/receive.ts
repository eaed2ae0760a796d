import { browser } from 'wxt/browser';
import { type Answer, type Payload, readEnvelope } from './message';
import type { PageToBackground, PanelToBackground } from './protocol';
import { replyWith } from './reply';
import { checkPayload, pageMayAsk } from './schemas';
import { whoSent } from './who-sent';

export type Sender = {
  /** The tab that asks; absent for pages of ours outside tabs, such as the side panel. */
  tab?: number;
  window?: number;
  /** The address of the page that asks. */
  url?: string;
  /** True in a private window. */
  incognito: boolean;
};

type BackgroundCalls = PageToBackground & PanelToBackground;

export type BackgroundHandlers = {
  [N in keyof BackgroundCalls]: (
    payload: Payload<BackgroundCalls, N>,
    sender: Sender,
  ) => Answer<BackgroundCalls, N> | Promise<Answer<BackgroundCalls, N>>;
};

/**
 * Answers what content scripts and our own pages ask. Handlers run synchronously on arrival, since
 * opening the side panel needs the reader's gesture. A message is refused, with the reason, when its
 * sender may not ask it or its payload is not of the call's shape and size.
 */
export function answerBackgroundCalls(handlers: BackgroundHandlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const envelope = readEnvelope(message);
    if (envelope?.sidelight !== 'background') return undefined;
    const asker = whoSent(sender);
    if (asker === 'stranger') return undefined;
    return replyWith(() => {
      const name = envelope.name as keyof BackgroundCalls;
      if (asker === 'page' && !pageMayAsk(name)) throw new Error(`A page may not ask “${name}”.`);
      const payload = checkPayload(name, envelope.payload);
      const handler = handlers[name] as (payload: unknown, sender: Sender) => unknown;
      return handler(payload, {
        ...(sender.tab?.id !== undefined && { tab: sender.tab.id }),
        ...(sender.tab?.windowId !== undefined && { window: sender.tab.windowId }),
        ...(sender.url !== undefined && { url: sender.url }),
        incognito: sender.tab?.incognito ?? false,
      });
    });
  });
}
