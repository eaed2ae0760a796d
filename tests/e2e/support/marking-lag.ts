import { expect } from 'vitest';
import type { Realm } from '../../../tools/browser/realm';

/** How long marks may take once their text can be seen, in milliseconds: what a reader is promised. */
const promisedMs = 600;

/**
 * How often a page that was too slow is looked at again, by itself: a build machine has five pages open at
 * once, and other work to do.
 */
const moreTries = 2;

/** @throws when the marks were too late each time; `again` opens the page anew, and tells its lag. */
export async function expectPromise(lag: number, again: () => Promise<number>): Promise<void> {
  const lags = [lag];
  while (Math.min(...lags) > promisedMs && lags.length <= moreTries) lags.push(await again());
  expect(Math.min(...lags), `milliseconds without marks: ${lags}`).toBeLessThanOrEqual(promisedMs);
}

type Clock = { lag: number; since: number | null };

/**
 * Runs in the page's own world, best before its text is there: looks at every frame whether all of the
 * sentences can be seen and whether all of them are painted, by the page's own clock.
 */
export function watchLag(sentences: string[]): void {
  const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
  const wanted = sentences.map(lettersOf);
  const clock: Clock = { lag: 0, since: null };
  (window as { markingLag?: Clock }).markingLag = clock;

  const seenText = (root: Element): string => {
    let text = (root as HTMLElement).innerText;
    for (const { shadowRoot } of root.querySelectorAll('*'))
      for (const child of shadowRoot?.children ?? []) text += seenText(child);
    return text;
  };
  const isSeen = () => {
    const text = lettersOf(seenText(document.body));
    return wanted.every((sentence) => text.includes(sentence));
  };
  const isMarked = () => {
    const marked = new Set<string>();
    CSS.highlights.get('sidelight-claim')?.forEach((each) => {
      const range = each as Range;
      if (range.getClientRects().length > 0) marked.add(lettersOf(range.toString()));
    });
    return wanted.every((sentence) => marked.has(sentence));
  };
  const look = (now: number) => {
    const isWaiting = document.body !== null && isSeen() && !isMarked();
    if (isWaiting) clock.since ??= now;
    else if (clock.since !== null) {
      clock.lag = Math.max(clock.lag, now - clock.since);
      clock.since = null;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/**
 * The longest time since `watchLag` in which the sentences could be seen and were not all painted, in
 * milliseconds; infinite while that lasts.
 */
export async function readLag(page: Realm): Promise<number> {
  const clock = await page.evaluate(() => (window as { markingLag?: Clock }).markingLag);
  if (!clock) throw new Error('Nobody has watched the page.');
  return clock.since === null ? clock.lag : Number.POSITIVE_INFINITY;
}
