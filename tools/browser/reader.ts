import { buttonInCard } from './card-button';
import { type CardText, readCard } from './read-card';
import type { Realm } from './realm';
import { waitUntil } from './wait-until';

/** A mark as the reader sees it. */
export type SeenMark = { text: string; denied: boolean };

/** The mouse, in CSS pixels of the viewport. */
export type Pointer = {
  move(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
};

/** What a reader can see and do on a page, in whatever browser. */
export type Reader = {
  /** Marks in view and a screen around it, in reading order; waits, and scrolls, for the first. */
  marks(): Promise<SeenMark[]>;
  /** The words of the mark the reader is at; null when at none. */
  activeMark(): Promise<string | null>;
  /** Scrolls to a mark, rests the pointer on it and waits for the card with its comparison. */
  hover(mark: SeenMark): Promise<CardText>;
  /** What the card shows; null while it is closed. */
  card(): Promise<CardText | null>;
  /** Clicks the card's Compare button with the mouse. */
  clickCompare(): Promise<void>;
  /**
   * Clicks the card's button of this name with the mouse; again as long as the card says that nothing was done. The browser
   * of a busy machine may not have told it in time that it is seen.
   */
  clickInCard(label: string): Promise<void>;
};

/** What a hand takes from a card that has come to one of its buttons, in milliseconds: no click counts sooner. */
const handTime = 450;

export const takeTime = (): Promise<void> => pause(handTime);

/** How long a card that was left is waited for, in milliseconds: one that was clicked stays. */
const leavingTime = 1_500;

const pause = (ms: number): Promise<void> => new Promise((settle) => setTimeout(settle, ms));

/** How often is looked for a card before the hand that rests on its mark moves a little, some five seconds on. */
const looksPerMove = 35;

/** How long an empty view is believed in before scrolling on, in rounds of looking. */
const patience = 8;

/**
 * A reader of the page that `world` looks into.
 *
 * @param world sees the document, and closed shadow roots through `chrome.dom`.
 */
export function createReader(world: Realm, pointer: Pointer): Reader {
  const readyCard = () =>
    waitUntil('the card with its comparison', async () => {
      const text = await readCard(world);
      return text?.busy === false && text;
    });
  /** The card of another mark may lie over this one: a reader leaves it, and it closes unless it was clicked. */
  const leaveOtherCard = async (mark: SeenMark): Promise<void> => {
    if ((await world.evaluate(seeActiveMark)) === mark.text) return;
    await pointer.move(1, 1);
    const end = Date.now() + leavingTime;
    while (Date.now() < end && (await readCard(world)) !== null) await pause(50);
  };
  const clickUntilDone = (what: string, find: () => Promise<{ x: number; y: number }>) =>
    waitUntil(`${what} to be carried out`, async () => {
      const { x, y } = await find();
      await takeTime();
      await pointer.click(x, y);
      return !(await world.evaluate(isLeftUndone));
    });
  let emptyViews = 0;
  return {
    marks: () =>
      waitUntil('marks', async () => {
        const marks = await world.evaluate(seeMarks);
        if (marks.length > 0) return marks;
        // Marks far from the view are not painted; an article may have its first one further down.
        if (++emptyViews % patience === 0) await world.evaluate(scrollOn);
        return null;
      }),
    activeMark: () => world.evaluate(seeActiveMark),
    async hover(mark) {
      await leaveOtherCard(mark);
      const { x, y } = await waitUntil(`the mark “${mark.text}”`, () =>
        world.evaluate(bringIntoView, mark.text),
      );
      let looks = 0;
      // A card that is open for another mark stays until the pointer has rested here.
      await waitUntil(`the card of “${mark.text}”`, async () => {
        // Two steps: a pointer that was there already must move to be noticed. Once more when the page was read anew
        // under it, after a change of settings.
        if (looks++ % looksPerMove === 0) {
          await pointer.move(x - 2, y);
          await pointer.move(x, y);
        }
        return (await world.evaluate(seeActiveMark)) === mark.text;
      });
      return readyCard();
    },
    card: () => readCard(world),
    async clickCompare() {
      await clickUntilDone('Compare', async () => {
        const { compareAt } = await readyCard();
        if (compareAt === null) throw new Error('The card has no Compare button.');
        return compareAt;
      });
    },
    async clickInCard(label) {
      await clickUntilDone(`“${label}”`, () => buttonInCard(world, label));
    },
  };
}

/** Runs in the content script's world: whether the card says that the last click was not carried out. */
function isLeftUndone(): boolean {
  const host = document.querySelector('sidelight-host');
  if (!(host instanceof HTMLElement)) return false;
  return chrome.dom.openOrClosedShadowRoot(host)?.querySelector('.left-undone') != null;
}

/** Runs in the page: one screen down when there are marks, though none near; else nothing. */
function scrollOn(): void {
  if (CSS.highlights.has('sidelight-claim')) window.scrollBy(0, window.innerHeight);
}

/** Runs in the content script's world: the ranges that are painted now. */
function seeMarks(): SeenMark[] {
  const painted: { range: Range; denied: boolean }[] = [];
  const collect = (name: string, denied: boolean) =>
    // Firefox lets privileged code call forEach, but not iterate.
    CSS.highlights.get(name)?.forEach((range) => {
      painted.push({ range: range as Range, denied });
    });
  collect('sidelight-claim', false);
  collect('sidelight-denied', true);
  return painted
    .sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range))
    .map(({ range, denied }) => ({ text: range.toString(), denied }));
}

/** Runs in the page. */
function seeActiveMark(): string | null {
  let text: string | null = null;
  CSS.highlights.get('sidelight-active')?.forEach((range) => {
    text = String(range);
  });
  return text;
}

/** Runs in the content script's world: the middle of the mark's first line, scrolled to if need be. */
function bringIntoView(text: string): { x: number; y: number } | null {
  const ranges: Range[] = [];
  for (const name of ['sidelight-claim', 'sidelight-denied']) {
    CSS.highlights.get(name)?.forEach((each) => {
      ranges.push(each as Range);
    });
  }
  const range = ranges.find((each) => each.toString() === text);
  if (!range) return null;
  const firstLine = () => range.getClientRects()[0];
  const isInView = (box: DOMRect) => box.top > 0 && box.bottom < window.innerHeight;
  const before = firstLine();
  if (!before || !isInView(before)) {
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }
  const line = firstLine();
  if (!line || !isInView(line)) return null;
  return { x: line.left + line.width / 2, y: line.top + line.height / 2 };
}
