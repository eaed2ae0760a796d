import type { Realm } from './realm';

type Point = { x: number; y: number };

/** The card's texts, in the parts a reader takes it in. */
export type CardText = {
  /** Who said it. */
  heading: string;
  /** True while the comparison is being fetched. */
  busy: boolean;
  /** The page's own words. */
  page: string;
  /** The other outlets with their words. */
  outlets: { name: string; words: string }[];
  denials: string[];
  compareLabel: string;
  /** All words of it, as laid out. */
  text: string;
  /** The middle of the Compare button, in the viewport; null when there is none. */
  compareAt: Point | null;
  /** Whether the keyboard's focus is in the card. */
  focused: boolean;
};

/** Reads the open card through the closed shadow root; null while it is closed or not there. */
export function readCard(world: Realm): Promise<CardText | null> {
  return world.evaluate(cardText);
}

/** Runs in the content script's world. */
function cardText(): CardText | null {
  const host = document.querySelector('sidelight-host');
  if (!(host instanceof HTMLElement)) return null;
  const root = chrome.dom.openOrClosedShadowRoot(host);
  const dialog = root?.querySelector('[role="dialog"]');
  if (!root || !dialog?.matches(':popover-open')) return null;
  const textOf = (selector: string, within: Element = dialog) =>
    within.querySelector(selector)?.textContent?.trim() ?? '';
  const button = dialog.querySelector('.primary-button');
  const box = button?.getBoundingClientRect();
  return {
    heading: textOf('.speaker'),
    busy: dialog.querySelector('[aria-busy="true"]') !== null,
    page: textOf('.page-words .wording-text'),
    outlets: [...dialog.querySelectorAll('.outlet-words')].map((section) => ({
      name: section.querySelector('.outlet')?.firstChild?.textContent?.trim() ?? '',
      words: textOf('.wording-text', section),
    })),
    denials: [...dialog.querySelectorAll('.denial')].map(({ textContent }) => textContent ?? ''),
    text: (dialog as HTMLElement).innerText,
    compareLabel: button?.textContent?.trim() ?? '',
    compareAt: box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null,
    focused: root.activeElement !== null,
  };
}
