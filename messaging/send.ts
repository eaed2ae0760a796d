import { browser } from 'wxt/browser';
import type { Answer, Arguments, Envelope, Reply } from './message';
import type { PageToBackground, PanelToBackground, PanelToPage } from './protocol';

/** Calls of both directions agree where they share a name; who may ask what is decided on arrival. */
type BackgroundCalls = PageToBackground & PanelToBackground;

/**
 * Asks the background. Throws with the background's message (cause and cure) when it refuses, and
 * when there is no background any more, as after an update of the extension.
 */
export async function askBackground<N extends keyof BackgroundCalls & string>(
  name: N,
  ...[payload]: Arguments<BackgroundCalls, N>
): Promise<Answer<BackgroundCalls, N>> {
  const envelope: Envelope = { sidelight: 'background', name, payload };
  return unwrap(await browser.runtime.sendMessage(envelope), name);
}

/**
 * Asks the content script of a tab; null when the tab has none, as on the browser's own pages or in
 * tabs opened before the extension was installed.
 */
export async function askPage<N extends keyof PanelToPage & string>(
  tab: number,
  name: N,
  ...[payload]: Arguments<PanelToPage, N>
): Promise<Answer<PanelToPage, N> | null> {
  const envelope: Envelope = { sidelight: 'page', name, payload };
  let reply: unknown;
  try {
    reply = await browser.tabs.sendMessage(tab, envelope, { frameId: 0 });
  } catch {
    return null;
  }
  return reply === undefined ? null : unwrap(reply, name);
}

function unwrap<T>(reply: unknown, name: string): T {
  const answer = reply as Reply | undefined;
  if (answer === undefined)
    throw new Error(`Sidelight gave no answer to “${name}”. Reload the page, then try again.`);
  if (!answer.ok) throw new Error(answer.error);
  return answer.value as T;
}
