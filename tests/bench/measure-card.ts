import { openArticleTab } from '../../tools/browser/article-tab';
import type { ExtensionBrowser } from '../../tools/browser/launch-chromium';

/** The least time from the marks until a reader opens one, in milliseconds. */
const dwell = 600;

/** Milliseconds from a click on a mark until the card is laid out, of first and later openings. */
export async function measureCard(
  extension: ExtensionBrowser,
  url: string,
  runs: number,
): Promise<{ first: number[]; later: number[] }> {
  const times = { first: [] as number[], later: [] as number[] };
  for (let run = 0; run < runs; run++) {
    const tab = await openArticleTab(extension, url);
    await tab.marks();
    // A reader is slower than that; by then the card's code is there.
    await tab.page.waitForTimeout(dwell);
    times.first.push(await tab.world.evaluate(openByClick));
    for (let again = 0; again < 3; again++) times.later.push(await tab.world.evaluate(openByClick));
    await tab.page.close();
  }
  return times;
}

/** Runs in the content script's world; closes the card again. */
async function openByClick(): Promise<number> {
  const ranges = [...CSS.highlights].flatMap(([name, marks]) =>
    name === 'sidelight-claim' || name === 'sidelight-denied' ? [...marks] : [],
  ) as Range[];
  const range = ranges[0];
  const element = range?.startContainer.parentElement;
  if (!range || !element) throw new Error('No mark is near the view.');
  element.scrollIntoView({ block: 'center' });
  const box = range.getClientRects()[0] as DOMRect;
  const event = new PointerEvent('click', {
    clientX: box.left + 4,
    clientY: box.top + box.height / 2,
    bubbles: true,
    composed: true,
  });
  const start = performance.now();
  element.dispatchEvent(event);
  const host = document.querySelector('sidelight-host') as HTMLElement;
  const dialog = chrome.dom.openOrClosedShadowRoot(host)?.querySelector('[role="dialog"]');
  // Placing takes a few microtasks.
  await new Promise<void>((resolve) => setTimeout(resolve));
  if (!dialog?.matches(':popover-open')) throw new Error('The card did not open.');
  dialog.getBoundingClientRect();
  const time = performance.now() - start;
  await new Promise<void>((resolve) => setTimeout(resolve, 300));
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  return time;
}
