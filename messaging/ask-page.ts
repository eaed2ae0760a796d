import { browser } from 'wxt/browser';
import { ProblemError, problem } from '../engine/problem/problem';
import type { Answer, Arguments, Envelope, Reply } from './message';
import { checkPageAnswer } from './page-answers';
import type { PanelToPage } from './protocol';

/**
 * Asks the content script of a tab; null when the tab has none, as on the browser's own pages or in
 * tabs opened before the extension was installed. Throws when it fails, and when what it answers is
 * not of the answer's shape.
 */
export async function askPage<N extends keyof PanelToPage & string>(
  tab: number,
  name: N,
  ...[payload]: Arguments<PanelToPage, N>
): Promise<Answer<PanelToPage, N> | null> {
  const envelope: Envelope = { sidelight: 'page', name, payload };
  let reply: Reply | undefined;
  try {
    reply = await browser.tabs.sendMessage(tab, envelope, { frameId: 0 });
  } catch {
    return null;
  }
  if (typeof reply !== 'object' || reply === null) return null;
  if (!reply.ok) {
    const cause = 'error' in reply ? String(reply.error) : name;
    throw new ProblemError(problem('problem.pageAnswer', cause));
  }
  return checkPageAnswer(name, reply.value) as Answer<PanelToPage, N>;
}
