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

/**
 * Puts the card beside the line, both measured in the viewport: below it where there is room, else
 * above, else on the side with more room, and then no higher than that.
 */
function placeBeside(line: DOMRect, card: HTMLElement): void {
  const { clientWidth, clientHeight } = document.documentElement;
  card.style.maxBlockSize = '';
  const below = clientHeight - line.bottom - gapToLine - edgePadding;
  const above = line.top - gapToLine - edgePadding;
  const isBelow = card.offsetHeight <= below || (card.offsetHeight > above && below >= above);
  const room = Math.max(isBelow ? below : above, 0);
  if (card.offsetHeight > room) card.style.maxBlockSize = `${Math.floor(room)}px`;

  const isRightToLeft = getComputedStyle(card).direction === 'rtl';
  const start = isRightToLeft ? line.right - card.offsetWidth : line.left;
  const furthest = clientWidth - card.offsetWidth - edgePadding;
  const top = isBelow ? line.bottom + gapToLine : line.top - gapToLine - card.offsetHeight;
  card.style.left = `${Math.round(Math.max(edgePadding, Math.min(start, furthest)))}px`;
  card.style.top = `${Math.round(top)}px`;
}

/**
 * Keeps the card beside its anchor while the page scrolls or is resized and the card grows, until the
 * returned function is called. `moved` is told when that puts it elsewhere.
 */
export function followAnchor(
  anchor: CardAnchor,
  card: HTMLElement,
  moved?: () => void,
): () => void {
  const place = () => {
    const { left, top } = card.style;
    placeBeside(anchor.getBoundingClientRect(), card);
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
