/** What the card stands beside: a box in the viewport's coordinates, measured anew when things move. */
export type CardAnchor = {
  getBoundingClientRect(): DOMRect;
  /** What moves it by scrolling; without these it is the page's window alone. */
  windows?(): Window[];
};

/** Gap between the line and the card, in CSS pixels: the pointer crosses it without losing the card. */
const gapToLine = 6;

/** Least distance from the viewport's edges, in CSS pixels. */
const edgePadding = 8;

/** Room with which an open card stays on its side of the line, in CSS pixels. */
const leastRoom = 140;

/** Room below the line with which nobody asks for more, in CSS pixels. */
const enoughRoom = 320;

/**
 * Puts the card on a side of the line, both measured in the viewport, and makes it no higher than the room there:
 * on the side it was, else below where there is room for most cards, else where there is more. Tells whether that
 * is below.
 */
function placeBeside(line: DOMRect, card: HTMLElement, wasBelow: boolean | null): boolean {
  const { clientWidth, clientHeight } = document.documentElement;
  const below = clientHeight - line.bottom - gapToLine - edgePadding;
  const above = line.top - gapToLine - edgePadding;
  const stays = (wasBelow ? below : above) >= leastRoom;
  const isBelow = wasBelow !== null && stays ? wasBelow : below >= Math.min(enoughRoom, above);
  card.style.maxBlockSize = '';
  const room = Math.max(isBelow ? below : above, 0);
  if (card.offsetHeight > room) card.style.maxBlockSize = `${Math.floor(room)}px`;

  const isRightToLeft = getComputedStyle(card).direction === 'rtl';
  const start = isRightToLeft ? line.right - card.offsetWidth : line.left;
  const furthest = clientWidth - card.offsetWidth - edgePadding;
  const top = isBelow ? line.bottom + gapToLine : line.top - gapToLine - card.offsetHeight;
  card.style.left = `${Math.round(Math.max(edgePadding, Math.min(start, furthest)))}px`;
  card.style.top = `${Math.round(top)}px`;
  return isBelow;
}

/**
 * Keeps the card beside its anchor, on one side of it, while the page scrolls or is resized and the card grows, until the
 * returned function is called. `moved` is told when that puts it elsewhere.
 */
export function followAnchor(
  anchor: CardAnchor,
  card: HTMLElement,
  moved?: () => void,
): () => void {
  let isBelow: boolean | null = null;
  const place = () => {
    const { left, top } = card.style;
    isBelow = placeBeside(anchor.getBoundingClientRect(), card, isBelow);
    if (left !== card.style.left || top !== card.style.top) moved?.();
  };
  const ended = new AbortController();
  const listening = { signal: ended.signal, capture: true, passive: true };
  for (const each of anchor.windows?.() ?? [window])
    each.addEventListener('scroll', place, listening);
  window.addEventListener('resize', place, listening);
  // In the next frame: a card made smaller while its size is being told is an error on the page.
  const resized = new ResizeObserver(() => requestAnimationFrame(place));
  resized.observe(card);
  place();
  return () => {
    ended.abort();
    resized.disconnect();
  };
}
