import { isLegible, moment, putOnTop, type WatchSight } from './watch-sight';

/** What a page may have above or below the card. */
const topLayer = ':popover-open, :modal, :fullscreen';

/** Set on a page that changes its view with a picture over it; `:is` lets versions pass that do not know it. */
const transition = ':is(:active-view-transition)';

/** How long the card leaves something over it, in milliseconds: pages that come again and again win nothing. */
const patience = 100;

/**
 * In Firefox, which does not tell what was painted over the card: only what is in the top layer and came after
 * the card can be. As long as something has come, clicks do not count, and the card is soon on top again. For
 * what a page hides in closed shadow roots, it is put there whenever the mouse comes.
 */
export const watchTopLayer: WatchSight = (card) => {
  const document = card.ownerDocument;
  const { host } = card.getRootNode() as ShadowRoot;
  const ended = new AbortController();
  const others = () => [...document.querySelectorAll(topLayer)];
  let below = new Set(others());
  /** When the card was last put where it is, over what was seen to lie on it or beside another line. */
  let placedAt = performance.now();
  let enteredAt = 0;
  /** Set while something has come. */
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isCovered = () =>
    timer !== undefined ||
    document.documentElement.matches(transition) ||
    others().some((other) => !below.has(other) && !other.contains(host));
  const place = () => {
    if (ended.signal.aborted) return;
    if (isCovered()) placedAt = performance.now();
    clearTimeout(timer);
    timer = undefined;
    // It appeared once; from here on it is only taken up and laid down.
    card.style.animation = 'none';
    putOnTop(card);
    below = new Set(others());
  };
  const listening = { signal: ended.signal, capture: true };
  for (const type of ['beforetoggle', 'toggle', 'fullscreenchange'])
    window.addEventListener(
      type,
      () => {
        timer ??= setTimeout(place, patience);
      },
      listening,
    );
  card.addEventListener(
    'pointerenter',
    ({ pointerType }) => {
      // A finger comes when it taps. Placing the card may itself be taken for the mouse’s coming.
      const now = performance.now();
      if (pointerType === 'mouse' && now - enteredAt > moment) place();
      enteredAt = now;
    },
    listening,
  );
  return {
    isSeen: ({ timeStamp }) => !isCovered() && timeStamp - placedAt > moment && isLegible(card),
    moved() {
      placedAt = performance.now();
    },
    putOnTop: place,
    stop() {
      ended.abort();
      clearTimeout(timer);
      card.style.animation = '';
    },
  };
};
