import type { Realm } from './realm';
import { waitUntil } from './wait-until';

/**
 * The middle of the open card's button of this name, in the viewport, through the closed shadow root.
 *
 * @throws when it does not come in time.
 */
export function buttonInCard(world: Realm, label: string): Promise<{ x: number; y: number }> {
  return waitUntil(`the card’s button “${label}”`, () =>
    world.evaluate((wanted: string) => {
      const host = document.querySelector('sidelight-host');
      if (!(host instanceof HTMLElement)) return null;
      const buttons = chrome.dom.openOrClosedShadowRoot(host)?.querySelectorAll('button') ?? [];
      const button = [...buttons].find(({ textContent }) => textContent?.trim() === wanted);
      const box = button?.getBoundingClientRect();
      return box && box.width > 0
        ? { x: box.left + box.width / 2, y: box.top + box.height / 2 }
        : null;
    }, label),
  );
}
