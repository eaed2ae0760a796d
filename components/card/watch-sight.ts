/** Tells of the open card whether the reader sees it. */
export type CardSight = {
  /** Whether all of it was seen, where it is now, for a moment before `press`: what begins a click. */
  isSeen(press: Event): boolean;
  /** To be called when the card was put elsewhere. */
  moved(): void;
  /** Puts the card over all that lies over it by now. */
  putOnTop(): void;
  stop(): void;
};

/** Watches an open card until it is stopped. */
export type WatchSight = (card: HTMLElement) => CardSight;

/**
 * How long the card is where it is before a click in it counts, in milliseconds: longer than between the two
 * clicks of a double one, shorter than a hand takes to a button.
 */
export const moment = 300;

/** How long nothing lay over it, in milliseconds; two looks at least. */
const clearTime = 100;

/** Between two looks, in milliseconds: Chromium allows no less. Up to half more, so that no page knows when. */
const delay = 100;

/** How old the last look may be when a click is made, in milliseconds: a page may keep the browser from the next. */
const freshness = 500;

/** A page may shrink all that is on it, the card too. */
export const isLegible = (card: HTMLElement): boolean => card.currentCSSZoom > 0.5;

/** The last that is shown is the top one. Focus stays, and what is scrolled. */
export function putOnTop(card: HTMLElement): void {
  card.hidePopover();
  card.showPopover();
}

/**
 * In Chromium the browser says whether each point of the card was painted with nothing of the page over it,
 * opaque and not distorted, whatever lets clicks through. It is asked again and again: by itself it tells of what
 * has changed only with a later frame, which may never come.
 */
export const watchSight: WatchSight = (card) => {
  let seenSince = Infinity;
  let seenAt = 0;
  let movedAt = performance.now();
  let timer: ReturnType<typeof setTimeout>;
  const observer = new IntersectionObserver(
    ([entry]) => {
      const { isVisible, time } = entry as VisibleEntry;
      seenSince = isVisible ? Math.min(seenSince, time) : Infinity;
      seenAt = time;
      clearTimeout(timer);
      timer = setTimeout(look, delay * (1 + Math.random() / 2));
    },
    { trackVisibility: true, delay } as IntersectionObserverInit,
  );
  const look = () => {
    observer.disconnect();
    observer.observe(card);
  };
  look();
  return {
    isSeen: ({ timeStamp }) =>
      timeStamp - movedAt > moment &&
      timeStamp - seenSince > clearTime &&
      timeStamp - seenAt < freshness &&
      isLegible(card),
    moved() {
      movedAt = performance.now();
    },
    putOnTop: () => putOnTop(card),
    stop() {
      clearTimeout(timer);
      observer.disconnect();
    },
  };
};

/** Of the second version of the observer, which TypeScript does not know. */
type VisibleEntry = IntersectionObserverEntry & { isVisible: boolean };
