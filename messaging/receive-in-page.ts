import { type Browser, browser } from 'wxt/browser';
import { type Answer, type Payload, type Reply, readEnvelope } from './message';
import type { BackgroundEvents, PanelToPage } from './protocol';
import { replyWith } from './reply';
import { whoSent } from './who-sent';

export type PageHandlers = {
  [N in keyof PanelToPage]: (
    payload: Payload<PanelToPage, N>,
  ) => Answer<PanelToPage, N> | Promise<Answer<PanelToPage, N>>;
};

/** What the background tells pages of. */
export type PageListeners = {
  [N in 'command' | 'readAgain']: (payload: Payload<BackgroundEvents, N>) => void;
};

/**
 * Answers what the panel asks of this tab and listens to the background, until `signal` aborts. Apart
 * from the background's side, so that content scripts do not carry the checks of what they send: what
 * they get is believed by who sent it, as the browser attests.
 */
export function receiveInPage(
  handlers: PageHandlers,
  listeners: PageListeners,
  signal: AbortSignal,
): void {
  const onMessage = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    answer: (reply: Reply) => void,
  ): boolean => {
    const envelope = readEnvelope(message);
    if (!envelope || whoSent(sender) !== 'ours') return false;
    const { sidelight, name, payload } = envelope;
    const known: object = sidelight === 'page' ? handlers : sidelight === 'event' ? listeners : {};
    if (!Object.hasOwn(known, name)) return false;
    const receive = (known as Record<string, (payload: unknown) => unknown>)[name];
    // Chromium wants a later answer given so, and Firefox takes it.
    void replyWith(() => receive?.(payload)).then(answer);
    return sidelight === 'page';
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage));
}
