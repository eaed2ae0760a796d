import { type ArticleTab, openArticleTab } from '../../tools/browser/article-tab';
import type { ExtensionBrowser } from '../../tools/browser/launch-chromium';

/** The least time from the marks until a reader opens one, in milliseconds. */
const dwell = 600;

/** How long a page rests between two openings, in milliseconds. */
const rest = 300;

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
    times.first.push(await openByClick(tab));
    for (let again = 0; again < 3; again++) times.later.push(await openByClick(tab));
    await tab.page.close();
  }
  return times;
}

/** With the browser's own mouse, since what a script makes up opens nothing. Closes the card again. */
async function openByClick({ page, world }: ArticleTab): Promise<number> {
  const { x, y } = await world.evaluate(awaitClick);
  await page.mouse.click(x, y);
  const time = await world.evaluate(timeOfOpening);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(rest);
  return time;
}

type Timed = { opening?: Promise<number> };

/** Runs in the content script's world: brings the first mark into view, and times the next click. */
function awaitClick(): { x: number; y: number } {
  const ranges = [...CSS.highlights].flatMap(([name, marks]) =>
    name === 'sidelight-claim' || name === 'sidelight-denied' ? [...marks] : [],
  ) as Range[];
  const range = ranges[0];
  const element = range?.startContainer.parentElement;
  if (!range || !element) throw new Error('No mark is near the view.');
  element.scrollIntoView({ block: 'center' });
  (globalThis as Timed).opening = new Promise((settle, fail) => {
    let start = 0;
    const begin = () => {
      start = performance.now();
    };
    const end = () => {
      const host = document.querySelector('sidelight-host') as HTMLElement;
      const dialog = chrome.dom.openOrClosedShadowRoot(host)?.querySelector('[role="dialog"]');
      if (!dialog?.matches(':popover-open')) return fail(new Error('The card did not open.'));
      dialog.getBoundingClientRect();
      settle(performance.now() - start);
    };
    // The click follows at once, and is heard by the extension first. Placing takes a few microtasks.
    window.addEventListener('pointerup', begin, { capture: true, once: true });
    window.addEventListener('click', () => setTimeout(end), { capture: true, once: true });
  });
  const box = range.getClientRects()[0] as DOMRect;
  return { x: box.left + 4, y: box.top + box.height / 2 };
}

/** Runs in the content script's world. */
function timeOfOpening(): Promise<number> {
  return (globalThis as Timed).opening as Promise<number>;
}
