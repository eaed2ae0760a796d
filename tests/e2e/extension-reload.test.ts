import type { CDPSession } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import type { ExtensionBrowser } from '../../tools/browser/launch-chromium';
import { readPageState } from '../../tools/browser/read-page-state';
import { waitUntil } from '../../tools/browser/wait-until';
import { pageOf, startReading } from './support/demo-reading';

const reading = startReading();

it('an extension that is reloaded leaves no marks, elements or listeners in open pages', async () => {
  const { context, extensionId } = reading.browser();
  const demoPage = pageOf('epoch-times-2022-01-27');
  const tab = await reading.open(demoPage);
  await tab.marks();
  const url = reading.address(demoPage);
  await waitUntil('the whole page to be read', () => readPageState(reading.browser(), url));
  const [mark] = await tab.marks();
  if (!mark) throw new Error('no mark');
  await tab.hover(mark);
  const session = await context.newCDPSession(tab.page);
  const view = await ownView(session, extensionId);
  expect(await countListeners(session, view)).toBeGreaterThan(3);
  expect(await tab.page.evaluate(leftovers)).not.toEqual([]);

  await loadAgain(reading.browser());
  await waitUntil(
    'the page to be left alone',
    async () => (await tab.page.evaluate(leftovers)).length === 0,
  );
  expect(await countListeners(session, view)).toBe(0);

  // The extension goes on in pages that are loaded from then on.
  await tab.page.close();
  const next = await reading.open(demoPage);
  await next.marks();
  await next.page.close();
});

/** What an update does: the extension of the same id is loaded in place of the one that runs. */
async function loadAgain({ protocol }: ExtensionBrowser): Promise<void> {
  // Not in Playwright's list of commands yet.
  const send = protocol.send as (method: string, parameters: object) => Promise<unknown>;
  const path = inject('extensionFolder');
  await send.call(protocol, 'Extensions.loadUnpacked', { path });
}

/** The page's window, document and root as our content script's world has them. */
async function ownView(session: CDPSession, extensionId: string): Promise<string[]> {
  const found = new Promise<number>((settle) => {
    session.on('Runtime.executionContextCreated', ({ context: { origin, id } }) => {
      if (origin === `chrome-extension://${extensionId}`) settle(id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await found;
  const expressions = ['window', 'document', 'document.documentElement'];
  return Promise.all(
    expressions.map(async (expression) => {
      const { result } = await session.send('Runtime.evaluate', { expression, contextId });
      if (!result.objectId) throw new Error(`${expression} is no object.`);
      return result.objectId;
    }),
  );
}

/** How many listeners there are on objects of one world: those of another world are not told. */
async function countListeners(session: CDPSession, objects: string[]): Promise<number> {
  let count = 0;
  for (const objectId of objects) {
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId });
    count += listeners.length;
  }
  return count;
}

/** Runs in the page: everything there that is ours. */
function leftovers(): string[] {
  const painted = [...CSS.highlights].filter(([, ranges]) => ranges.size > 0);
  return [
    ...painted.map(([name]) => name),
    ...[...document.querySelectorAll('sidelight-host')].map(({ localName }) => localName),
  ];
}
