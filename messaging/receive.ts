import { browser } from 'wxt/browser';
import { type Answer, type Payload, type Reply, readEnvelope } from './message';
import type { PageToBackground, PanelToBackground, PanelToPage } from './protocol';
import { checkPayload, pageMayAsk } from './schemas';

export type Sender = {
  /** The tab that asks; absent for pages of ours outside tabs, such as the side panel. */
  tab?: number;
  window?: number;
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

export type PageHandlers = {
  [N in keyof PanelToPage]: (
    payload: Payload<PanelToPage, N>,
  ) => Answer<PanelToPage, N> | Promise<Answer<PanelToPage, N>>;
};

/**
 * Answers what content scripts and our own pages ask. Handlers run synchronously on arrival, since
 * opening the side panel needs the reader's gesture. A message is refused, with the reason, when its
 * sender may not ask it or its payload is not of the call's shape and size.
 */
export function answerBackgroundCalls(handlers: BackgroundHandlers): void {
  const ownPages = browser.runtime.getURL('/');
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const envelope = readEnvelope(message);
    if (envelope?.sidelight !== 'background') return undefined;
    if (sender.id !== browser.runtime.id) return undefined;
    const isOwnPage = sender.url?.startsWith(ownPages) ?? false;
    return reply(() => {
      const name = envelope.name as keyof BackgroundCalls;
      if (!isOwnPage && !pageMayAsk(name)) throw new Error(`A page may not ask “${name}”.`);
      const payload = checkPayload(name, envelope.payload);
      const handler = handlers[name] as (payload: unknown, sender: Sender) => unknown;
      return handler(payload, {
        ...(sender.tab?.id !== undefined && { tab: sender.tab.id }),
        ...(sender.tab?.windowId !== undefined && { window: sender.tab.windowId }),
        incognito: sender.tab?.incognito ?? false,
      });
    });
  });
}

/** Answers what the panel asks of this tab, until `signal` aborts. */
export function answerPageCalls(handlers: PageHandlers, signal: AbortSignal): void {
  const onMessage = (message: unknown) => {
    const envelope = readEnvelope(message);
    if (envelope?.sidelight !== 'page' || !Object.hasOwn(handlers, envelope.name)) return undefined;
    const handler = handlers[envelope.name as keyof PanelToPage] as (payload: unknown) => unknown;
    return reply(() => handler(envelope.payload));
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage));
}

async function reply(answer: () => unknown): Promise<Reply> {
  try {
    return { ok: true, value: (await answer()) ?? null };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
