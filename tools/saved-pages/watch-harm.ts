import type { Page } from 'playwright-core';

/** What the extension did to a page, besides showing marks. */
export type Harm = {
  /** Exceptions and console errors that come from the extension's scripts. */
  exceptions: string[];
  /** Changes of the page's document outside of the extension's one host element. */
  domChanges: string[];
  /** Addresses outside of the extension that its scripts asked for in the page. */
  requests: string[];
};

export type HarmWatch = {
  /** Forgets what was seen; to be called before a page is loaded. */
  reset(): void;
  /** What was seen since then, without asking the page's own world, which may be broken. */
  seen(): Omit<Harm, 'domChanges'>;
  /** What was seen since then. */
  read(): Promise<Harm>;
};

const isOurs = (url: string | undefined) => /^(?:chrome|moz)-extension:/.test(url ?? '');

declare global {
  var sidelightDomChanges: string[] | undefined;
}

/** Watches the page over the DevTools protocol and with an observer in the page's own world. */
export async function watchHarm(page: Page): Promise<HarmWatch> {
  let exceptions: string[] = [];
  let requests: string[] = [];
  const session = await page.context().newCDPSession(page);
  const ourContexts = new Set<number>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (isOurs(context.origin)) ourContexts.add(context.id);
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: details }) => {
    const frames = details.stackTrace?.callFrames ?? [];
    const ours =
      ourContexts.has(details.executionContextId ?? -1) ||
      isOurs(details.url) ||
      frames.some((frame) => isOurs(frame.url));
    if (ours) exceptions.push(details.exception?.description ?? details.text);
  });
  session.on('Runtime.consoleAPICalled', ({ executionContextId, args }) => {
    if (!ourContexts.has(executionContextId)) return;
    exceptions.push(`console: ${args.map((each) => each.value ?? each.description).join(' ')}`);
  });
  session.on('Network.requestWillBeSent', ({ request, initiator }) => {
    const frames = initiator.stack?.callFrames ?? [];
    // The extension's own files come from the disk; nothing is asked of anybody.
    if (isOurs(request.url)) return;
    if (isOurs(initiator.url) || frames.some((frame) => isOurs(frame.url)))
      requests.push(request.url);
  });
  await session.send('Runtime.enable');
  await session.send('Network.enable');
  await page.addInitScript(observeDocument);
  return {
    reset() {
      exceptions = [];
      requests = [];
    },
    seen: () => ({ exceptions, requests }),
    async read() {
      const domChanges = await page.evaluate(() => globalThis.sidelightDomChanges);
      if (!domChanges) throw new Error('The page was not observed; its document came too early.');
      return { exceptions, domChanges, requests };
    },
  };
}

/**
 * Runs in the page: every change after parsing, apart from the host coming and going. Nothing in it may
 * have a name of its own: the compiler adds calls for those that a page does not know.
 */
function observeDocument(): void {
  if (window.top !== window) return;
  const changes: string[] = [];
  globalThis.sidelightDomChanges = changes;
  document.addEventListener('DOMContentLoaded', () => {
    const sheets = document.adoptedStyleSheets.length;
    new MutationObserver((records) => {
      for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
        const nodes = [...addedNodes, ...removedNodes];
        if (nodes.length > 0 && nodes.every((node) => node.nodeName === 'SIDELIGHT-HOST')) continue;
        const what = attributeName ?? nodes.map((node) => node.nodeName).join(', ');
        changes.push(`${type} of ${target.nodeName}: ${what}`);
      }
      if (document.adoptedStyleSheets.length !== sheets) changes.push('adopted style sheets');
    }).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
}
