import type { Page } from 'playwright-core';
import { openContentWorld } from './content-world';
import type { ExtensionBrowser } from './launch-chromium';
import { type PopoverText, readPopover } from './read-popover';
import type { Realm } from './realm';
import { waitUntil } from './wait-until';

/** A mark as the reader sees it: its sentence, and a point on its first line. */
export type SeenMark = { text: string; denied: boolean; x: number; y: number };

/** One tab with an article, and what a reader can do and see in it. */
export type ArticleTab = {
  page: Page;
  /** The content script's world, for what no reader could do. */
  world: Realm;
  /** Marks in view and a screen around it, in reading order; waits for the first. */
  marks(): Promise<SeenMark[]>;
  /** Rests the pointer on a mark and waits for the popover. */
  hover(mark: SeenMark): Promise<PopoverText>;
  /** What the popover shows; null while it is closed. */
  popover(): Promise<PopoverText | null>;
  /** Clicks the popover's Compare button with the mouse. */
  clickCompare(): Promise<void>;
};

/** Opens an address in a new tab of a browser with the extension. */
export async function openArticleTab(
  { context, extensionId }: ExtensionBrowser,
  url: string,
): Promise<ArticleTab> {
  const page = await context.newPage();
  const world = await openContentWorld(page, extensionId);
  await page.goto(url);
  const readyPopover = () =>
    waitUntil('the popover with its comparison', async () => {
      const text = await readPopover(world);
      return text?.busy === false && text;
    });
  return {
    page,
    world,
    marks: () => waitUntil('marks', async () => nonEmpty(await world.evaluate(seeMarks))),
    async hover(mark) {
      // Two steps: a pointer that was there already must move to be noticed.
      await page.mouse.move(mark.x - 2, mark.y);
      await page.mouse.move(mark.x, mark.y);
      return readyPopover();
    },
    popover: () => readPopover(world),
    async clickCompare() {
      const { compareAt } = await readyPopover();
      if (compareAt === null) throw new Error('The popover has no Compare button.');
      await page.mouse.click(compareAt.x, compareAt.y);
    },
  };
}

function nonEmpty<T>(list: T[]): T[] | null {
  return list.length > 0 ? list : null;
}

/** Runs in the content script's world: the ranges that are painted now. */
function seeMarks(): SeenMark[] {
  const kinds = [
    { name: 'sidelight-claim', denied: false },
    { name: 'sidelight-denied', denied: true },
  ];
  return kinds
    .flatMap(({ name, denied }) =>
      [...(CSS.highlights.get(name) ?? [])].map((range) => ({ range: range as Range, denied })),
    )
    .sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range))
    .map(({ range, denied }) => {
      const [line] = range.getClientRects();
      return {
        text: range.toString(),
        denied,
        x: line ? line.left + line.width / 2 : -1,
        y: line ? line.top + line.height / 2 : -1,
      };
    });
}
