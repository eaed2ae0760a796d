import type { Page } from 'playwright-core';
import { createRealm, type Realm } from './realm';
import { waitUntil } from './wait-until';

/**
 * The content script's world in a page: it sees the page's document, and extension functions such as
 * `chrome.dom` that open our closed shadow root. Follows the page when it is loaded anew.
 */
export async function openContentWorld(page: Page, extensionId: string): Promise<Realm> {
  const session = await page.context().newCDPSession(page);
  const origin = `chrome-extension://${extensionId}`;
  let contextId: number | null = null;
  const { frameTree } = await session.send('Page.getFrameTree');
  session.on('Runtime.executionContextCreated', ({ context }) => {
    // The script looks into frames of the page's own origin, and has a world there as well.
    const isOfPage = context.auxData?.['frameId'] === frameTree.frame.id;
    if (isOfPage && context.origin === origin) contextId = context.id;
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (contextId === executionContextId) contextId = null;
  });
  session.on('Runtime.executionContextsCleared', () => {
    contextId = null;
  });
  await session.send('Runtime.enable');
  const send = (method: string, parameters?: object) =>
    session.send(method as 'Runtime.evaluate', parameters as never) as Promise<never>;
  return {
    async evaluate<T>(fn: (argument: never) => T | Promise<T>, argument?: unknown): Promise<T> {
      const id = await waitUntil('the content script', () => contextId);
      return createRealm(send, id).evaluate(fn as (argument: unknown) => T, argument);
    },
  };
}
